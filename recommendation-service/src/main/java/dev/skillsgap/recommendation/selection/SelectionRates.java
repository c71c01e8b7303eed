package dev.skillsgap.recommendation.selection;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How often a selection takes people of each group. The rate of a group is the share of its people who are selected, its
 * ratio that rate over the highest of any group; a ratio below four fifths is what 29 CFR 1607.4 D generally regards as
 * evidence of adverse impact, and what New York City's Local Law 144 calls the impact ratio.
 */
public final class SelectionRates {

    private SelectionRates() {}

    /**
     * A group.
     *
     * @param withheld whether it has too few people to be told of
     * @param rate share of its people who are selected, 0 to 1; null where withheld
     * @param ratio of its rate to the highest; null where withheld, and where nobody is selected
     * @param belowFourFifths null where there is no ratio
     */
    public record Group(
            String name,
            boolean withheld,
            @Nullable Integer people,
            @Nullable Integer selected,
            @Nullable Double rate,
            @Nullable Double ratio,
            @Nullable Boolean belowFourFifths) {}

    private record Count(String name, int people, int selected) {

        private Count and(Count other) {
            return new Count(name, people + other.people, selected + other.selected);
        }

        private double rate() {
            return (double) selected / people;
        }

        private Group shown(@Nullable Count highest) {
            if (highest == null) {
                return new Group(name, false, people, selected, rate(), null, null);
            }
            // In whole numbers: four fifths exactly are not below four fifths.
            var below = 5L * selected * highest.people < 4L * highest.selected * people;
            return new Group(name, false, people, selected, rate(), rate() / highest.rate(), below);
        }

        private Group withheld() {
            return new Group(name, true, null, null, null, null, null);
        }
    }

    /**
     * The groups by name.
     *
     * @param groupOf the group of each person
     * @param selected the people who are selected
     * @param k people below whom figures are withheld, at least 2
     */
    public static List<Group> of(Map<String, String> groupOf, Collection<String> selected, int k) {
        var counts = new TreeMap<String, Count>();
        groupOf.forEach((person, group) ->
                counts.merge(group, new Count(group, 1, selected.contains(person) ? 1 : 0), Count::and));
        var highest = counts.values().stream()
                .filter(count -> count.people >= k && count.selected > 0)
                .max(Comparator.comparingDouble(Count::rate))
                .orElse(null);
        return counts.values().stream()
                .map(count -> count.people < k ? count.withheld() : count.shown(highest))
                .toList();
    }
}
