package dev.skillsgap.skills.release;

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
public class DraftChange {

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

    void edit(@Nullable ConceptDocument document, String by) {
        this.body = document == null ? null : document.body();
        this.hash = document == null ? null : document.hash();
        this.editedBy = by;
        this.editedAt = Instant.now();
    }

    Change toChange() {
        return new Change(new ConceptKey(kind, conceptId), body == null ? null : ConceptJson.read(kind, body));
    }
}
