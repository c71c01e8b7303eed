package dev.skillsgap.recommendation.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who may be counted by their own target role: of each team the roles that so many of its people aim at that neither
 * they, nor the rest of the team, nor what is left of either beside other teams that are shown, are fewer than k. Of
 * everyone the roles where the same holds beside all teams together. The role that the fewest aim at is given up first.
 */
public final class Aims {

    private final int k;
    private final Map<String, List<Person>> members = new TreeMap<>();

    /** By person the teams and groups whose figures tell of them: who shares them all cannot be told apart. */
    private final Map<String, String> told = new HashMap<>();

    private final Map<String, Set<String>> rolesOf = new HashMap<>();

    /**
     * A person as far as it matters here.
     *
     * @param aim target role; null: none
     */
    public record Person(
            String id, Collection<String> teams, @Nullable String aim) {}

    private Aims(int k) {
        this.k = k;
    }

    /**
     * The roles by which the people of each team may be counted; a team that may be counted by none is missing.
     *
     * @param shown teams that may be shown, as {@link Disclosure} says
     * @param k people below whom figures are withheld, at least 2
     */
    public static Map<String, Set<String>> ofTeams(Collection<Person> people, Set<String> shown, int k) {
        var aims = new Aims(k);
        aims.read(people, shown);
        aims.members.keySet().stream()
                .sorted(Comparator.comparingInt(
                                (String team) -> -aims.membersOf(team).size())
                        .thenComparing(team -> team))
                .forEach(aims::choose);
        return aims.rolesOf;
    }

    private void read(Collection<Person> people, Set<String> shown) {
        for (var person : people) {
            var teams = person.teams.stream().filter(shown::contains).sorted().toList();
            teams.forEach(team ->
                    members.computeIfAbsent(team, none -> new ArrayList<>()).add(person));
            told.put(person.id, String.join("\n", teams));
        }
    }

    private List<Person> membersOf(String team) {
        return members.getOrDefault(team, List.of());
    }

    private void choose(String team) {
        var roles = candidates(membersOf(team), k);
        while (!roles.isEmpty() && tellsOfFew(team, roles)) {
            roles.removeLast();
        }
        if (!roles.isEmpty()) {
            rolesOf.put(team, Set.copyOf(roles));
            membersOf(team)
                    .forEach(person -> told.merge(person.id, part(person, roles), (all, part) -> all + "\n" + part));
        }
    }

    private boolean tellsOfFew(String team, List<String> roles) {
        return membersOf(team).stream()
                .collect(Collectors.groupingBy(
                        person -> told.get(person.id) + "\n" + part(person, roles), Collectors.counting()))
                .values()
                .stream()
                .anyMatch(people -> people < k);
    }

    private static String part(Person person, List<String> roles) {
        return person.aim != null && roles.contains(person.aim) ? "aim " + person.aim : "rest";
    }

    /**
     * The roles by which everyone may be counted.
     *
     * @param ofTeams the roles by which the people of each team are counted
     */
    public static Set<String> ofEveryone(Collection<Person> people, Map<String, Set<String>> ofTeams, int k) {
        var roles = candidates(people, k);
        roles.removeIf(role -> tellsOfFewBesideTeams(people, role, ofTeams, k));
        while (!roles.isEmpty() && isFew(count(people, roles), people.size(), k)) {
            roles.removeLast();
        }
        return new HashSet<>(roles);
    }

    private static boolean tellsOfFewBesideTeams(
            Collection<Person> people, String role, Map<String, Set<String>> ofTeams, int k) {
        var aiming = people.stream().filter(person -> role.equals(person.aim)).toList();
        var inAll = aiming.stream()
                .filter(person -> person.teams.stream().anyMatch(team -> isBy(role, team, ofTeams)))
                .count();
        return isFew(inAll, aiming.size(), k)
                || ofTeams.keySet().stream()
                        .filter(team -> isBy(role, team, ofTeams))
                        .anyMatch(team -> isFew(
                                aiming.stream()
                                        .filter(person -> person.teams.contains(team))
                                        .count(),
                                aiming.size(),
                                k));
    }

    private static boolean isBy(String role, String team, Map<String, Set<String>> ofTeams) {
        return ofTeams.getOrDefault(team, Set.of()).contains(role);
    }

    /** Whether few are left of all without these. */
    private static boolean isFew(long these, int all, int k) {
        return these < all && all - these < k;
    }

    private static long count(Collection<Person> people, List<String> roles) {
        return people.stream()
                .filter(person -> person.aim != null && roles.contains(person.aim))
                .count();
    }

    /** The roles that at least k aim at, the one that most aim at first. */
    private static List<String> candidates(Collection<Person> people, int k) {
        var counts = new TreeMap<String, Integer>();
        for (var person : people) {
            if (person.aim != null) {
                counts.merge(person.aim, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= k)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
