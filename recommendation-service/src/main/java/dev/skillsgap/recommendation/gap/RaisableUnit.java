package dev.skillsgap.recommendation.gap;

import java.util.List;
import java.util.Map;

/**
 * What counts once in readiness, a requirement or a group of alternatives, seen from the levels that could be raised.
 * Readiness is the sum of shares times coverages; and where several skills are raised, coverage is the largest that any
 * one of them gives alone.
 *
 * @param share of readiness, 0 to 1
 * @param coverage now, 0 to 1
 * @param coverageAt by skill id: the coverage with that skill alone at level 0, 1 … 5; where that is below the level
 *     held, the coverage now
 */
public record RaisableUnit(double share, double coverage, Map<String, List<Double>> coverageAt) {

    public RaisableUnit {
        coverageAt = Map.copyOf(coverageAt);
    }
}
