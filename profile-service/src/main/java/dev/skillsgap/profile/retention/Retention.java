package dev.skillsgap.profile.retention;

import dev.skillsgap.duty.Duties;
import dev.skillsgap.profile.erasure.Erasures;
import dev.skillsgap.profile.imports.ImportJobs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Removes every hour what was kept long enough. */
@ApplicationScoped
public class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);

    private final RetentionConfig config;
    private final Erasures erasures;
    private final ImportJobs imports;
    private final Duties duties;
    private final CountDownLatch stopped = new CountDownLatch(1);

    Retention(RetentionConfig config, Erasures erasures, ImportJobs imports, Duties duties) {
        this.config = config;
        this.erasures = erasures;
        this.imports = imports;
        this.duties = duties;
    }

    void start(@Observes StartupEvent event) {
        duties.start("retention", this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    private void run() {
        try {
            do {
                sweepOrWarn();
            } while (!stopped.await(1, TimeUnit.HOURS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sweepOrWarn() {
        try {
            sweep();
        } catch (RuntimeException e) {
            LOG.warn("What was kept long enough could not be removed; it is tried again in an hour", e);
        }
    }

    /** Does it now. */
    public void sweep() {
        QuarkusTransaction.requiringNew().run(() -> {
            erasures.removeBefore(before(config.receipts()));
            imports.removeEndedBefore(before(config.importReports()));
        });
    }

    private static Instant before(Duration age) {
        return Instant.now().minus(age);
    }
}
