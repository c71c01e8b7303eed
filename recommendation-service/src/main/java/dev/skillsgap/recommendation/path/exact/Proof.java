package dev.skillsgap.recommendation.path.exact;

import dev.skillsgap.recommendation.path.problem.Selection;

/**
 * What a solver found.
 *
 * @param selection the best that was found
 * @param optimal whether nothing is better, in what the objective counts
 * @param bound nothing is better than this, in the unit of {@code Score.value}
 */
public record Proof(Selection selection, boolean optimal, long bound) {}
