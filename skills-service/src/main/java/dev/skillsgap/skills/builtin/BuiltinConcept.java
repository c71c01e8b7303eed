package dev.skillsgap.skills.builtin;

import dev.skillsgap.skills.release.ConceptKindColumn;
import dev.skillsgap.skills.taxonomy.ConceptDocument;
import dev.skillsgap.skills.taxonomy.ConceptKey;
import dev.skillsgap.skills.taxonomy.ConceptKind;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What a file said of a concept when it was last imported. */
@Entity
@Table(name = "builtin_concept")
class BuiltinConcept {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Convert(converter = ConceptKindColumn.class)
    ConceptKind kind;

    @Column(name = "concept_id")
    String conceptId;

    String hash;

    protected BuiltinConcept() {}

    static BuiltinConcept of(ConceptDocument document) {
        var concept = new BuiltinConcept();
        concept.kind = document.key().kind();
        concept.conceptId = document.key().id();
        concept.hash = document.hash();
        return concept;
    }

    ConceptKey key() {
        return new ConceptKey(kind, conceptId);
    }
}
