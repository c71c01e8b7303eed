package dev.skillsgap.recommendation.answer;

import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.kept.Recommendations;
import dev.skillsgap.recommendation.projection.People;
import dev.skillsgap.recommendation.taxonomy.LiveRelease;
import dev.skillsgap.recommendation.taxonomy.PastReleases;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/** What has to be done now and then: measures what waits, removes what was kept long enough. */
@ApplicationScoped
class Housekeeping {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final Duration MEASURE_EVERY = Duration.ofSeconds(1);

    /** Counting a million takes a while: it shall not be what the database is busy with. */
    private static final int REST_AFTER_MEASURING = 20;

    private static final Duration REMOVE_EVERY = Duration.ofHours(1);

    private final LiveRelease live;
    private final People people;
    private final Recommendations recommendations;
    private final PastReleases past;
    private final Policy policy;
    private volatile long waiting;
    private long measureAtNs = System.nanoTime();
    private long removedAtNs = System.nanoTime() - REMOVE_EVERY.toNanos();

    Housekeeping(
            LiveRelease live,
            People people,
            Recommendations recommendations,
            PastReleases past,
            Policy policy,
            MeterRegistry metrics) {
        this.live = live;
        this.people = people;
        this.recommendations = recommendations;
        this.past = past;
        this.policy = policy;
        Gauge.builder("taxonomy.release", live, LiveRelease::number)
                .description("Release that answers are computed from; 0 for none")
                .register(metrics);
        Gauge.builder("people.waiting", this, housekeeping -> housekeeping.waiting)
                .description("People whose newest version, or the live release, was not computed yet")
                .register(metrics);
    }

    /** Does what is due; called by one thread. */
    void tick() {
        var nowNs = System.nanoTime();
        if (nowNs - measureAtNs >= 0) {
            waiting = QuarkusTransaction.requiringNew().call(() -> people.countWaiting(live.number()));
            var tookNs = System.nanoTime() - nowNs;
            measureAtNs = nowNs + Math.max(MEASURE_EVERY.toNanos(), REST_AFTER_MEASURING * tookNs);
        }
        if (nowNs - removedAtNs >= REMOVE_EVERY.toNanos()) {
            removedAtNs = nowNs;
            removeOld();
        }
    }

    private void removeOld() {
        var age = Duration.ofDays(policy.recommendationRetentionDays());
        var removed = QuarkusTransaction.requiringNew().call(() -> recommendations.removeOlderThan(age));
        if (removed > 0) {
            LOG.infof("Removed %d recommendations older than %d days", removed, age.toDays());
        }
        if (live.number() > 0) {
            QuarkusTransaction.requiringNew().run(this::forgetUnusedStates);
        }
    }

    /** What no kept recommendation was computed from is not needed to compute one again. */
    private void forgetUnusedStates() {
        var oldest = recommendations.oldestRelease().orElse(live.number());
        past.forgetBefore(Math.min(oldest, live.number()));
    }
}
