package dev.skillsgap.recommendation.trend;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which teams share people. */
public final class Sharing {

    private final Map<String, ? extends Collection<String>> teams;

    /** By team those that share somebody with it, itself included. */
    private final Map<String, Set<String>> neighbours = new HashMap<>();

    private Sharing(Map<String, ? extends Collection<String>> teams) {
        this.teams = teams;
    }

    /** Of these teams, each with its people. */
    public static Sharing of(Map<String, ? extends Collection<String>> teams) {
        var sharing = new Sharing(teams);
        var teamsOf = new HashMap<String, Set<String>>();
        teams.forEach((team, people) -> people.forEach(person ->
                teamsOf.computeIfAbsent(person, none -> new TreeSet<>()).add(team)));
        teamsOf.values()
                .forEach(shared -> shared.forEach(team -> sharing.neighbours
                        .computeIfAbsent(team, none -> new TreeSet<>())
                        .addAll(shared)));
        return sharing;
    }

    /** Teams that share somebody with it, itself included. */
    Set<String> with(String team) {
        return neighbours.getOrDefault(team, Set.of(team));
    }

    /** The team and all that share people with it, directly or by way of others; each with its people. */
    public Map<String, Collection<String>> around(String team) {
        var found = new TreeMap<String, Collection<String>>();
        var next = new ArrayDeque<>(List.of(team));
        while (!next.isEmpty()) {
            var one = next.pop();
            if (!found.containsKey(one)) {
                Collection<String> people = teams.get(one);
                found.put(one, people == null ? List.of() : people);
                next.addAll(with(one));
            }
        }
        return found;
    }
}
