package dev.skillsgap.profile.taxonomy;

import dev.skillsgap.metric.TableGauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says which release is known; knowing none yet does not keep people from being read and written. */
@Readiness
@Singleton
@Startup // The metric is there before the first check.
class TaxonomyHealth implements HealthCheck {

    private final Taxonomy taxonomy;

    TaxonomyHealth(Taxonomy taxonomy, MeterRegistry metrics) {
        this.taxonomy = taxonomy;
        TableGauge.register(
                metrics, "taxonomy.release", "Newest release that is known whole; 0 for none", taxonomy::release);
    }

    @Override
    public HealthCheckResponse call() {
        var check = HealthCheckResponse.named("taxonomy");
        try {
            return check.withData("release", taxonomy.release()).up().build();
        } catch (RuntimeException e) {
            return check.withData("reason", "see database").down().build();
        }
    }
}
