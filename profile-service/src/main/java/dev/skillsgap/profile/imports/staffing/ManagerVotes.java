package dev.skillsgap.profile.imports.staffing;

import dev.skillsgap.profile.person.Stated;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who manages which team, by what the rows say. Of a team it is whoever most of its rows name. The rows of those who are named as
 * its manager say who manages them, and do not count, where others do.
 */
public final class ManagerVotes {

    private final Map<String, List<Vote>> byTeam = new LinkedHashMap<>();

    /**
     * What a row says.
     *
     * @param voter what the person of the row may be called, in small letters
     */
    private record Vote(long row, String manager, Set<String> voter) {}

    /**
     * Who it is.
     *
     * @param row the first that says so
     * @param others rows that say otherwise; the first of them, 0 where there is none
     */
    public record Chosen(String team, String manager, long row, long others, long firstOther) {}

    /** Counts what a row says; nothing where it names no team, or no manager. */
    public void add(Stated stated) {
        var manager = stated.manager();
        if (manager != null) {
            var voter = names(stated);
            stated.teams()
                    .forEach(team -> byTeam.computeIfAbsent(team.toLowerCase(Locale.ROOT), none -> new ArrayList<>())
                            .add(new Vote(stated.row(), manager, voter)));
        }
    }

    private static Set<String> names(Stated stated) {
        return Stream.<@Nullable String>of(stated.id(), stated.email(), stated.employeeNumber())
                .filter(Objects::nonNull)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** What managers are called. */
    public Set<String> managers() {
        return byTeam.values().stream().flatMap(List::stream).map(Vote::manager).collect(Collectors.toSet());
    }

    /**
     * One a team, in the order in which they are named.
     *
     * @param people ids by what managers are called: several names may be one person's
     */
    public List<Chosen> chosen(Map<String, String> people) {
        return byTeam.entrySet().stream()
                .map(team -> chosen(team.getKey(), counting(team.getValue()), people))
                .toList();
    }

    private static Chosen chosen(String team, List<Vote> votes, Map<String, String> people) {
        var times = new HashMap<String, Integer>();
        votes.forEach(vote -> times.merge(person(vote, people), 1, Integer::sum));
        var first = votes.stream()
                .max(Comparator.comparingInt((Vote vote) -> times.getOrDefault(person(vote, people), 0))
                        .thenComparing(Vote::row, Comparator.reverseOrder()))
                .orElseThrow();
        var others = votes.stream()
                .filter(vote -> !person(vote, people).equals(person(first, people)))
                .toList();
        return new Chosen(
                team,
                first.manager(),
                first.row(),
                others.size(),
                others.isEmpty() ? 0 : others.getFirst().row());
    }

    private static String person(Vote vote, Map<String, String> people) {
        return people.getOrDefault(vote.manager(), lower(vote));
    }

    private static List<Vote> counting(List<Vote> all) {
        var named = new HashSet<String>();
        all.forEach(vote -> named.add(lower(vote)));
        var led = all.stream()
                .filter(vote -> vote.voter().stream().noneMatch(named::contains))
                .toList();
        return led.isEmpty() ? all : led;
    }

    private static String lower(Vote vote) {
        return vote.manager().toLowerCase(Locale.ROOT);
    }
}
