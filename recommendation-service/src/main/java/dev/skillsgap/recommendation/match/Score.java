package dev.skillsgap.recommendation.match;

import dev.skillsgap.recommendation.gap.Gap;
import dev.skillsgap.recommendation.gap.Line;
import dev.skillsgap.recommendation.gap.Requirement;

/**
 * What ranks are compared by: readiness in billionths, added up of contributions that are rounded one by one. Sums of
 * integers do not depend on the order they are added in, so every way of computing a rank gives the same one.
 */
public final class Score {

    /** As a role that requires nothing is met. */
    static final int MET = 1_000_000_000;

    private Score() {}

    /** The score of a gap, 0 to about 1,000,000,000: the sum over its lines. */
    public static int of(Gap gap) {
        return gap.lines().isEmpty()
                ? MET
                : gap.lines().stream()
                        .mapToInt(line -> rounded(line.contribution()))
                        .sum();
    }

    /**
     * Of a unit of a role, which is a requirement that stands alone or a group of alternatives.
     *
     * @param share of it that is met, 0 to 1
     */
    static int of(double weight, double share, double totalWeight) {
        return rounded(weight * share / totalWeight);
    }

    /** Share of a requirement that a level covers; as {@link Line#coverage()}. */
    static double ownShare(Requirement requirement, int level) {
        return Math.min(1, (double) level / requirement.level());
    }

    /** Share of a requirement that a level of another skill covers; as {@link Line#coverage()}. */
    static double transferShare(Requirement requirement, double credit, int level, double cap) {
        return Math.min(cap, credit * level / requirement.level());
    }

    private static int rounded(double contribution) {
        return (int) (contribution * MET + 0.5);
    }
}
