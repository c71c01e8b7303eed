package dev.skillsgap.recommendation.answer;

import dev.skillsgap.duty.Duties;
import dev.skillsgap.duty.Duty;
import dev.skillsgap.recommendation.arrival.Arrivals;
import dev.skillsgap.recommendation.projection.People;
import dev.skillsgap.recommendation.recomputation.Recomputations;
import dev.skillsgap.recommendation.taxonomy.LiveRelease;
import dev.skillsgap.recommendation.taxonomy.Release;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * The one path on which recommendations are computed. Again and again each of its threads takes people whose newest
 * version, or the live release, was not computed yet; computes, keeps, emits and notes that it did, in one transaction.
 * So a crash loses nothing, a backlog costs one computation a person, and threads share the work as instances do.
 */
@ApplicationScoped
class Worker {

    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final String NAME = "recommendation-worker";
    private static final int BATCH = 200;

    /** Each holds a connection to the database; requests and consumers need the others. */
    private static final int THREADS = Math.min(Runtime.getRuntime().availableProcessors(), 8);

    /** How soon what another instance committed is noticed; own arrivals wake the worker at once. */
    private static final Duration IDLE = Duration.ofMillis(250);

    private static final Duration BACKOFF = Duration.ofSeconds(1);

    private final LiveRelease live;
    private final People people;
    private final Computation computation;
    private final Recomputations recomputations;
    private final Arrivals arrivals;
    private final Housekeeping housekeeping;
    private final Staleness staleness;
    private volatile boolean running = true;
    private final Duties duties;
    private final List<Duty> threads = new ArrayList<>();
    private volatile boolean failing;

    Worker(
            LiveRelease live,
            People people,
            Computation computation,
            Recomputations recomputations,
            Arrivals arrivals,
            Housekeeping housekeeping,
            Staleness staleness,
            Duties duties) {
        this.live = live;
        this.people = people;
        this.computation = computation;
        this.recomputations = recomputations;
        this.arrivals = arrivals;
        this.housekeeping = housekeeping;
        this.staleness = staleness;
        this.duties = duties;
    }

    void start(@Observes StartupEvent event) {
        threads.add(duties.start(NAME, () -> run(this::tend)));
        for (int thread = 2; thread <= THREADS; thread++) {
            threads.add(duties.start(NAME + "-" + thread, () -> run(() -> {})));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        arrivals.announce();
        threads.forEach(thread -> thread.join(Duration.ofSeconds(15)));
    }

    /** What one thread does besides. */
    private void tend() {
        live.refresh();
        housekeeping.tick();
    }

    private void run(Runnable besides) {
        while (running) {
            var arrived = arrivals.count();
            try {
                besides.run();
                var computed = computeBatch();
                staleness.databaseAnswers();
                if (computed < BATCH) {
                    failing = false;
                    pause(arrived, IDLE);
                }
            } catch (RuntimeException e) {
                staleness.databaseIsAway();
                failed(e);
                pause(arrivals.count(), BACKOFF);
            }
        }
    }

    private int computeBatch() {
        var release = live.get();
        return release.isPresent() ? QuarkusTransaction.requiringNew().call(() -> compute(release.get())) : 0;
    }

    private int compute(Release release) {
        var batch = people.takeWaiting(release.number(), BATCH);
        int again = 0;
        int changed = 0;
        for (var person : batch) {
            var isForRelease = person.isComputed();
            var isChanged = computation.compute(person, release);
            again += isForRelease ? 1 : 0;
            changed += isForRelease && isChanged ? 1 : 0;
        }
        if (again > 0) {
            recomputations.note(release.number(), again, changed);
        }
        return batch.size();
    }

    private void pause(long arrived, Duration atMost) {
        try {
            arrivals.await(arrived, atMost);
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }

    private void failed(RuntimeException e) {
        if (!failing && running) {
            LOG.warnf(e, "People wait to be computed");
        }
        failing = true;
    }
}
