package dev.skillsgap.outbox;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;

/** The rows of the outbox. */
@ApplicationScoped
class OutboxRows implements PanacheRepository<OutboxRow> {

    /** Any fixed number will do: it names the lock "I am the relay of this database". */
    private static final long RELAY_LOCK = 0x0B0CL;

    /** True when this transaction is now the only one relaying; the lock ends with the transaction. */
    boolean tryLock() {
        return getSession()
                .createNativeQuery("select pg_try_advisory_xact_lock(?1)", Boolean.class)
                .setParameter(1, RELAY_LOCK)
                .getSingleResult();
    }

    List<OutboxRow> oldest(int limit) {
        return findAll(Sort.by("id"))
                .withHint(HibernateHints.HINT_READ_ONLY, true) // Else each is kept twice, and compared.
                .page(0, limit)
                .list();
    }

    void remove(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            getEntityManager()
                    .createNativeQuery("delete from outbox_event where id = any(?1)") // One parameter, not one an id.
                    .setParameter(1, ids.toArray(Long[]::new))
                    .executeUpdate();
        }
    }

    Backlog backlog() {
        var row = (Object[]) getEntityManager()
                .createQuery("select count(*), min(appendedAt) from OutboxRow")
                .getSingleResult();
        return new Backlog((Long) row[0], (Instant) row[1]);
    }

    /** What waits: rows, and when the oldest was appended (null when none waits). */
    record Backlog(long rows, @Nullable Instant oldest) {

        static final Backlog NONE = new Backlog(0, null);

        /** 0 when none waits. Of this moment: the relay measures seldom while the broker lets it wait. */
        double oldestAgeSeconds() {
            var ageMs =
                    oldest == null ? 0 : Duration.between(oldest, Instant.now()).toMillis();
            return Math.max(0, ageMs) / 1000.0;
        }
    }
}
