package dev.skillsgap.recommendation.recomputation;

import dev.skillsgap.commit.CommitBatch;
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

    private static final String NOTE = """
            insert into recomputation (release, instance, computed, emitted)
            select cast(release as integer), cast(instance as uuid), cast(computed as bigint), cast(emitted as bigint)
              from unnest(?, ?, ?, ?) as done (release, instance, computed, emitted)
            on conflict (release, instance) do update set computed = recomputation.computed + excluded.computed,
                   emitted = recomputation.emitted + excluded.emitted, last_at = now()
            """;

    private final EntityManager entities;
    private final CommitBatch rows;
    private final UUID instance = UUID.randomUUID();

    Recomputations(EntityManager entities, CommitBatch rows) {
        this.entities = entities;
        this.rows = rows;
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

    /**
     * Adds what this instance did, with the caller's commit: what is rolled back was not done. Its threads lock one row
     * for it, so it is to be the last that the transaction adds.
     */
    public void note(int release, int computed, int emitted) {
        rows.add(NOTE, release, instance, computed, emitted);
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
