package dev.skillsgap.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final AtomicInteger done = new AtomicInteger();

    @Test
    void isDueAtOnceAndThenNotBeforeItsTime() {
        var pace = new Pace(Duration.ofHours(1));

        pace.whenDue(done::incrementAndGet);
        pace.whenDue(done::incrementAndGet);

        assertEquals(1, done.get());
    }

    @Test
    void isDueAgainAndAgain() {
        var pace = new Pace(Duration.ZERO);
        long beganNs = System.nanoTime();

        while (done.get() < 3
                && System.nanoTime() - beganNs < Duration.ofSeconds(10).toNanos()) {
            pace.whenDue(done::incrementAndGet);
        }

        assertEquals(3, done.get());
    }

    @Test
    void restsAfterWhatTookLong() {
        var pace = new Pace(Duration.ZERO);
        long beganNs = System.nanoTime();
        pace.whenDue(() -> busyFor(Duration.ofMillis(20)));

        while (done.get() == 0) {
            pace.whenDue(done::incrementAndGet);
        }

        var restedMs = Duration.ofNanos(System.nanoTime() - beganNs).toMillis();
        assertTrue(restedMs >= 20 * 20, "rested for " + restedMs + " ms");
    }

    @Test
    void waitsItsTimeAlsoAfterAFailure() {
        var pace = new Pace(Duration.ofHours(1));

        assertThrows(
                IllegalStateException.class,
                () -> pace.whenDue(() -> {
                    throw new IllegalStateException("away");
                }));
        pace.whenDue(done::incrementAndGet);

        assertEquals(0, done.get());
    }

    private static void busyFor(Duration time) {
        long beganNs = System.nanoTime();
        while (System.nanoTime() - beganNs < time.toNanos()) {
            Thread.onSpinWait();
        }
    }
}
