package dev.skillsgap.skills.release;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says which release is the newest. */
@Readiness
class TaxonomyHealth implements HealthCheck {

    private final Releases releases;

    TaxonomyHealth(Releases releases) {
        this.releases = releases;
    }

    @Override
    public HealthCheckResponse call() {
        var check = HealthCheckResponse.named("taxonomy");
        try {
            return check.withData("release", releases.newest()).up().build();
        } catch (RuntimeException e) {
            return check.down().build(); // The check of the database says why.
        }
    }
}
