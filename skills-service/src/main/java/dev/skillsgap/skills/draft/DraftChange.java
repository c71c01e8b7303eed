package dev.skillsgap.skills.draft;

import dev.skillsgap.skills.release.Change;
import dev.skillsgap.skills.release.ConceptKindColumn;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.ConceptDocument;
import dev.skillsgap.skills.taxonomy.ConceptJson;
import dev.skillsgap.skills.taxonomy.ConceptKey;
import dev.skillsgap.skills.taxonomy.ConceptKind;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the draft changes about one concept. */
@Entity
@Table(name = "draft_change")
class DraftChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Convert(converter = ConceptKindColumn.class)
    ConceptKind kind;

    @Column(name = "concept_id")
    String conceptId;

    /** As it shall be; null retires it. */
    @Nullable
    String body;

    @Nullable
    String hash;

    @Column(name = "edited_by")
    String editedBy;

    @Column(name = "edited_at")
    Instant editedAt;

    protected DraftChange() {}

    static DraftChange of(ConceptKey key) {
        var change = new DraftChange();
        change.kind = key.kind();
        change.conceptId = key.id();
        return change;
    }

    /** Says what shall be; null retires. */
    void edit(@Nullable ConceptDocument document, String by) {
        this.body = document == null ? null : document.body();
        this.hash = document == null ? null : document.hash();
        this.editedBy = by;
        this.editedAt = Instant.now();
    }

    ConceptKey key() {
        return new ConceptKey(kind, conceptId);
    }

    /** As it shall be; null when it is retired. */
    @Nullable
    Concept concept() {
        return body == null ? null : ConceptJson.read(kind, body);
    }

    Change toChange() {
        return new Change(key(), concept());
    }
}
