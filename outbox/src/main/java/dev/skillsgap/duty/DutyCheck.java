package dev.skillsgap.duty;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Whether all threads run that have to; for each of them, whether it does or why not. */
@Liveness
@ApplicationScoped
class DutyCheck implements HealthCheck {

    private final Duties duties;

    DutyCheck(Duties duties) {
        this.duties = duties;
    }

    @Override
    public HealthCheckResponse call() {
        var check = HealthCheckResponse.named("threads").up();
        for (var duty : duties.all()) {
            var death = duty.death();
            check.withData(duty.name(), death == null ? "runs" : death);
            if (death != null) {
                check.down();
            }
        }
        return check.build();
    }
}
