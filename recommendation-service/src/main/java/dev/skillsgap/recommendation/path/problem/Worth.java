package dev.skillsgap.recommendation.path.problem;

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
}
