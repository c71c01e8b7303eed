package dev.skillsgap.recommendation.gap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * How far a person is from a role.
 *
 * @param readiness {@code low} is the sum of the contributions of the lines, added in their order
 * @param confidence weighted mean over the lines that count, 0 to 1
 * @param blockers skills of the essential lines that count and are not met, in the order of the lines
 * @param totalWeight what the weights are divided by; 0 for a role that requires nothing
 * @param lines one a requirement: essential before optional, then by falling weight, then by skill id
 * @param groups the alternatives among them, by name
 */
public record Gap(
        Readiness readiness,
        double confidence,
        List<String> blockers,
        double totalWeight,
        List<Line> lines,
        List<Alternatives> groups) {

    private static final Comparator<Line> ORDER = Comparator.comparing(
                    (Line line) -> line.requirement().necessity())
            .thenComparing(Comparator.comparingDouble(Line::weight).reversed())
            .thenComparing(line -> line.skill().id());

    /**
     * A group of alternatives, which counts once.
     *
     * @param weight the largest of its members
     * @param coverage the largest of its members
     * @param carriedBy skill id of the member whose line carries the contribution
     */
    public record Alternatives(String anyOf, double weight, double coverage, String carriedBy) {

        private static Alternatives of(String anyOf, Group group) {
            return new Alternatives(
                    anyOf,
                    group.weight(),
                    group.carrier().coverage(),
                    group.carrier().skill().id());
        }
    }

    /** Computes the gap; see the package for what the answer depends on. */
    public static Gap of(Role role, Standing standing, Policy policy) {
        var bare = role.requirements().stream()
                .map(requirement -> Line.of(requirement, standing, policy))
                .sorted(ORDER)
                .toList();
        if (bare.isEmpty()) {
            return new Gap(new Readiness(1, 1), 1, List.of(), 0, List.of(), List.of());
        }
        var groups = groups(bare);
        var counting = counting(bare, groups);
        var total = totalWeight(counting);
        var lines = bare.stream()
                .map(line -> placed(line, groupOf(line, groups), total))
                .toList();
        return new Gap(
                new Readiness(
                        lines.stream().mapToDouble(Line::contribution).reduce(0, Double::sum),
                        mean(counting, total, Group::coverageAtBest)),
                mean(counting, total, group -> group.carrier().confidence()),
                lines.stream()
                        .filter(Line::blocks)
                        .map(line -> line.skill().id())
                        .toList(),
                total,
                lines,
                alternatives(groups));
    }

    private static Map<String, Group> groups(List<Line> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.requirement().groupKey(),
                        Collectors.collectingAndThen(Collectors.toList(), Group::of)));
    }

    private static Group groupOf(Line line, Map<String, Group> groups) {
        return Objects.requireNonNull(groups.get(line.requirement().groupKey()));
    }

    /** The groups, each at the place of the line that carries it. */
    private static List<Group> counting(List<Line> lines, Map<String, Group> groups) {
        return lines.stream()
                .filter(line -> groupOf(line, groups).isCarriedBy(line))
                .map(line -> groupOf(line, groups))
                .toList();
    }

    private static Line placed(Line line, Group group, double total) {
        return group.isCarriedBy(line)
                ? line.carrying(group.weight() * line.coverage() / total, group.weight() / total)
                : line;
    }

    private static List<Alternatives> alternatives(Map<String, Group> groups) {
        return groups.values().stream()
                .flatMap(group -> Optional.ofNullable(
                                group.carrier().requirement().anyOf())
                        .stream()
                        .map(anyOf -> Alternatives.of(anyOf, group)))
                .sorted(Comparator.comparing(Alternatives::anyOf))
                .toList();
    }

    /**
     * The sum of the weights. Shares of it could add up to one digit too many in the last place: then it is raised by
     * as little as a double can be, so that no readiness is above 1.
     */
    private static double totalWeight(List<Group> counting) {
        double sum = 0;
        for (var group : counting) {
            sum += group.weight();
        }
        while (mean(counting, sum, group -> 1) > 1) {
            sum = Math.nextUp(sum);
        }
        return sum;
    }

    /** Weighted mean of a value from 0 to 1; plain addition from the first to the last, as a reader would add. */
    private static double mean(List<Group> counting, double total, ToDoubleFunction<Group> value) {
        double sum = 0;
        for (var group : counting) {
            sum += group.weight() * value.applyAsDouble(group) / total;
        }
        return sum;
    }
}
