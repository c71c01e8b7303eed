package dev.skillsgap.skills.crosswalk;

import dev.skillsgap.skills.crosswalk.Correspondence.State;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is said of skills being the same. */
@ApplicationScoped
class Correspondences implements PanacheRepository<Correspondence> {

    /** All that is said of skills of the framework. */
    List<Correspondence> of(String framework) {
        return list("left(skill, length(?1)) = ?1", framework + ":");
    }

    Optional<Correspondence> find(String skill, String sameAs) {
        return find("skill = ?1 and sameAs = ?2", skill, sameAs).firstResultOptional();
    }

    /** Which skill of the framework was decided to be the same as that one. */
    Optional<Correspondence> acceptedFor(String sameAs, String framework) {
        return find(
                        "sameAs = ?1 and left(skill, length(?2)) = ?2 and state = ?3",
                        sameAs,
                        framework + ":",
                        State.ACCEPTED)
                .firstResultOptional();
    }

    /** Those of the state, the surest first, then by number; behind a confidence and a number. */
    List<Correspondence> after(State state, double confidence, long id, int limit) {
        return find(
                        "state = ?1 and (confidence < ?2 or (confidence = ?2 and id > ?3))",
                        Sort.descending("confidence").and("id"),
                        state,
                        confidence,
                        id)
                .page(0, limit)
                .list();
    }

    /**
     * The skills of a framework that the newest release, or the draft where it says otherwise, relates to others as the same
     * or as their successor: bodies by id.
     */
    Map<String, String> related(String framework) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        select id, body from (
                            select v.concept_id as id, coalesce(d.body, v.body) as body
                            from concept_version v
                            left join draft_change d on d.kind = v.kind and d.concept_id = v.concept_id
                            where v.kind = 'skill' and v.until_release is null and not v.retired
                              and v.document ->> 'framework' = :framework
                            union
                            select d.concept_id, d.body from draft_change d
                            where d.kind = 'skill' and d.body is not null
                              and cast(d.body as jsonb) ->> 'framework' = :framework) skill
                        where body like '%"type":"sameAs"%' or body like '%"type":"replaces"%'""", Object[].class)
                .setParameter("framework", framework)
                .getResultList();
        var bodies = new HashMap<String, String>();
        rows.stream().map(Object[].class::cast).forEach(row -> bodies.put((String) row[0], (String) row[1]));
        return bodies;
    }
}
