package dev.skillsgap.skills.export.lists;

import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.ConceptJson;
import dev.skillsgap.skills.taxonomy.ConceptKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The concepts of the newest release, some at a time. */
@ApplicationScoped
class LiveConcepts {

    private final Session session;

    LiveConcepts(Session session) {
        this.session = session;
    }

    /**
     * Those behind the id, by id.
     *
     * @param framework null: of all
     */
    @Transactional
    List<Concept> after(String id, ConceptKind kind, @Nullable String framework, int atMost) {
        return session.createNativeQuery("""
                        select v.body from concept_version v
                        where v.kind = :kind and v.until_release is null and not v.retired and v.concept_id > :after
                          and (cast(:framework as text) is null or v.document ->> 'framework' = :framework)
                        order by v.concept_id""", String.class)
                .setParameter("kind", kind.toString())
                .setParameter("after", id)
                .setParameter("framework", framework)
                .setMaxResults(atMost)
                .getResultStream()
                .map(body -> ConceptJson.read(kind, body))
                .toList();
    }
}
