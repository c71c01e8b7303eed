package dev.skillsgap.recommendation.counterfactual;

import org.jspecify.annotations.Nullable;

/**
 * A skill raised to a level.
 *
 * @param from own level now, 0 to 5; null: unknown
 * @param to 1 to 5
 * @param hours least hours of resources that lead there, see {@link dev.skillsgap.recommendation.step.Tuition}; null: none
 *     do
 */
public record Raise(
        String skill,
        @Nullable Integer from,
        int to,
        @Nullable Double hours) {}
