package dev.skillsgap.recommendation.answer;

import dev.skillsgap.duty.Pace;
import dev.skillsgap.metric.TableGauge;
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
import java.time.Instant;
import org.jboss.logging.Logger;

/** What has to be done now and then: measures what waits, removes what was kept long enough. */
@ApplicationScoped
class Housekeeping {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);

    private final LiveRelease live;
    private final Recommendations recommendations;
    private final PastReleases past;
    private final Policy policy;
    private final People people;
    private final RetentionConfig config;
    private final Pace removing = new Pace(Duration.ofHours(1));

    Housekeeping(
            LiveRelease live,
            People people,
            Recommendations recommendations,
            PastReleases past,
            Policy policy,
            RetentionConfig config,
            MeterRegistry metrics) {
        this.live = live;
        this.recommendations = recommendations;
        this.past = past;
        this.policy = policy;
        this.people = people;
        this.config = config;
        Gauge.builder("taxonomy.release", live, LiveRelease::number)
                .description("Release that answers are computed from; 0 for none")
                .register(metrics);
        TableGauge.register(
                metrics,
                "people.waiting",
                "People whose newest version, or the live release, was not computed yet",
                () -> people.countWaiting(live.number()));
    }

    /** Does what is due; called by one thread. */
    void tick() {
        removing.whenDue(this::removeOld);
    }

    private void removeOld() {
        var age = Duration.ofDays(policy.recommendationRetentionDays());
        var removed = QuarkusTransaction.requiringNew().call(() -> recommendations.removeOlderThan(age));
        if (removed > 0) {
            LOG.infof("Removed %d recommendations older than %d days", removed, age.toDays());
        }
        QuarkusTransaction.requiringNew()
                .run(() -> people.forgetErasedBefore(Instant.now().minus(config.receipts())));
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
