package dev.skillsgap.recommendation.counterfactual;

import dev.skillsgap.recommendation.gap.RaisableUnit;
import dev.skillsgap.recommendation.gap.Standing;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.DoubleStream;

/**
 * Raises to choose among, one choice of each candidate. Sought is the least cost at which the gains, of each unit the
 * largest that any choice gives it, make up the deficit.
 *
 * @param deficit readiness that is missing, above 0
 * @param units how many there are
 * @param atMost candidates that may be raised
 */
record Problem(double deficit, int units, List<Candidate> candidates, int atMost) {

    /** Costs that are multiples of one of these let a bound be rounded up. */
    private static final double[] GRAINS = {1, 0.5, 0.25, 0.1};

    private static final double ROUNDING = 1e-9;

    /**
     * The problem of gaining so much readiness.
     *
     * @param cost of raising a skill to a level, above 0 and not falling; infinite where that cannot be had
     */
    static Problem of(
            double deficit, List<RaisableUnit> units, Standing standing, ToDoubleBiFunction<String, Integer> cost) {
        var candidates = units.stream()
                .flatMap(unit -> unit.coverageAt().keySet().stream())
                .distinct()
                .sorted()
                .map(skill -> Candidate.of(skill, standing.levelOf(skill), units, cost))
                .filter(candidate -> candidate.last() > 0)
                .toList();
        return new Problem(deficit, units.size(), candidates, candidates.size());
    }

    /** The same with so many candidates raised at most. */
    Problem withAtMost(int raised) {
        return new Problem(deficit, units, candidates, raised);
    }

    int size() {
        return candidates.size();
    }

    /** What each unit gains by these choices. */
    double[] gains(int[] choices) {
        var gained = new double[units];
        for (int s = 0; s < choices.length; s++) {
            include(s, choices[s], gained);
        }
        return gained;
    }

    /** Raises what the units gain by one choice more. */
    void include(int candidate, int choice, double[] gained) {
        var touched = candidates.get(candidate).units;
        var gain = candidates.get(candidate).gain[choice];
        for (int k = 0; k < touched.length; k++) {
            gained[touched[k]] = Math.max(gained[touched[k]], gain[k]);
        }
    }

    boolean isEnough(int[] choices) {
        return sum(gains(choices)) >= deficit;
    }

    boolean isSolvedBy(int[] choices) {
        return raised(choices) <= atMost && isEnough(choices);
    }

    double cost(int[] choices) {
        double cost = 0;
        for (int s = 0; s < choices.length; s++) {
            cost += candidates.get(s).cost[choices[s]];
        }
        return cost;
    }

    static int raised(int[] choices) {
        return (int) Arrays.stream(choices).filter(choice -> choice > 0).count();
    }

    static double sum(double[] values) {
        double sum = 0;
        for (var value : values) {
            sum += value;
        }
        return sum;
    }

    /** What all costs are multiples of; 0 where nothing of the kind is seen. */
    double grain() {
        return DoubleStream.of(GRAINS)
                .filter(grain -> candidates.stream()
                        .flatMapToDouble(candidate -> Arrays.stream(candidate.cost))
                        .allMatch(cost -> Math.abs(cost / grain - Math.rint(cost / grain)) < ROUNDING))
                .findFirst()
                .orElse(0);
    }
}
