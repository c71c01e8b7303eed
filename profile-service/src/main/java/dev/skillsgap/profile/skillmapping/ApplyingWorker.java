package dev.skillsgap.profile.skillmapping;

import dev.skillsgap.duty.Duties;
import dev.skillsgap.duty.Duty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks all the time whether mappings or claims have changed; of several instances whichever comes first does the work. */
@ApplicationScoped
class ApplyingWorker {

    private static final Logger LOG = Logger.getLogger(ApplyingWorker.class);

    /** How soon a mapping is felt; the question costs a look into an index that is nearly always empty. */
    private static final Duration EVERY = Duration.ofMillis(500);

    private final Applying applying;
    private final Duties duties;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Duty duty;

    ApplyingWorker(Applying applying, Duties duties) {
        this.applying = applying;
        this.duties = duties;
    }

    void start(@Observes StartupEvent event) {
        duty = duties.start("skill-mappings", this::work);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
        if (duty != null) {
            duty.join(Duration.ofSeconds(5));
        }
    }

    private void work() {
        try {
            while (stopped.getCount() > 0) {
                if (!isDone() && stopped.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isDone() {
        try {
            return applying.some();
        } catch (RuntimeException e) {
            if (stopped.getCount() > 0) {
                LOG.warn("What mappings say could not be applied; it is tried again", e);
            }
            return false;
        }
    }
}
