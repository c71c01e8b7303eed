package dev.skillsgap.access;

import dev.skillsgap.commit.CommitBatch;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table of the access log. Whoever was erased is named by a digest in it, also in what is written later: the
 * functions that the migration makes see to that, and a lock to what is written while somebody is erased.
 */
@ApplicationScoped
public class AccessRows {

    /** Any fixed number will do: who writes shares the lock, who erases has it alone. */
    private static final long LOCK = 0xACCE55L;

    private static final String INSERT = """
            insert into access_log (reader, client, by_right, operation, person, allowed, first_at, last_at, times)
            select access_reader(reader), client, by_right, operation, access_person(person), cast(allowed as boolean),
                   cast(first_at as timestamptz), cast(last_at as timestamptz), cast(times as integer)
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                   as done (reader, client, by_right, operation, person, allowed, first_at, last_at, times)
            """;

    private final EntityManager entities;
    private final CommitBatch batch;

    AccessRows(EntityManager entities, CommitBatch batch) {
        this.entities = entities;
        this.batch = batch;
    }

    /** Writes them, in a transaction of its own. */
    void add(List<Counted.Due> due) {
        QuarkusTransaction.requiringNew().run(() -> {
            lock("pg_advisory_xact_lock_shared");
            due.forEach(this::add);
        });
    }

    private void add(Counted.Due due) {
        var access = due.access();
        var tally = due.tally();
        batch.add(
                INSERT,
                access.reader(),
                access.client(),
                access.right(),
                access.operation(),
                access.person(),
                access.allowed(),
                tally.first(),
                tally.last(),
                tally.untold());
    }

    /** Names a person by a digest from now on, in the transaction that erases them. */
    public void forget(String person) {
        lock("pg_advisory_xact_lock");
        for (var column : List.of("person", "reader")) {
            entities.createNativeQuery("update access_log set %s = access_digest(?1) where %1$s = ?1".formatted(column))
                    .setParameter(1, person)
                    .executeUpdate();
        }
    }

    private void lock(String kind) {
        entities.createNativeQuery("select 1 from " + kind + "(?1)", Integer.class)
                .setParameter(1, LOCK)
                .getResultList();
    }

    void removeOlderThan(Duration age) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("delete from access_log where last_at < ?1")
                        .setParameter(1, Instant.now().minus(age))
                        .executeUpdate());
    }

    /**
     * Which entries are wanted; null: any.
     *
     * @param before those with a smaller number
     */
    record Wanted(
            @Nullable String person,
            @Nullable String reader,
            @Nullable Instant since,
            @Nullable Boolean allowed,
            long before) {

        private String condition() {
            return "seq < :before"
                    + (person == null ? "" : " and person in (:person, '" + Touched.EVERYONE + "')")
                    + (reader == null ? "" : " and reader = :reader")
                    + (since == null ? "" : " and last_at >= :since")
                    + (allowed == null ? "" : " and allowed = :allowed");
        }
    }

    /** Newest first. */
    List<AccessEntry> find(Wanted wanted, int atMost) {
        var query = entities.createNativeQuery(
                        "select seq, reader, client, by_right, operation, person, allowed, first_at, last_at, times"
                                + " from access_log where " + wanted.condition() + " order by seq desc limit :most",
                        Tuple.class)
                .setParameter("before", wanted.before())
                .setParameter("most", atMost);
        set(query, "person", wanted.person());
        set(query, "reader", wanted.reader());
        set(query, "since", wanted.since());
        set(query, "allowed", wanted.allowed());
        List<?> found = query.getResultList();
        return found.stream().map(Tuple.class::cast).map(AccessEntry::of).toList();
    }

    private static void set(Query query, String name, @Nullable Object value) {
        if (value != null) {
            query.setParameter(name, value);
        }
    }
}
