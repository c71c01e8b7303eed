package dev.skillsgap.recommendation.answer.path;

import dev.skillsgap.api.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets as many paths be found at a time as leave a processor to everything else: one takes a whole processor for up to
 * 2 s.
 */
@ApplicationScoped
class PathTurns {

    private static final int PATIENCE_S = 4;

    private final Semaphore free =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), true);

    /**
     * Waits for a turn, and takes it.
     *
     * @throws Refusal when none comes soon
     */
    <T> T take(Supplier<T> work) {
        if (!acquire()) {
            throw Refusal.notYet("Many paths are being looked for; try again in a moment.");
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    private boolean acquire() {
        try {
            return free.tryAcquire(PATIENCE_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
