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

    /** One of the past, from a row with the columns in the order of the fields. */
    static Concept past(Object[] row) {
        var concept = new Concept();
        concept.kind = (String) row[0];
        concept.id = (String) row[1];
        concept.release = (Integer) row[2];
        concept.hash = (String) row[3];
        concept.retired = (Boolean) row[4];
        concept.body = (String) row[5];
        return concept;
    }

    /** As the hash of a release takes it in. */
    String line() {
        return kind + ' ' + id + ' ' + hash + '\n';
    }
}
