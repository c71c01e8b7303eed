package dev.skillsgap.recommendation.path.problem;

import java.util.Comparator;

/**
 * How good a selection is, in the order in which it matters; the smallest is the best.
 *
 * @param missed goals that are not met, by their weight
 * @param value of the objective: hundredths of hours or of money, or {@link Gain#ONE}ths of readiness that are missing
 *     to all that can be gained
 * @param hours in hundredths
 * @param resources how many
 */
public record Score(int missed, long value, long hours, int resources) implements Comparable<Score> {

    private static final Comparator<Score> BEST_FIRST = Comparator.comparingInt(Score::missed)
            .thenComparingLong(Score::value)
            .thenComparingLong(Score::hours)
            .thenComparingInt(Score::resources);

    @Override
    public int compareTo(Score other) {
        return BEST_FIRST.compare(this, other);
    }
}
