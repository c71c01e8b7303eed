package dev.skillsgap.recommendation.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Wakes all who wait for something new to have been committed. */
@ApplicationScoped
public class Arrivals {

    private long announced;

    /** Says that something was committed. */
    public synchronized void announce() {
        announced++;
        notifyAll();
    }

    /** How often it was said so far. */
    public synchronized long count() {
        return announced;
    }

    /** Waits for an announcement after so many, for that long at most. */
    public synchronized void await(long after, Duration atMost) throws InterruptedException {
        long begun = System.nanoTime();
        long leftNs = atMost.toNanos();
        while (announced == after && leftNs > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, leftNs);
            leftNs = atMost.toNanos() - (System.nanoTime() - begun);
        }
    }
}
