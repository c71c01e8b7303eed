package dev.skillsgap.recommendation.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes whoever waits for something new to have been committed. */
@ApplicationScoped
public class Arrivals {

    private final Semaphore news = new Semaphore(0);

    /** Says that something was committed. */
    public void announce() {
        news.release();
    }

    /** Waits for an announcement since the last wait, for that long at most. */
    public void await(Duration atMost) throws InterruptedException {
        if (news.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            news.drainPermits();
        }
    }
}
