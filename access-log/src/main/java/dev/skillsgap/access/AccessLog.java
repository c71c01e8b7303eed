package dev.skillsgap.access;

import dev.skillsgap.duty.Duties;
import dev.skillsgap.duty.Duty;
import dev.skillsgap.duty.Pace;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Counts in memory, and writes every second. A service that is killed loses the last second, and how often something was
 * repeated in the last minute; one that is told to stop loses nothing. While the database is away entries wait, as many
 * as there is room for.
 */
@ApplicationScoped
class AccessLog {

    private static final Logger LOG = Logger.getLogger(AccessLog.class);
    private static final long EVERY_MS = 1_000;
    private static final int AT_A_TIME = 5_000;

    private final AccessRows rows;
    private final AccessLogConfig config;
    private final Duties duties;
    private final Counted counted;
    private final Pace removing = new Pace(Duration.ofHours(1));
    private final CountDownLatch stopped = new CountDownLatch(1);
    private boolean failing;
    private @Nullable Duty duty;

    AccessLog(AccessRows rows, AccessLogConfig config, Duties duties, MeterRegistry metrics) {
        this.rows = rows;
        this.config = config;
        this.duties = duties;
        counted = new Counted(config.most());
        Gauge.builder("access.log.waiting", counted, Counted::waiting)
                .description("Entries of the access log that are not written yet")
                .register(metrics);
        FunctionCounter.builder("access.log.unnamed", counted, Counted::unnamed)
                .description("Accesses that were logged without the person's name, for want of room")
                .register(metrics);
        FunctionCounter.builder("access.log.lost", counted, Counted::lost)
                .description("Accesses that were not logged, for want of room")
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        duty = duties.start("access-log", this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
        if (duty != null) {
            duty.join(Duration.ofSeconds(10));
        }
    }

    void add(Access access, Instant now) {
        counted.add(access, now);
    }

    private void run() {
        boolean running = true;
        while (running) {
            running = !isStoppedWithin(EVERY_MS);
            try {
                // The last time all is due, as if its minute were over.
                write(running ? Instant.now() : Instant.now().plus(1, ChronoUnit.MINUTES));
                removing.whenDue(() -> rows.removeOlderThan(config.keep()));
                failing = false;
            } catch (RuntimeException e) {
                if (!failing && running) {
                    LOG.warnf(e, "The access log waits to be written");
                }
                failing = true;
            }
        }
    }

    private boolean isStoppedWithin(long ms) {
        try {
            return stopped.await(ms, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void write(Instant now) {
        var due = counted.take(now);
        for (int from = 0; from < due.size(); from += AT_A_TIME) {
            try {
                rows.add(due.subList(from, Math.min(from + AT_A_TIME, due.size())));
            } catch (RuntimeException e) {
                counted.putBack(due.subList(from, due.size()));
                throw e;
            }
        }
    }
}
