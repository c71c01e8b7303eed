package dev.skillsgap.skills.release;

import dev.skillsgap.metric.TableGauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says which release is the newest. */
@Readiness
@Singleton
@Startup // The metric is there before the first check.
class TaxonomyHealth implements HealthCheck {

    private final Releases releases;

    TaxonomyHealth(Releases releases, MeterRegistry metrics) {
        this.releases = releases;
        TableGauge.register(
                metrics, "taxonomy.release", "Newest release that is published; 0 for none", releases::newest);
    }

    @Override
    public HealthCheckResponse call() {
        var check = HealthCheckResponse.named("taxonomy");
        try {
            return check.withData("release", releases.newest()).up().build();
        } catch (RuntimeException e) {
            return check.withData("reason", "see database").down().build();
        }
    }
}
