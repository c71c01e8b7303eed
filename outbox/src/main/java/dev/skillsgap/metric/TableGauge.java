package dev.skillsgap.metric;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.concurrent.Callable;

/** A gauge that asks the database, once for each time that metrics are read. */
public final class TableGauge {

    private TableGauge() {}

    /**
     * Registers it.
     *
     * @param question asked in a transaction of its own; while the database does not answer, the gauge is NaN
     */
    public static void register(MeterRegistry metrics, String name, String description, Callable<Number> question) {
        Gauge.builder(name, () -> ask(question)).description(description).register(metrics);
    }

    private static Number ask(Callable<Number> question) {
        try {
            return QuarkusTransaction.requiringNew().call(question);
        } catch (RuntimeException e) {
            return Double.NaN;
        }
    }
}
