package dev.skillsgap.duty;

import java.time.Duration;

/** Something that is done every so often, and more seldom where it takes long; for one thread. */
public final class Pace {

    /** So that it is busy for a twentieth of the time at most. */
    private static final int REST = 20;

    private final Duration every;
    private long dueAtNs = System.nanoTime();

    /** Due at once, and then as often as that. */
    public Pace(Duration every) {
        this.every = every;
    }

    /** Does it if it is due; what it throws is thrown, and it is due again after its time. */
    public void whenDue(Runnable work) {
        var beganNs = System.nanoTime();
        if (beganNs - dueAtNs < 0) {
            return;
        }
        try {
            work.run();
        } finally {
            var tookNs = System.nanoTime() - beganNs;
            dueAtNs = beganNs + Math.max(every.toNanos(), REST * tookNs);
        }
    }
}
