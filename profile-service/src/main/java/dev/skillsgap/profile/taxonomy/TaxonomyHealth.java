package dev.skillsgap.profile.taxonomy;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says which release is known; knowing none yet does not keep people from being read and written. */
@Readiness
class TaxonomyHealth implements HealthCheck {

    private final Taxonomy taxonomy;

    TaxonomyHealth(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    @Override
    public HealthCheckResponse call() {
        var check = HealthCheckResponse.named("taxonomy");
        try {
            return check.withData("release", taxonomy.release()).up().build();
        } catch (RuntimeException e) {
            return check.down().build(); // The check of the database says why.
        }
    }
}
