package dev.skillsgap.recommendation.answer;

import dev.skillsgap.recommendation.taxonomy.LiveRelease;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says which release is live, 0 for none. Always up: without one, requests are told to come back. */
@Readiness
@ApplicationScoped
class TaxonomyCheck implements HealthCheck {

    private final LiveRelease live;

    TaxonomyCheck(LiveRelease live) {
        this.live = live;
    }

    @Override
    public HealthCheckResponse call() {
        var number = live.number();
        var check = HealthCheckResponse.named("taxonomy").up().withData("release", number);
        return number == 0
                ? check.withData("reason", "no release has arrived whole yet").build()
                : check.build();
    }
}
