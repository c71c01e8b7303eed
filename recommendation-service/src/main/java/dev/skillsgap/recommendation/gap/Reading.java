package dev.skillsgap.recommendation.gap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A person read against a role: each requirement, the group it belongs to, and the sums over what counts. */
public final class Reading {

    private final Standing standing;
    private final Policy policy;

    /** In the order in which they are shown and added. */
    private final List<Line> lines;

    /** Of each line the group it belongs to. */
    private final List<Group> groups;

    /** Of each skill the places of the lines that depend on it. */
    private final Map<String, List<Integer>> places;

    private final double totalWeight;
    private final double low;

    private Reading(
            Standing standing, Policy policy, List<Line> lines, List<Group> groups, Map<String, List<Integer>> places) {
        this.standing = standing;
        this.policy = policy;
        this.lines = lines;
        this.groups = groups;
        this.places = places;
        this.totalWeight = weighted(group -> 1);
        this.low = mean(group -> group.carrier().coverage());
    }

    /** Reads the person against the role; see the package for what the result depends on. */
    public static Reading of(Role role, Standing standing, Policy policy) {
        var lines = role.requirements().stream()
                .sorted(Requirement.order(policy))
                .map(requirement -> Line.of(requirement, standing, policy))
                .toList();
        var groups = lines.stream().map(line -> groupOf(line, lines)).toList();
        return new Reading(standing, policy, lines, groups, places(lines));
    }

    private static Group groupOf(Line line, List<Line> lines) {
        var requirement = line.requirement();
        return requirement.anyOf() == null
                ? Group.of(List.of(line))
                : Group.of(lines.stream()
                        .filter(other -> other.requirement().isAlternativeTo(requirement))
                        .toList());
    }

    private static Map<String, List<Integer>> places(List<Line> lines) {
        var places = new HashMap<String, List<Integer>>();
        for (int i = 0; i < lines.size(); i++) {
            var place = i;
            lines.get(i)
                    .requirement()
                    .dependsOn()
                    .forEach(skill -> places.computeIfAbsent(skill, none -> new ArrayList<>())
                            .add(place));
        }
        return places;
    }

    /**
     * Readiness (its low end) after reaching these levels; one below the level held changes nothing. To the last bit what
     * reading the person again would give, but only what depends on the levels is read again: next steps ask this of
     * hundreds of resources.
     */
    public double lowAfter(Map<String, Integer> levels) {
        var touched = levels.keySet().stream()
                .flatMap(skill -> places.getOrDefault(skill, List.of()).stream())
                .distinct()
                .toList();
        if (touched.isEmpty()) {
            return low;
        }
        var raised = standing.raisedTo(levels);
        var read = new ArrayList<>(lines);
        touched.forEach(i -> read.set(i, Line.of(lines.get(i).requirement(), raised, policy)));
        var grouped = new ArrayList<>(groups);
        touched.forEach(i -> regroup(i, read, grouped));
        return new Reading(raised, policy, read, grouped, places).low;
    }

    private static void regroup(int place, List<Line> lines, List<Group> groups) {
        var line = lines.get(place);
        var group = groupOf(line, lines);
        groups.set(place, group);
        if (group.hasAlternatives()) {
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).requirement().isAlternativeTo(line.requirement())) {
                    groups.set(i, group);
                }
            }
        }
    }

    public Standing standing() {
        return standing;
    }

    /** What counts once, in the order of the lines. */
    public List<RaisableUnit> units() {
        return IntStream.range(0, lines.size())
                .filter(i -> groups.get(i).isCarriedBy(lines.get(i)))
                .mapToObj(this::unit)
                .toList();
    }

    private RaisableUnit unit(int carrier) {
        var group = groups.get(carrier);
        var members = IntStream.range(0, lines.size())
                .filter(i -> groups.get(i).equals(group))
                .mapToObj(i -> lines.get(i).requirement())
                .toList();
        var coverageAt = members.stream()
                .flatMap(Requirement::dependsOn)
                .distinct()
                .collect(Collectors.toMap(skill -> skill, skill -> coverageAt(skill, members)));
        return new RaisableUnit(group.weight() / totalWeight, group.carrier().coverage(), coverageAt);
    }

    private List<Double> coverageAt(String skill, List<Requirement> members) {
        return IntStream.rangeClosed(0, 5)
                .mapToObj(level -> standing.raisedTo(Map.of(skill, level)))
                .map(raised -> members.stream()
                        .mapToDouble(member -> Line.of(member, raised, policy).coverage())
                        .max()
                        .orElseThrow())
                .toList();
    }

    /** The level that counts for a skill, 0 to 5: as its line has it where the role requires it, else the own level. */
    public double effectiveLevelOf(String skill) {
        return lines.stream()
                .filter(line -> line.skill().id().equals(skill))
                .mapToDouble(Line::effective)
                .findFirst()
                .orElse(standing.levelOf(skill));
    }

    /** Readiness with what is unknown as none, 0 to 1; 1 where nothing is required. */
    public double low() {
        return low;
    }

    double high() {
        return mean(Group::coverageAtBest);
    }

    double confidence() {
        return mean(group -> group.carrier().confidence());
    }

    double totalWeight() {
        return totalWeight;
    }

    /** The lines with what each contributes. */
    List<Line> placedLines() {
        return IntStream.range(0, lines.size()).mapToObj(this::placed).toList();
    }

    private Line placed(int i) {
        var line = lines.get(i);
        var group = groups.get(i);
        return group.isCarriedBy(line)
                ? line.carrying(group.weight() * line.coverage() / totalWeight, group.weight() / totalWeight)
                : line;
    }

    List<Group> alternatives() {
        return groups.stream().filter(Group::hasAlternatives).distinct().toList();
    }

    /**
     * Weighted mean of a value from 0 to 1: the quotient of two sums in one order, so that it is never above 1, and
     * exactly 1 when every value is.
     */
    private double mean(ToDoubleFunction<Group> value) {
        return lines.isEmpty() ? 1 : weighted(value) / totalWeight;
    }

    /**
     * Each group counts once, at the place of its first line, whichever carries it: so what the weights are divided by
     * is the same for everyone, to the last bit.
     */
    private double weighted(ToDoubleFunction<Group> value) {
        double sum = 0;
        for (int i = 0; i < lines.size(); i++) {
            var group = groups.get(i);
            sum += group.isFirst(lines.get(i)) ? group.weight() * value.applyAsDouble(group) : 0;
        }
        return sum;
    }
}
