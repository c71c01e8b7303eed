package dev.skillsgap.api.repeat;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Deletes kept answers in time, also where nobody sends a key any more. */
@ApplicationScoped
class Expiry {

    private static final Logger LOG = Logger.getLogger(Expiry.class);
    private static final Duration EVERY = Duration.ofMinutes(10);

    private final KeptAnswers kept;

    Expiry(KeptAnswers kept) {
        this.kept = kept;
    }

    void begin(@Observes StartupEvent started, Vertx vertx) {
        vertx.setPeriodic(EVERY.toMillis(), timer -> Thread.ofVirtual().start(this::once));
    }

    /** What cannot be deleted now is deleted next time. */
    private void once() {
        try {
            kept.expire();
        } catch (SQLException | RuntimeException e) {
            LOG.debug("Kept answers were not deleted", e);
        }
    }
}
