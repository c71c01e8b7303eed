package dev.skillsgap.recommendation.answer;

import dev.skillsgap.recommendation.projection.KnownPeople;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says whether people stand in memory, and whether that may be stale. Always up: answers say themselves that they are. */
@Readiness
@ApplicationScoped
class PeopleCheck implements HealthCheck {

    private final KnownPeople known;
    private final Staleness staleness;

    PeopleCheck(KnownPeople known, Staleness staleness) {
        this.known = known;
        this.staleness = staleness;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("people")
                .up()
                .withData("memory", memory())
                .build();
    }

    private String memory() {
        if (!known.isLoaded()) {
            return "is being loaded";
        }
        var state = staleness.now();
        if (!state.stale()) {
            return "is up to date";
        }
        return state.since() == null
                ? "may miss what came since before the start"
                : "may miss news since " + state.since();
    }
}
