package dev.skillsgap.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A thread that has to run until its owner ends it. */
public final class Duty {

    private static final Logger LOG = Logger.getLogger(Duty.class);

    private final String name;
    private final Runnable work;
    private final Thread thread;
    private volatile @Nullable String death;

    Duty(String name, Runnable work) {
        this.name = name;
        this.work = work;
        this.thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    /** Waits for its end. */
    public void join(Duration atMost) {
        try {
            thread.join(atMost);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String name() {
        return name;
    }

    /** When it ended, and why; null while it runs. */
    @Nullable
    String death() {
        return death;
    }

    /** Errors too: whatever ends the thread shall be known. */
    private void run() {
        try {
            work.run();
            death = "ended at " + now();
        } catch (Throwable e) {
            death = "died at %s: %s".formatted(now(), e.getClass().getSimpleName());
            LOG.errorf(e, "%s has died; the service has to be started again", name);
        }
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
