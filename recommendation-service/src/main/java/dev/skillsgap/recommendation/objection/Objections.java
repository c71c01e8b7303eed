package dev.skillsgap.recommendation.objection;

import dev.skillsgap.api.repeat.KeptAnswers;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** All objections. */
@ApplicationScoped
public class Objections implements PanacheRepositoryBase<Objection, UUID> {

    private static final String THEIRS = "select 1 from recommendation where person = ?1 for update";

    private static final String ANSWERS = """
            delete from kept_answer using recommendation r
             where r.person = ?1 and strpos(lower(kept_answer.path), cast(r.id as text)) > 0""";

    private final KeptAnswers answers;

    Objections(KeptAnswers answers) {
        this.answers = answers;
    }

    /** Raises one, in the caller's transaction. */
    public Objection raise(UUID recommendation, String reason, String raisedBy, Instant now) {
        var objection = new Objection(recommendation, reason, raisedBy, now);
        persist(objection);
        return objection;
    }

    /** The objection to that recommendation, locked until the transaction ends. */
    public Optional<Objection> lock(UUID recommendation, UUID id) {
        return find("recommendation = ?1 and id = ?2", recommendation, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Those to a recommendation, oldest first. */
    public List<Objection> to(UUID recommendation) {
        return list("recommendation = ?1 order by seq", recommendation);
    }

    /** Those to each of these recommendations, oldest first; one without any is missing. */
    public Map<UUID, List<Objection>> toEach(Collection<UUID> recommendations) {
        return recommendations.isEmpty()
                ? Map.of()
                : list("recommendation in ?1 order by seq", recommendations).stream()
                        .collect(Collectors.groupingBy(Objection::recommendation));
    }

    /**
     * Forgets who raised or answered some; those to recommendations to the person go with these. So do the answers kept for
     * repeats: who objects at this moment is waited for, and nobody objects afterwards.
     */
    public void forget(String person) {
        update("raisedBy = null where raisedBy = ?1", person);
        update("answeredBy = null where answeredBy = ?1", person);
        var entities = getEntityManager();
        entities.createNativeQuery(THEIRS).setParameter(1, person).getResultList();
        entities.createNativeQuery(ANSWERS).setParameter(1, person).executeUpdate();
        answers.forget(person);
    }
}
