package dev.skillsgap.skills.release;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.ConceptJson;
import dev.skillsgap.skills.taxonomy.ConceptKey;
import dev.skillsgap.skills.taxonomy.ConceptKind;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A concept as it is from one release until another changes it. */
@Entity
@Immutable
@Table(name = "concept_version")
public class ConceptVersion {

    @Id
    Long id;

    @Convert(converter = ConceptKindColumn.class)
    ConceptKind kind;

    @Column(name = "concept_id")
    String conceptId;

    @Column(name = "since_release")
    int sinceRelease;

    /** The release that replaced it; null while it is the newest. */
    @Column(name = "until_release")
    @Nullable
    Integer untilRelease;

    boolean retired;

    String hash;

    String body;

    protected ConceptVersion() {}

    /** Canonical JSON. */
    public String body() {
        return body;
    }

    public ConceptKey key() {
        return new ConceptKey(kind, conceptId);
    }

    /** Number of the release that made it so. */
    public int release() {
        return sinceRelease;
    }

    /** SHA-256 of the body. */
    public String hash() {
        return hash;
    }

    public Concept concept() {
        return ConceptJson.read(kind, body);
    }

    /** Full state as events carry it: the body with {@code release} and {@code hash}. */
    ObjectNode state() {
        return ConceptJson.tree(body).put("release", sinceRelease).put("hash", hash);
    }
}
