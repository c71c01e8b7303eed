package dev.skillsgap.forgetting;

import dev.skillsgap.duty.Duties;
import dev.skillsgap.metric.TableGauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Sees to it that whoever was erased leaves the database's files as well: PostgreSQL keeps what was deleted where it stood until
 * it needs the room. At the next time of day that is set, all tables are written anew; nothing happens where nobody was erased.
 */
@ApplicationScoped
public class Forgetting {

    private static final Logger LOG = Logger.getLogger(Forgetting.class);
    private static final int EVERY_S = 2;

    /** That the database is away is told elsewhere, and soon over. */
    private static final int WHILE_AWAY_S = 10;

    /** Others wait for the tables meanwhile. */
    private static final int AFTER_FAILURE_S = 300;

    private static final String WAITING =
            "select coalesce(extract(epoch from now() - min(wanted_at)), 0) from forgetting";

    private final ForgettingConfig config;
    private final Rewriting rewriting;
    private final EntityManager entities;
    private final Duties duties;
    private final CountDownLatch stopped = new CountDownLatch(1);

    Forgetting(
            ForgettingConfig config,
            Rewriting rewriting,
            EntityManager entities,
            Duties duties,
            MeterRegistry metrics) {
        this.config = config;
        this.rewriting = rewriting;
        this.entities = entities;
        this.duties = duties;
        TableGauge.register(
                metrics,
                "forgetting.waiting.seconds",
                "Since when somebody is erased, and the database's files were not written anew; 0 when nobody is",
                () -> (Number) entities.createNativeQuery(WAITING).getSingleResult());
    }

    void start(@Observes StartupEvent event) {
        config.at().ifPresent(at -> duties.start("forgetting", () -> run(at)));
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    /** Says, in the caller's transaction, that it deletes what shall leave the files too. */
    public void want() {
        entities.createNativeQuery("insert into forgetting default values").executeUpdate();
    }

    private void run(LocalTime at) {
        try {
            long pauseS = EVERY_S;
            while (!stopped.await(pauseS, TimeUnit.SECONDS)) {
                pauseS = look(lastBefore(Instant.now(), at));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Seconds until it is to look again. */
    private long look(Instant wantedBefore) throws InterruptedException {
        try {
            if (!rewriting.isWanted(wantedBefore)) {
                return EVERY_S;
            }
        } catch (SQLException e) {
            LOG.debugf("Whether tables wait to be written anew cannot be asked: %s", e.getMessage());
            return WHILE_AWAY_S;
        }
        try {
            rewriting.doIfWanted(wantedBefore);
            return EVERY_S;
        } catch (SQLException e) {
            LOG.warnf("Writing the tables anew failed: %s", e.getMessage());
            return AFTER_FAILURE_S;
        }
    }

    /** When it was that time of day last. */
    static Instant lastBefore(Instant now, LocalTime at) {
        var today = now.atZone(ZoneOffset.UTC).with(at);
        return (today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant();
    }
}
