package dev.skillsgap.recommendation.path.exact;

import java.time.Duration;

/** A moment of {@link System#nanoTime()} by which an answer has to be there. */
public record Deadline(long atNs) {

    /** So long from now. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Below 0 when it has passed. */
    double secondsLeft() {
        return (atNs - System.nanoTime()) / 1e9;
    }
}
