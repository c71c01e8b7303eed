package dev.skillsgap.recommendation.path.problem;

import dev.skillsgap.recommendation.path.network.Progress;
import java.util.List;

/**
 * A {@link Gain} in a network.
 *
 * @param readiness in {@link Gain#ONE}ths
 * @param levels places of the levels of which any one gains it
 */
public record Worth(long readiness, List<Integer> levels) {

    public Worth {
        levels = List.copyOf(levels);
    }

    /** Asked for hundreds of chains of hundreds of worths, so without a stream. */
    boolean isGained(Progress progress) {
        for (int level : levels) {
            if (progress.holds(level)) {
                return true;
            }
        }
        return false;
    }
}
