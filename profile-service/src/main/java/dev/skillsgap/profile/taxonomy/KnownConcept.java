package dev.skillsgap.profile.taxonomy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;

/** A skill, role or resource that may be named in a profile. */
@Entity
@Table(name = "known_concept")
@IdClass(KnownConcept.Key.class)
class KnownConcept {

    static final String SKILL = "skill";
    static final String ROLE = "role";
    static final String RESOURCE = "resource";

    @Id
    String kind;

    @Id
    String id;

    int release;
    boolean retired;
    String label;
    List<String> labels;

    record Key(String kind, String id) implements Serializable {}
}
