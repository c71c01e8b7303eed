package dev.skillsgap.skills.search;

import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.duty.Duties;
import dev.skillsgap.duty.Duty;
import dev.skillsgap.skills.release.Releases;
import dev.skillsgap.skills.search.index.Index;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps what the newest release calls its concepts in memory, whichever instance publishes it. */
@ApplicationScoped
class NewestIndex {

    private static final Logger LOG = Logger.getLogger(NewestIndex.class);

    /** How soon the next release is found. */
    private static final Duration EVERY = Duration.ofSeconds(1);

    private static final int AFTER_BUILT_IN_FRAMEWORKS = 3_000;

    private final Releases releases;
    private final Names names;
    private final Duties duties;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable OfRelease newest;
    private @Nullable Duty duty;

    NewestIndex(Releases releases, Names names, Duties duties) {
        this.releases = releases;
        this.names = names;
        this.duties = duties;
    }

    /** What a release holds. */
    record OfRelease(int release, Index index) {}

    void start(@Observes @Priority(AFTER_BUILT_IN_FRAMEWORKS) StartupEvent event) {
        refresh(); // So that a service that answers can be searched.
        duty = duties.start("search-index", this::work);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
        if (duty != null) {
            duty.join(Duration.ofSeconds(5));
        }
    }

    /**
     * The newest release, or the one before it for a moment.
     *
     * @throws Refusal while there is none
     */
    OfRelease get() {
        var held = newest;
        if (held == null) {
            throw Refusal.notYet("The first release is not published yet; try again soon.");
        }
        return held;
    }

    private void work() {
        try {
            while (!stopped.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                refresh();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void refresh() {
        try {
            var release = QuarkusTransaction.requiringNew().call(releases::newest);
            var held = newest;
            if (release > 0 && (held == null || held.release() < release)) {
                newest = new OfRelease(release, Index.of(names.inRelease(release)));
                LOG.infof("Release %d can be searched", release);
            }
        } catch (RuntimeException e) {
            if (stopped.getCount() > 0) {
                LOG.warn("The newest release could not be indexed; it is tried again", e);
            }
        }
    }
}
