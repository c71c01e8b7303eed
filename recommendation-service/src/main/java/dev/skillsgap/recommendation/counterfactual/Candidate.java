package dev.skillsgap.recommendation.counterfactual;

import dev.skillsgap.recommendation.gap.RaisableUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/**
 * A skill that can be raised, and the choices there are: rising in level, cost and gain; the first is to leave it as it
 * is. What costs as much as something better, or gives no more than something cheaper, is not among them.
 */
final class Candidate {

    private static final int HIGHEST = 5;

    final String skill;

    /** The units that it gives something to. */
    final int[] units;

    /** Of each choice. */
    final int[] level;

    /** Of each choice. */
    final double[] cost;

    /** Of each choice what it gives to each of {@code units}, in readiness. */
    final double[][] gain;

    private Candidate(String skill, int[] units, List<Choice> choices) {
        this.skill = skill;
        this.units = units;
        this.level = choices.stream().mapToInt(Choice::level).toArray();
        this.cost = choices.stream().mapToDouble(Choice::cost).toArray();
        this.gain = choices.stream()
                .map(choice -> choice.gains.stream().mapToDouble(gain -> gain).toArray())
                .toArray(double[][]::new);
    }

    private record Choice(int level, double cost, List<Double> gains) {}

    /**
     * The skill as a candidate.
     *
     * @param held 0 to 5
     * @param cost of raising it to a level, above 0 and not falling; infinite where that cannot be had
     */
    static Candidate of(String skill, int held, List<RaisableUnit> all, ToDoubleBiFunction<String, Integer> cost) {
        var units = IntStream.range(0, all.size())
                .filter(u -> gain(all.get(u), skill, HIGHEST) > 0)
                .toArray();
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(held, 0, Arrays.stream(units).mapToObj(u -> 0.0).toList()));
        for (int level = held + 1; level <= HIGHEST; level++) {
            var to = level;
            var gains = Arrays.stream(units)
                    .mapToObj(u -> gain(all.get(u), skill, to))
                    .toList();
            var choice = new Choice(level, cost.applyAsDouble(skill, level), gains);
            if (Double.isFinite(choice.cost) && !gains.equals(choices.getLast().gains)) {
                choices.removeIf(lower -> lower.level > held && lower.cost >= choice.cost);
                choices.add(choice);
            }
        }
        return new Candidate(skill, units, choices);
    }

    private static double gain(RaisableUnit unit, String skill, int level) {
        var coverage = unit.coverageAt().get(skill);
        return coverage == null
                ? 0
                : unit.share() * Math.max(0, Objects.requireNonNull(coverage.get(level)) - unit.coverage());
    }

    /** The last of its choices. */
    int last() {
        return cost.length - 1;
    }
}
