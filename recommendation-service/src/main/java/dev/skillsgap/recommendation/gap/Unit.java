package dev.skillsgap.recommendation.gap;

import java.util.List;

/**
 * What counts once in a role, whoever is read against it: a requirement that stands alone, or a group of alternatives.
 *
 * @param weight the largest of its members
 */
public record Unit(double weight, List<Requirement> members) {

    /** The units of a role, in the order in which they are added. */
    public static List<Unit> of(Role role, Policy policy) {
        var counting = role.counting();
        return counting.units().stream()
                .map(places -> places.stream().map(counting.requirements()::get).toList())
                .map(members -> new Unit(heaviest(members, policy), members))
                .toList();
    }

    /** What the weights are divided by; as {@link Gap#totalWeight()}, to the last bit. */
    public static double totalWeight(List<Unit> units) {
        double sum = 0;
        for (var unit : units) {
            sum += unit.weight;
        }
        return sum;
    }

    private static double heaviest(List<Requirement> members, Policy policy) {
        return members.stream()
                .mapToDouble(requirement -> requirement.weight(policy))
                .max()
                .orElseThrow();
    }
}
