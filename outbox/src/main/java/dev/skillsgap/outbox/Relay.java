package dev.skillsgap.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends the outbox to Kafka. A transaction takes the advisory lock, reads the oldest rows, awaits the broker's
 * acknowledgements and deletes what was acknowledged. Killed between any two steps, the rows are still there and are
 * sent again.
 */
@ApplicationScoped
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final int TRANSACTION_TIMEOUT_S = 60;
    private static final Duration MEASURE_EVERY = Duration.ofSeconds(1);

    private final OutboxRows rows;
    private final OutboxConfig config;
    private final Broker broker;
    private final Semaphore work = new Semaphore(0);
    private volatile OutboxRows.Backlog backlog = OutboxRows.Backlog.NONE;
    private volatile boolean running = true;
    private @Nullable Thread thread;
    private boolean failing;
    private long measuredAtNs = System.nanoTime() - MEASURE_EVERY.toNanos();

    Relay(OutboxRows rows, OutboxConfig config, Broker broker, MeterRegistry metrics) {
        this.rows = rows;
        this.config = config;
        this.broker = broker;
        metrics.gauge("outbox.rows.waiting", this, relay -> relay.backlog.rows());
        metrics.gauge("outbox.oldest.age.seconds", this, relay -> relay.backlog.oldestAgeSeconds());
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        wake();
        if (thread != null) {
            thread.join(Duration.ofSeconds(15));
        }
        broker.close();
    }

    /** Tells the relay that rows were committed. */
    void wake() {
        work.release();
    }

    /** What waited when it was last measured, at most about a second ago. */
    OutboxRows.Backlog backlog() {
        return backlog;
    }

    private void run() {
        while (running) {
            try {
                broker.ensureTopics();
                var sent = QuarkusTransaction.requiringNew()
                        .timeout(TRANSACTION_TIMEOUT_S)
                        .call(this::relayBatch);
                measure();
                if (sent.failure() != null) {
                    failed(sent.failure());
                    pause(config.backoff());
                } else if (sent.ids().size() < config.batch()) {
                    recovered();
                    pause(config.idle());
                }
            } catch (RuntimeException e) {
                failed(e);
                pause(config.backoff());
            }
        }
    }

    private Broker.Sent relayBatch() {
        if (!rows.tryLock()) {
            return Broker.Sent.NOTHING;
        }
        var sent = broker.send(rows.oldest(config.batch()));
        rows.remove(sent.ids());
        return sent;
    }

    private void measure() {
        if (System.nanoTime() - measuredAtNs >= MEASURE_EVERY.toNanos()) {
            backlog = QuarkusTransaction.requiringNew().call(rows::backlog);
            measuredAtNs = System.nanoTime();
        }
    }

    private void pause(Duration atMost) {
        try {
            if (work.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                work.drainPermits();
            }
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }

    private void failed(Exception e) {
        if (!failing && running) {
            LOG.warnf("Events wait in the outbox: %s", e.getMessage());
        }
        failing = true;
    }

    private void recovered() {
        if (failing) {
            LOG.info("The outbox is drained again");
        }
        failing = false;
    }
}
