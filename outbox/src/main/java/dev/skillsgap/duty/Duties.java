package dev.skillsgap.duty;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** All threads that have to run in this service. */
@ApplicationScoped
public class Duties {

    private final List<Duty> all = new CopyOnWriteArrayList<>();

    Duties(MeterRegistry metrics) {
        Gauge.builder("duties.dead", this, Duties::dead)
                .description("Threads that must run and do not; above 0 the service has to be started again")
                .register(metrics);
    }

    /** Starts a thread that is missed when it ends. */
    public Duty start(String name, Runnable work) {
        var duty = new Duty(name, work);
        all.add(duty);
        return duty;
    }

    List<Duty> all() {
        return all;
    }

    private long dead() {
        return all.stream().filter(duty -> duty.death() != null).count();
    }
}
