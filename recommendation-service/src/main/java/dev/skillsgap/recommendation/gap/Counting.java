package dev.skillsgap.recommendation.gap;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How a role's requirements are shown, added and counted, whoever is read against it. Worked out once a role, for it takes
 * as long as reading a person.
 *
 * @param requirements in the order in which they are shown and added
 * @param units what counts once, as places of requirements, in the order of their first
 * @param unitsOf of each skill the places of the units that depend on it
 */
record Counting(List<Requirement> requirements, List<List<Integer>> units, Map<String, List<Integer>> unitsOf) {

    static Counting of(List<Requirement> requirements) {
        var ordered = requirements.stream().sorted(Requirement.ORDER).toList();
        var members = new LinkedHashMap<String, List<Integer>>();
        for (int place = 0; place < ordered.size(); place++) {
            members.computeIfAbsent(ordered.get(place).unit(), none -> new ArrayList<>())
                    .add(place);
        }
        var units = members.values().stream().map(List::copyOf).toList();
        return new Counting(ordered, units, unitsOf(units, ordered));
    }

    private static Map<String, List<Integer>> unitsOf(List<List<Integer>> units, List<Requirement> requirements) {
        var places = new HashMap<String, List<Integer>>();
        IntStream.range(0, units.size())
                .forEach(unit -> units.get(unit).stream()
                        .flatMap(place -> requirements.get(place).dependsOn())
                        .distinct()
                        .forEach(skill -> places.computeIfAbsent(skill, none -> new ArrayList<>())
                                .add(unit)));
        return places;
    }

    /** The units that depend on a skill of which something is, or was, known. */
    BitSet touchedBy(Standing standing) {
        var touched = new BitSet(units.size());
        for (var known : standing.known()) {
            for (var skill : known.keySet()) {
                unitsOf.getOrDefault(skill, List.of()).forEach(touched::set);
            }
        }
        return touched;
    }

    /** Puts the lines of a unit in their places, the one that carries it with what it contributes. */
    void place(int unit, Group read, double totalWeight, List<Line> lines) {
        var places = units.get(unit);
        for (int member = 0; member < places.size(); member++) {
            var line = read.members().get(member);
            var contribution = read.weight() * line.coverage() / totalWeight;
            lines.set(
                    places.get(member),
                    member == read.carriedBy() ? line.carrying(contribution, read.weight() / totalWeight) : line);
        }
    }
}
