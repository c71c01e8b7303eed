package dev.skillsgap.skills.builtin;

import dev.skillsgap.skills.taxonomy.ConceptKey;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** What the files said when they were last imported. */
@ApplicationScoped
class BuiltinConcepts implements PanacheRepository<BuiltinConcept> {

    /** Keeps what the files say now. */
    void remember(ImportPlan plan) {
        plan.gone().forEach(this::forget);
        for (var document : plan.imported()) {
            forget(document.key());
            persist(BuiltinConcept.of(document));
        }
    }

    private void forget(ConceptKey key) {
        delete("kind = ?1 and conceptId = ?2", key.kind(), key.id());
    }
}
