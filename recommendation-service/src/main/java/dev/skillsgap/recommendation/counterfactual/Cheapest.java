package dev.skillsgap.recommendation.counterfactual;

import dev.skillsgap.recommendation.counterfactual.Search.Found;
import dev.skillsgap.recommendation.gap.Reading;
import dev.skillsgap.recommendation.step.Tuition;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which raises of skills reach a readiness (its low end): the smallest set of them, and the one that takes the least hours.
 * Any skill may be raised that the role asks for, or that transfers to one.
 *
 * @param now readiness
 * @param attainable readiness after every raise that resources lead to
 * @param cheapest null: resources do not lead so far
 */
public record Cheapest(
        double now,
        double attainable,
        Smallest smallest,
        @Nullable Quickest cheapest) {

    /** Readiness is a sum of rounded terms: what is missing by no more than this is reached. */
    public static final double ROUNDING = 1e-9;

    /** Parts of one search that are looked at before it ends with what it has. */
    private static final int NODE_LIMIT = 800;

    /**
     * Raises, in the order of the skills' ids.
     *
     * @param readiness after them, its low end
     * @param hours the sum over the raises; null: no resources lead to one of them
     */
    public record Raises(
            List<Raise> raises, double readiness, @Nullable Double hours) {}

    /**
     * The fewest skills, and with so many skills the fewest levels.
     *
     * @param skillsAtLeast fewer cannot do it
     * @param levelsAtLeast with so many skills, fewer cannot do it
     * @param optimal whether both are proven to be met
     */
    public record Smallest(Raises set, int skillsAtLeast, int levelsAtLeast, boolean optimal) {}

    /**
     * The least hours.
     *
     * @param hoursAtLeast less cannot do it
     * @param optimal whether that is proven to be met
     */
    public record Quickest(Raises set, double hoursAtLeast, boolean optimal) {}

    /**
     * Looks for them.
     *
     * @param target readiness to be reached, above 0, at most 1
     */
    public static Cheapest of(Reading now, double target, Tuition tuition) {
        return of(now, target, tuition, NODE_LIMIT);
    }

    static Cheapest of(Reading now, double target, Tuition tuition, int nodeLimit) {
        return new Finding(now, target, tuition, nodeLimit).find();
    }

    /** One question on its way to the answer. */
    private record Finding(Reading now, double target, Tuition tuition, int nodeLimit) {

        private Cheapest find() {
            var byHours = problem(this::hours);
            var all = last(byHours);
            var attainable = now.lowAfter(levels(byHours, all));
            return new Cheapest(
                    now.low(), attainable, smallest(), byHours.isEnough(all) ? quickest(byHours, all) : null);
        }

        private Problem problem(ToDoubleBiFunction<String, Integer> cost) {
            return Problem.of(target - ROUNDING - now.low(), now.units(), now.standing(), cost);
        }

        private double hours(String skill, int level) {
            return tuition.hours(skill, now.standing().levelOf(skill), level).orElse(Double.POSITIVE_INFINITY);
        }

        private Smallest smallest() {
            if (now.low() >= target - ROUNDING) {
                return new Smallest(new Raises(List.of(), now.low(), 0.0), 0, 0, true);
            }
            var bySkills = problem((skill, level) -> 1);
            var fewest = Search.run(bySkills, last(bySkills), nodeLimit);
            var byLevels = problem((skill, level) -> level - now.standing().levelOf(skill))
                    .withAtMost(Problem.raised(fewest.choices()));
            var known = IntStream.range(0, byLevels.size())
                    .map(s -> fewest.choices()[s] > 0
                            ? byLevels.candidates().get(s).last()
                            : 0)
                    .toArray();
            var lowest = Search.run(byLevels, known, nodeLimit);
            return new Smallest(
                    raises(byLevels, lowest),
                    (int) fewest.atLeast(),
                    (int) lowest.atLeast(),
                    fewest.isProven() && lowest.isProven());
        }

        private Quickest quickest(Problem byHours, int[] all) {
            if (now.low() >= target - ROUNDING) {
                return new Quickest(new Raises(List.of(), now.low(), 0.0), 0, true);
            }
            var found = Search.run(byHours, all, nodeLimit);
            return new Quickest(raises(byHours, found), found.atLeast(), found.isProven());
        }

        private static int[] last(Problem problem) {
            return problem.candidates().stream().mapToInt(Candidate::last).toArray();
        }

        private static Map<String, Integer> levels(Problem problem, int[] choices) {
            return IntStream.range(0, choices.length)
                    .filter(s -> choices[s] > 0)
                    .boxed()
                    .collect(Collectors.toMap(
                            s -> problem.candidates().get(s).skill,
                            s -> problem.candidates().get(s).level[choices[s]]));
        }

        private Raises raises(Problem problem, Found found) {
            var levels = levels(problem, found.choices());
            var raises = levels.keySet().stream()
                    .sorted()
                    .map(skill -> raise(skill, levels.getOrDefault(skill, 0)))
                    .toList();
            var hours = raises.stream().mapToDouble(raise -> raise.hours() == null ? Double.NaN : raise.hours());
            var sum = Problem.sum(hours.toArray());
            return new Raises(raises, now.lowAfter(levels), Double.isNaN(sum) ? null : sum);
        }

        private Raise raise(String skill, int to) {
            var held = now.standing().best(skill);
            var hours = hours(skill, to);
            return new Raise(skill, held == null ? null : held.level(), to, Double.isInfinite(hours) ? null : hours);
        }
    }
}
