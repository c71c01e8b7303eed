package dev.skillsgap.recommendation.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which teams' figures may be shown without telling about few people: those of at least k people, of whom no two differ
 * by fewer than k, nor one, or all of them together, from everyone. The larger team goes first, then the smaller id; the choice is
 * the same whoever asks, so that no two answers can be subtracted.
 */
public final class Disclosure {

    private Disclosure() {}

    /**
     * The teams that may be shown.
     *
     * @param teamsOf the teams of each person, of everybody
     * @param k people below whom figures are withheld, at least 2
     */
    public static Set<String> of(Collection<? extends Collection<String>> teamsOf, int k) {
        var overlaps = Overlaps.of(teamsOf);
        var shown = new ArrayList<String>();
        overlaps.largestFirst().stream()
                .filter(team -> overlaps.size(team) >= k && !isWithin(k, teamsOf.size() - overlaps.size(team)))
                .filter(team -> shown.stream().noneMatch(other -> isWithin(k, overlaps.difference(team, other))))
                .forEach(shown::add);
        withholdFewOutside(shown, teamsOf, k);
        return new HashSet<>(shown);
    }

    /**
     * How many people two teams have in common.
     *
     * @param common by either team; a team with itself: its size
     */
    private record Overlaps(Map<String, Map<String, Integer>> common) {

        private static Overlaps of(Collection<? extends Collection<String>> teamsOf) {
            var common = new HashMap<String, Map<String, Integer>>();
            for (var teams : teamsOf) {
                for (var one : teams) {
                    for (var other : teams) {
                        common.computeIfAbsent(one, none -> new HashMap<>()).merge(other, 1, Integer::sum);
                    }
                }
            }
            return new Overlaps(common);
        }

        private List<String> largestFirst() {
            return common.keySet().stream()
                    .sorted(Comparator.comparingInt(this::size).reversed().thenComparing(team -> team))
                    .toList();
        }

        private int size(String team) {
            return common(team, team);
        }

        /** People who are in one of the two only. */
        private int difference(String one, String other) {
            return size(one) + size(other) - 2 * common(one, other);
        }

        private int common(String one, String other) {
            return common.getOrDefault(one, Map.of()).getOrDefault(other, 0);
        }
    }

    /** Of the whole and all teams shown, what is left is known as well. */
    private static void withholdFewOutside(
            List<String> shown, Collection<? extends Collection<String>> teamsOf, int k) {
        while (!shown.isEmpty() && isWithin(k, outside(shown, teamsOf))) {
            shown.removeLast();
        }
    }

    private static int outside(List<String> shown, Collection<? extends Collection<String>> teamsOf) {
        var all = Set.copyOf(shown);
        return (int) teamsOf.stream()
                .filter(teams -> teams.stream().noneMatch(all::contains))
                .count();
    }

    private static boolean isWithin(int k, int people) {
        return people > 0 && people < k;
    }
}
