package dev.skillsgap.skills.release;

import dev.skillsgap.api.problem.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The releases. */
@ApplicationScoped
public class Releases implements PanacheRepositoryBase<Release, Integer> {

    /** Any fixed number will do: it names the lock "I change the draft or publish". */
    private static final long WRITERS_LOCK = 0x5C1L;

    /** Waits until no other transaction changes the draft or publishes; the lock ends with the transaction. */
    public void lock() {
        getSession()
                .createNativeQuery("select cast(pg_advisory_xact_lock(?1) as text)", String.class)
                .setParameter(1, WRITERS_LOCK)
                .getSingleResult();
    }

    /** Number of the newest release, 0 when there is none. */
    public int newest() {
        return getEntityManager()
                .createQuery("select coalesce(max(number), 0) from Release", Integer.class)
                .getSingleResult();
    }

    /**
     * The number of the release to answer from.
     *
     * @param asked null for the newest
     * @throws Refusal when there is no such release, or none yet
     */
    public int number(@Nullable Integer asked) {
        var newest = newest();
        if (newest == 0) {
            throw Refusal.notYet("The first release is not published yet; try again soon.");
        }
        if (asked != null && (asked < 1 || asked > newest)) {
            throw Refusal.notFound("release", String.valueOf(asked));
        }
        return asked == null ? newest : asked;
    }

    public Optional<Release> byNumber(int number) {
        return findByIdOptional(number);
    }

    /** Newest first, those below the number. */
    public List<Release> before(int number, int limit) {
        return find("number < ?1", Sort.descending("number"), number)
                .page(0, limit)
                .list();
    }
}
