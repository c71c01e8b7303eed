package dev.skillsgap.inbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/** A thread that reads topics, turn after turn, whatever happens, until it is stopped. */
abstract sealed class TopicThread permits Reader, Follower {

    static final Duration POLL = Duration.ofMillis(500);
    static final Duration BACKOFF = Duration.ofMillis(500);
    static final Duration TIMEOUT = Duration.ofSeconds(5);

    private static final Logger LOG = Logger.getLogger(TopicThread.class);

    final Subscription subscription;
    final Consumer<String, byte[]> consumer;
    final Lag lag;
    private final Thread thread;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private boolean failing;

    TopicThread(String name, Subscription subscription, Consumer<String, byte[]> consumer, Lag lag) {
        this.subscription = subscription;
        this.consumer = consumer;
        this.lag = lag;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    /** Takes what has come; what it throws is logged once and tried again. */
    abstract void turn() throws InterruptedException;

    void start() {
        thread.start();
    }

    void stop() {
        stopping.countDown();
        consumer.wakeup();
    }

    void join() {
        try {
            thread.join(TIMEOUT.plus(TIMEOUT));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (stopping.getCount() > 0) {
                turnOrPause();
            }
        } catch (WakeupException | InterruptedException e) {
            LOG.debugf("%s stops", thread.getName());
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
            LOG.warnf("%s: what arrives waits: %s", thread.getName(), Processing.rootMessage(e));
        }
        failing = true;
    }
}
