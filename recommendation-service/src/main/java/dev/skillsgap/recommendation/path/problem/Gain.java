package dev.skillsgap.recommendation.path.problem;

import dev.skillsgap.recommendation.gap.Gap;
import dev.skillsgap.recommendation.gap.Line;
import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.gap.Reading;
import dev.skillsgap.recommendation.gap.Requirement;
import dev.skillsgap.recommendation.gap.Role;
import dev.skillsgap.recommendation.gap.Standing;
import dev.skillsgap.recommendation.path.network.Levels;
import dev.skillsgap.recommendation.step.Resource.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A part of readiness, and the levels of which any one gains it. Which part, and by which levels, is asked of the gap's
 * own arithmetic: the coverage of a requirement is the readiness for a role that requires nothing else.
 *
 * @param readiness in {@link #ONE}ths of full readiness, above 0
 */
public record Gain(long readiness, List<Level> levels) {

    /** Full readiness. */
    public static final long ONE = 1_000_000_000L;

    public Gain {
        levels = List.copyOf(levels);
    }

    /** All that the person could still gain with levels within reach; all together, readiness with all of them. */
    public static List<Gain> of(Role role, Standing standing, Policy policy, Levels reach) {
        var lines = Gap.of(role, standing, policy).lines();
        return Units.of(role).stream()
                .flatMap(unit -> new Unit(unit, weight(unit, lines), standing, policy).gains(reach))
                .toList();
    }

    private static double weight(List<Requirement> unit, List<Line> lines) {
        return lines.stream()
                .filter(line -> line.carries() && unit.contains(line.requirement()))
                .mapToDouble(Line::possible)
                .sum();
    }

    /** Requirements that count once. */
    private record Unit(Role alone, double weight, Standing standing, Policy policy) {

        Unit(List<Requirement> members, double weight, Standing standing, Policy policy) {
            this(new Role("unit", "Unit", members), weight, standing, policy);
        }

        Stream<Gain> gains(Levels reach) {
            var covering = new TreeMap<Long, List<Level>>();
            skills().forEach(skill -> {
                for (int level = standing.levelOf(skill) + 1; level <= reach.applyAsInt(skill); level++) {
                    covering.computeIfAbsent(coverage(only(skill, level)), none -> new ArrayList<>())
                            .add(new Level(skill, level));
                }
            });
            return above(coverage(standing), covering);
        }

        private Stream<String> skills() {
            return alone.requirements().stream()
                    .flatMap(requirement -> Stream.concat(
                            Stream.of(requirement.skill().id()),
                            requirement.transfers().stream()
                                    .map(transfer -> transfer.from().id())))
                    .distinct()
                    .sorted();
        }

        private Standing only(String skill, int level) {
            return Standing.of(List.of(), standing.asOf()).raisedTo(Map.of(skill, level));
        }

        private long coverage(Standing held) {
            return Math.round(ONE * Reading.of(alone, held, policy).low());
        }

        /** One gain from each coverage to the next, by the least level of any skill that covers as much or more. */
        private Stream<Gain> above(long covered, TreeMap<Long, List<Level>> covering) {
            var gains = new ArrayList<Gain>();
            long before = covered;
            for (long coverage : covering.tailMap(covered, false).keySet()) {
                var least = new TreeMap<String, Level>();
                covering.tailMap(coverage, true).values().stream()
                        .flatMap(List::stream)
                        .forEach(level -> least.merge(level.skill(), level, Unit::lower));
                gains.add(new Gain(Math.round(weight * (coverage - before)), List.copyOf(least.values())));
                before = coverage;
            }
            return gains.stream().filter(gain -> gain.readiness > 0);
        }

        private static Level lower(Level one, Level other) {
            return one.level() < other.level() ? one : other;
        }
    }
}
