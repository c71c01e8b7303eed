package dev.skillsgap.outbox;

import dev.skillsgap.duty.Duties;
import dev.skillsgap.duty.Duty;
import dev.skillsgap.duty.Pace;
import dev.skillsgap.trace.Traces;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
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

/**
 * Sends the outbox to Kafka. A transaction takes the advisory lock, reads the oldest rows, awaits the broker's
 * acknowledgements and deletes what was acknowledged. Killed between any two steps, the rows are still there and are
 * sent again.
 */
@ApplicationScoped
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final int TRANSACTION_TIMEOUT_S = 60;

    private final OutboxRows rows;
    private final OutboxConfig config;
    private final Broker broker;
    private final Duties duties;
    private final Traces traces;
    private final Semaphore work = new Semaphore(0);

    /** Counting passes rows that were removed and not yet cleared away. */
    private final Pace measuring = new Pace(Duration.ofSeconds(1));

    private volatile OutboxRows.Backlog backlog = OutboxRows.Backlog.NONE;
    private volatile boolean running = true;
    private volatile @Nullable Instant failingSince;
    private @Nullable Duty duty;

    Relay(OutboxRows rows, OutboxConfig config, Broker broker, Duties duties, Traces traces, MeterRegistry metrics) {
        this.rows = rows;
        this.config = config;
        this.broker = broker;
        this.duties = duties;
        this.traces = traces;
        Gauge.builder("outbox.rows.waiting", this, relay -> relay.backlog.rows())
                .description("Events that are committed and not yet acknowledged by the broker")
                .register(metrics);
        Gauge.builder("outbox.oldest.age.seconds", this, relay -> relay.backlog.oldestAgeSeconds())
                .description("Age of the oldest event that waits to be sent; 0 when none does")
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        duty = duties.start("outbox-relay", this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        wake();
        if (duty != null) {
            duty.join(Duration.ofSeconds(15));
        }
        broker.close();
    }

    /** Tells the relay that rows were committed. */
    void wake() {
        work.release();
    }

    /** What waited when it was last measured: about a second ago, or as long as measuring it deserves. */
    OutboxRows.Backlog backlog() {
        return backlog;
    }

    /** Since when nothing could be sent; null while all is well, or nothing was to be sent. */
    @Nullable
    Instant failingSince() {
        return failingSince;
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
                measureNevertheless();
                pause(config.backoff());
            }
        }
    }

    private Broker.Sent relayBatch() {
        if (!rows.tryLock()) {
            return Broker.Sent.NOTHING;
        }
        var batch = rows.oldest(config.batch());
        var sent = broker.send(batch);
        rows.remove(sent.ids());
        batch.stream().filter(row -> sent.ids().contains(row.id)).forEach(this::trace);
        return sent;
    }

    /** How long it waited here, for whoever looks at its trace. */
    private void trace(OutboxRow row) {
        if (row.traceparent != null) {
            traces.ended("send " + row.topic, SpanKind.PRODUCER, row.traceparent, row.appendedAt);
        }
    }

    private void measure() {
        measuring.whenDue(() -> backlog = QuarkusTransaction.requiringNew().call(rows::backlog));
    }

    /** Whatever keeps rows from being sent, they are counted, as long as the database answers. */
    private void measureNevertheless() {
        try {
            measure();
        } catch (RuntimeException e) {
            LOG.debugf(e, "Nor can the outbox be measured");
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
        if (failingSince == null && running) {
            LOG.warnf("Events wait in the outbox: %s", e.getMessage());
        }
        failingSince = failingSince == null ? Instant.now() : failingSince;
    }

    private void recovered() {
        if (failingSince != null) {
            LOG.info("The outbox is drained again");
        }
        failingSince = null;
    }
}
