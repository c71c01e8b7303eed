package dev.skillsgap.profile.imports;

import dev.skillsgap.duty.Duties;
import dev.skillsgap.duty.Duty;
import dev.skillsgap.profile.imports.rejected.RejectedRows;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Does the imports that were asked for, one after the other; of several instances whichever is free. */
@ApplicationScoped
class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);

    /** How soon an import is taken up that was asked for at, or left behind by, another instance. */
    private static final Duration IDLE = Duration.ofSeconds(2);

    /** How often what was kept long enough is deleted. */
    private static final Duration SWEEP_EVERY = Duration.ofHours(1);

    private final ImportRun run;
    private final ImportFiles files;
    private final ImportJobs jobs;
    private final RejectedRows rejected;
    private final ImportConfig config;
    private final Duties duties;
    private final Semaphore asked = new Semaphore(0);
    private volatile boolean running = true;
    private @Nullable Duty duty;

    ImportWorker(
            ImportRun run,
            ImportFiles files,
            ImportJobs jobs,
            RejectedRows rejected,
            ImportConfig config,
            Duties duties) {
        this.run = run;
        this.files = files;
        this.jobs = jobs;
        this.rejected = rejected;
        this.config = config;
        this.duties = duties;
    }

    void start(@Observes StartupEvent event) {
        duty = duties.start("import-worker", this::work);
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        wake();
        if (duty != null) {
            duty.join(Duration.ofSeconds(5));
        }
    }

    /** Tells that an import was asked for. */
    void wake() {
        asked.release();
    }

    private void work() {
        var swept = Instant.EPOCH;
        while (running) {
            if (swept.isBefore(Instant.now().minus(SWEEP_EVERY))) {
                sweep();
                swept = Instant.now();
            }
            if (!isDone()) {
                pause();
            }
        }
    }

    /** A kill may have left files behind whose import has ended, or was never noted; rejected rows are kept for a time. */
    private void sweep() {
        try {
            files.deleteAllBut(jobs.waiting());
            rejected.deleteBefore(Instant.now().minus(config.keepRejectedFor()));
        } catch (RuntimeException e) {
            LOG.warn("What is left of imports that have ended could not be deleted", e);
        }
    }

    private boolean isDone() {
        try {
            return run.next(() -> running);
        } catch (RuntimeException e) {
            if (running) {
                LOG.warn("An import could not be done; it is tried again", e);
            }
            return false;
        }
    }

    private void pause() {
        try {
            if (asked.tryAcquire(IDLE.toMillis(), TimeUnit.MILLISECONDS)) {
                asked.drainPermits();
            }
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }
}
