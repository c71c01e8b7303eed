package dev.skillsgap.recommendation.taxonomy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A skill, role or resource as the newest release that changed it has it. */
@Entity
@Table(name = "concept")
@IdClass(Concept.Key.class)
class Concept {

    static final String SKILL = "skill";
    static final String ROLE = "role";
    static final String RESOURCE = "resource";

    /** SHA-256 in hex. */
    static final String HASH = "[0-9a-f]{64}";

    @Id
    String kind;

    @Id
    String id;

    int release;

    String hash;

    boolean retired;

    /** The data of its event, JSON. */
    String body;

    /** What names a concept. */
    record Key(String kind, String id) implements Serializable {}

    /** As the hash of a release takes it in. */
    String line() {
        return kind + ' ' + id + ' ' + hash + '\n';
    }
}
