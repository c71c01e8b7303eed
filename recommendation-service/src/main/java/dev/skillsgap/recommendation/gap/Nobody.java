package dev.skillsgap.recommendation.gap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How a role reads for somebody of whom nothing is known. Everyone else is read from here on, for most of what a role
 * requires most people have not: it is worked out once a role and policy.
 *
 * @param lines in the order in which they are shown and added, each with what it contributes
 * @param units what counts once, in the order of their first lines
 * @param terms of the units
 * @param totalWeight what the weights are divided by, for everybody: each unit counts once, at the place of its first
 *     line, whichever carries it
 */
record Nobody(Policy policy, Counting counting, List<Line> lines, List<Group> units, Terms terms, double totalWeight) {

    static Nobody of(Counting counting, Policy policy) {
        var standing = Standing.of(List.of(), LocalDate.EPOCH);
        var lines = counting.requirements().stream()
                .map(requirement -> Line.of(requirement, standing, policy))
                .toList();
        var units = counting.units().stream()
                .map(places -> Group.of(places.stream().map(lines::get).toList()))
                .toList();
        double totalWeight = 0;
        for (var unit : units) {
            totalWeight += unit.weight();
        }
        var placed = new ArrayList<>(lines);
        for (int unit = 0; unit < units.size(); unit++) {
            counting.place(unit, units.get(unit), totalWeight, placed);
        }
        return new Nobody(policy, counting, List.copyOf(placed), units, Terms.of(units), totalWeight);
    }
}
