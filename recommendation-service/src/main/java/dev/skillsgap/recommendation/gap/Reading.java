package dev.skillsgap.recommendation.gap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A person read against a role: each requirement, what counts once, and the sums over what counts. */
public final class Reading {

    private final Standing standing;
    private final Nobody nobody;

    /** In the order in which they are shown and added, each with what it contributes. */
    private final List<Line> lines;

    /** What counts once, in the order of their first lines. */
    private final List<Group> units;

    private final Terms terms;

    private final double low;

    private Reading(Standing standing, Nobody nobody) {
        this.standing = standing;
        this.nobody = nobody;
        this.lines = new ArrayList<>(nobody.lines());
        this.units = new ArrayList<>(nobody.units());
        this.terms = nobody.terms().copy();
        var touched = nobody.counting().touchedBy(standing);
        for (int unit = touched.nextSetBit(0); unit >= 0; unit = touched.nextSetBit(unit + 1)) {
            read(unit);
        }
        this.low = mean(terms.low());
    }

    private void read(int unit) {
        var places = nobody.counting().units().get(unit);
        var members = new ArrayList<Line>(places.size());
        for (int place : places) {
            members.add(Line.of(nobody.counting().requirements().get(place), standing, nobody.policy()));
        }
        var read = Group.of(members);
        units.set(unit, read);
        terms.set(unit, read);
        nobody.counting().place(unit, read, nobody.totalWeight(), lines);
    }

    /** Reads the person against the role; see the package for what the result depends on. */
    public static Reading of(Role role, Standing standing, Policy policy) {
        return new Reading(standing, role.readByNobody(policy));
    }

    /**
     * Readiness (its low end) after reaching these levels; one below the level held changes nothing. To the last bit what
     * reading the person again would give, but only what depends on the levels is read again: next steps ask this of
     * hundreds of resources.
     */
    public double lowAfter(Map<String, Integer> levels) {
        if (levels.isEmpty()) {
            return low;
        }
        var raised = standing.raisedTo(levels);
        var after = terms.copyOfLow();
        boolean changed = false;
        for (var skill : levels.keySet()) {
            for (int place : nobody.counting().unitsOf().getOrDefault(skill, List.of())) {
                var unit = units.get(place);
                after[place] = unit.weight() * unit.coverage(raised, nobody.policy());
                changed = true;
            }
        }
        return changed ? mean(Terms.sum(after)) : low;
    }

    public Standing standing() {
        return standing;
    }

    /** What counts once, in the order of the lines. */
    public List<RaisableUnit> units() {
        return units.stream().map(this::raisable).toList();
    }

    private RaisableUnit raisable(Group unit) {
        var members = unit.members().stream().map(Line::requirement).toList();
        var coverageAt = members.stream()
                .flatMap(Requirement::dependsOn)
                .distinct()
                .collect(Collectors.toMap(skill -> skill, skill -> coverageAt(skill, members)));
        return new RaisableUnit(
                unit.weight() / nobody.totalWeight(), unit.carrier().coverage(), coverageAt);
    }

    private List<Double> coverageAt(String skill, List<Requirement> members) {
        return IntStream.rangeClosed(0, 5)
                .mapToObj(level -> standing.raisedTo(Map.of(skill, level)))
                .map(raised -> members.stream()
                        .mapToDouble(member ->
                                Line.of(member, raised, nobody.policy()).coverage())
                        .max()
                        .orElseThrow())
                .toList();
    }

    /** The level that counts for a skill, 0 to 5: as its line has it where the role requires it, else the own level. */
    public double effectiveLevelOf(String skill) {
        for (var line : lines) {
            if (line.skill().id().equals(skill)) {
                return line.effective();
            }
        }
        return standing.levelOf(skill);
    }

    /** Readiness with what is unknown as none, 0 to 1; 1 where nothing is required. */
    public double low() {
        return low;
    }

    double high() {
        return mean(terms.high());
    }

    double confidence() {
        return mean(terms.confidence());
    }

    double totalWeight() {
        return nobody.totalWeight();
    }

    List<Line> lines() {
        return Collections.unmodifiableList(lines);
    }

    List<Group> alternatives() {
        var alternatives = new ArrayList<Group>();
        for (var unit : units) {
            if (unit.hasAlternatives()) {
                alternatives.add(unit);
            }
        }
        return alternatives;
    }

    private double mean(double sum) {
        return lines.isEmpty() ? 1 : sum / nobody.totalWeight();
    }
}
