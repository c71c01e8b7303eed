package dev.skillsgap.skills.imports;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Does something again and again in a thread of its own, until it is closed, and then a last time. */
final class Ticker {

    private static final Logger LOG = Logger.getLogger(Ticker.class);

    private final Duration every;
    private final Runnable work;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    Ticker(Duration every, Runnable work) {
        this.every = every;
        this.work = work;
        this.thread = Thread.ofVirtual().start(this::run);
    }

    private void run() {
        try {
            do {
                once();
            } while (!closed.await(every.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Progress that cannot be noted is no reason to give up what makes progress. */
    private void once() {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.debug("Progress was not noted", e);
        }
    }

    /**
     * Waits for what is being done, so that it comes before the last time, which is now; an interrupt would close the
     * connection to the database under it.
     */
    void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        once();
    }
}
