package dev.skillsgap.recommendation.path;

import dev.skillsgap.recommendation.path.Wishes.LeftOut;
import dev.skillsgap.recommendation.path.network.Cycle;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The way from what a person holds to a role.
 *
 * @param steps in the order in which they are done; empty where nothing is missing, or nothing can be gained
 * @param readinessBefore its low end, 0 to 1
 * @param unreachable what is essential and beyond every path
 * @param cycles resources that need one another in a circle, as far as they matter here
 * @param leftOut how many resources of the release may not be used, by reason
 */
public record LearningPath(
        List<Step> steps,
        double readinessBefore,
        Quality quality,
        List<Unreachable> unreachable,
        List<Cycle> cycles,
        Map<LeftOut, Long> leftOut) {

    /**
     * How good it is.
     *
     * @param value of the objective: hours, money or readiness
     * @param bound no path has a better value
     * @param by what found it
     * @param optimal whether the value is as good as the bound, proven
     */
    public record Quality(double value, double bound, boolean optimal, By by) {

        /** By how much of the value a better path could be better at most, 0 to 1; 0 where it is optimal. */
        public double distance() {
            var larger = Math.max(Math.abs(value), Math.abs(bound));
            return optimal || larger == 0 ? 0 : Math.abs(value - bound) / larger;
        }
    }

    /** What found a path. */
    public enum By {
        SOLVER,
        GREEDY
    }

    public LearningPath {
        steps = List.copyOf(steps);
        unreachable = List.copyOf(unreachable);
        cycles = List.copyOf(cycles);
        leftOut = Map.copyOf(leftOut);
    }

    /** Readiness (its low end) when all steps are done, 0 to 1. */
    public double readinessAfter() {
        return steps.isEmpty() ? readinessBefore : steps.getLast().readiness();
    }

    /** What all steps take together. */
    public double hours() {
        return steps.stream().mapToDouble(step -> step.resource().hours()).sum();
    }

    /** What all steps cost together, by currency; none where all are free. */
    public Map<String, Double> costs() {
        var costs = new TreeMap<String, Double>();
        steps.stream()
                .map(Step::resource)
                .filter(resource -> resource.cost() > 0)
                .forEach(resource -> costs.merge(resource.currency(), resource.cost(), Double::sum));
        return costs;
    }
}
