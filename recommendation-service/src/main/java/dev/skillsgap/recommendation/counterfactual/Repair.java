package dev.skillsgap.recommendation.counterfactual;

import static dev.skillsgap.recommendation.counterfactual.Problem.sum;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes choices that are enough of some that are not, or more than enough. */
final class Repair {

    private static final double NOTHING = 1e-15;

    private final Problem problem;

    Repair(Problem problem) {
        this.problem = problem;
    }

    /** A choice of a candidate, and what it gives for what it costs. */
    private record Raise(int candidate, int choice, double worth) {}

    /**
     * Choices that are enough, none of which can be lowered alone; null where the way there is barred.
     *
     * @param nu price of raising one candidate more
     */
    int @Nullable [] of(int[] start, double nu) {
        var choices = start.clone();
        while (!problem.isEnough(choices)) {
            var raise = best(choices, nu);
            if (raise == null) {
                return null;
            }
            choices[raise.candidate] = raise.choice;
        }
        slim(choices);
        return choices;
    }

    private @Nullable Raise best(int[] choices, double nu) {
        var gained = problem.gains(choices);
        double missing = problem.deficit() - sum(gained);
        boolean full = Problem.raised(choices) >= problem.atMost();
        Raise best = null;
        for (int s = 0; s < choices.length; s++) {
            var candidate = problem.candidates().get(s);
            for (int c = choices[s] + 1; c <= candidate.last() && !(full && choices[s] == 0); c++) {
                double gain = Math.min(missing, gain(candidate, c, gained));
                double cost = candidate.cost[c] - candidate.cost[choices[s]] + (choices[s] == 0 ? nu : 0);
                double worth = gain / cost;
                if (gain > NOTHING && (best == null || worth > best.worth)) {
                    best = new Raise(s, c, worth);
                }
            }
        }
        return best;
    }

    private static double gain(Candidate candidate, int choice, double[] gained) {
        double gain = 0;
        for (int k = 0; k < candidate.units.length; k++) {
            gain += Math.max(0, candidate.gain[choice][k] - gained[candidate.units[k]]);
        }
        return gain;
    }

    /** Lowers what need not be so high, the dearest first. */
    private void slim(int[] choices) {
        var dearestFirst = IntStream.range(0, choices.length)
                .filter(s -> choices[s] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(s -> -problem.candidates().get(s).cost[choices[s]]))
                .toList();
        for (int s : dearestFirst) {
            int chosen = choices[s];
            choices[s] = 0;
            while (choices[s] < chosen && !problem.isEnough(choices)) {
                choices[s]++;
            }
        }
    }
}
