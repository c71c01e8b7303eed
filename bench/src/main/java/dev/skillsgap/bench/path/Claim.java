package dev.skillsgap.bench.path;

import dev.skillsgap.recommendation.path.problem.Selection;

/**
 * What a contender says of a problem.
 *
 * @param selection that it found
 * @param value of the objective, as {@code Score.value}
 * @param bound no selection is better than this
 * @param optimal whether it says that none is better than its own
 */
record Claim(Selection selection, long value, long bound, boolean optimal) {

    /** By how much a better one could be better at most, as a share of this one's value. */
    double distance() {
        return optimal || value == 0 ? 0 : (double) (value - bound) / value;
    }
}
