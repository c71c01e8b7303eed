package dev.skillsgap.recommendation.recomputation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was done for each release, by all instances. */
@ApplicationScoped
public class Recomputations {

    private static final String SUMS = "select release, sum(computed) as computed, sum(emitted) as emitted,"
            + " count(*) as instances, min(began_at) as began_at, max(last_at) as last_at from recomputation";

    private final EntityManager entities;
    private final UUID instance = UUID.randomUUID();

    Recomputations(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Work done for a release so far.
     *
     * @param computed people whose answer was computed again
     * @param emitted of these, people whose answer changed
     * @param instances that took part
     */
    public record Done(int release, long computed, long emitted, int instances, Instant beganAt, Instant lastAt) {

        private static Done from(Tuple row) {
            return new Done(
                    row.get("release", Number.class).intValue(),
                    row.get("computed", Number.class).longValue(),
                    row.get("emitted", Number.class).longValue(),
                    row.get("instances", Number.class).intValue(),
                    row.get("began_at", Instant.class),
                    row.get("last_at", Instant.class));
        }
    }

    /** Adds what this instance did, in the caller's transaction: what is rolled back was not done. */
    public void note(int release, int computed, int emitted) {
        entities.createNativeQuery("""
                        insert into recomputation (release, instance, computed, emitted) values (?1, ?2, ?3, ?4)
                        on conflict (release, instance) do update set computed = recomputation.computed + excluded.computed,
                               emitted = recomputation.emitted + excluded.emitted, last_at = now()
                        """)
                .setParameter(1, release)
                .setParameter(2, instance)
                .setParameter(3, computed)
                .setParameter(4, emitted)
                .executeUpdate();
    }

    public Optional<Done> of(int release) {
        return rows(SUMS + " where release = " + release + " group by release").stream()
                .findFirst();
    }

    /** The newest releases that made work, at most so many. */
    public List<Done> newest(int atMost) {
        return rows(SUMS + " group by release order by release desc limit " + atMost);
    }

    private List<Done> rows(String sql) {
        List<?> rows = entities.createNativeQuery(sql, Tuple.class).getResultList();
        return rows.stream().map(row -> Done.from((Tuple) row)).toList();
    }
}
