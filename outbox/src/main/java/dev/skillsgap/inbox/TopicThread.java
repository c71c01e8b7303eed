package dev.skillsgap.inbox;

import dev.skillsgap.duty.Duties;
import dev.skillsgap.duty.Duty;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A thread that reads topics, turn after turn, whatever happens, until it is stopped. */
abstract sealed class TopicThread permits Reader, Follower {

    static final Duration POLL = Duration.ofMillis(500);
    static final Duration BACKOFF = Duration.ofMillis(500);
    static final Duration TIMEOUT = Duration.ofSeconds(5);

    private static final Logger LOG = Logger.getLogger(TopicThread.class);

    final Subscription subscription;
    final Consumer<String, byte[]> consumer;
    final Lag lag;
    private final String name;
    private @Nullable Duty duty;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private boolean failing;

    TopicThread(String name, Subscription subscription, Consumer<String, byte[]> consumer, Lag lag) {
        this.subscription = subscription;
        this.consumer = consumer;
        this.lag = lag;
        this.name = name;
    }

    /** Takes what has come; what it throws is logged once and tried again. */
    abstract void turn() throws InterruptedException;

    void start(Duties duties) {
        duty = duties.start(name, this::run);
    }

    void stop() {
        stopping.countDown();
        consumer.wakeup();
    }

    void join() {
        if (duty != null) {
            duty.join(TIMEOUT.plus(TIMEOUT));
        }
    }

    private void run() {
        try {
            while (stopping.getCount() > 0) {
                turnOrPause();
            }
        } catch (WakeupException | InterruptedException e) {
            LOG.debugf("%s stops", name);
        } finally {
            consumer.close(CloseOptions.timeout(TIMEOUT));
        }
    }

    private void turnOrPause() throws InterruptedException {
        try {
            turn();
            failing = false;
        } catch (WakeupException e) {
            throw e;
        } catch (RuntimeException e) {
            failed(e);
            rest();
        }
    }

    /** Does nothing for a moment, unless it is to stop. */
    void rest() throws InterruptedException {
        stopping.await(BACKOFF.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void failed(RuntimeException e) {
        if (!failing) {
            LOG.warnf("%s: what arrives waits: %s", name, Processing.rootMessage(e));
        }
        failing = true;
    }
}
