package dev.skillsgap.recommendation.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is told of groups over time. At the end of each day that can be asked for, a team's state is told if, less
 * whatever was told before of it or of a team that shares people with it, it tells of no people or of at least k; else
 * what was told of it before stands. Of everyone is told the sum of what is told of teams that share nobody, and of those
 * in no team: nothing that cannot be added up anyway. So it is one series whatever is asked, and an answer is a part of it.
 */
public final class Chronicle {

    /** Key of the people in no team; no team has an empty id. */
    private static final String NO_TEAM = "";

    private final int k;
    private final Sharing sharing;
    private final Map<String, int[]> people = new HashMap<>();

    /** The larger group first, then the smaller id: who comes first is told of first. */
    private final List<String> groups;

    /** By group what was told of it, by day. */
    private final Map<String, NavigableMap<LocalDate, State>> told = new HashMap<>();

    private Chronicle(Map<String, Collection<String>> groups, Map<String, Integer> numbers, int k) {
        this.k = k;
        this.sharing = Sharing.of(groups);
        groups.forEach((group, members) -> people.put(group, numbered(members, numbers)));
        this.groups = people.keySet().stream()
                .sorted(Comparator.comparingInt((String group) -> -peopleOf(group).length)
                        .thenComparing(group -> group))
                .toList();
    }

    private static int[] numbered(Collection<String> members, Map<String, Integer> numbers) {
        return members.stream()
                .mapToInt(person -> numbers.computeIfAbsent(person, none -> numbers.size()))
                .sorted()
                .toArray();
    }

    /**
     * Goes through the days.
     *
     * @param teams the people of each team; with a team all that share people with it, as {@link Sharing} says
     * @param inNoTeam the people who are in none of them, where everyone is to be told of
     * @param answers in the order of their days
     * @param days all that can be asked for, in their order; they are over
     * @param k people below whom figures are withheld; 1: nothing is withheld
     */
    public static Chronicle of(
            Map<String, ? extends Collection<String>> teams,
            Collection<String> inNoTeam,
            List<Answer> answers,
            List<LocalDate> days,
            int k) {
        var groups = new HashMap<String, Collection<String>>(teams);
        groups.put(NO_TEAM, inNoTeam);
        var numbers = new HashMap<String, Integer>();
        var chronicle = new Chronicle(groups, numbers, k);
        var newest = new @Nullable Answer[numbers.size()];
        int next = 0;
        for (var day : days) {
            for (; next < answers.size() && !answers.get(next).day().isAfter(day); next++) {
                var number = numbers.get(answers.get(next).person());
                if (number != null) {
                    newest[number] = answers.get(next);
                }
            }
            chronicle.groups.forEach(group -> chronicle.tell(group, day, newest));
        }
        return chronicle;
    }

    /** Tells of the group by as many roles as may be, else as a whole only, else not. */
    private void tell(String group, LocalDate day, @Nullable Answer[] newest) {
        var state = State.of(day, peopleOf(group), newest);
        if (state.count(Part.ALL) < k) {
            return;
        }
        var roles = state.rolesOfMany(k);
        for (int count = roles.size(); count >= 0; count--) {
            var candidate = state.by(roles.subList(0, count));
            if (mayBeTold(group, candidate)) {
                told.computeIfAbsent(group, none -> new TreeMap<>()).put(day, candidate);
                return;
            }
        }
    }

    private int[] peopleOf(String group) {
        return Objects.requireNonNull(people.get(group));
    }

    private boolean mayBeTold(String group, State state) {
        return sharing.with(group).stream()
                .flatMap(other -> toldOf(other).values().stream())
                .noneMatch(before -> state.lessAnotherTellsOfFew(before, k));
    }

    private NavigableMap<LocalDate, State> toldOf(String group) {
        return told.getOrDefault(group, new TreeMap<>());
    }

    /**
     * What is told of a team at the end of each of these days.
     *
     * @param role only of who has an answer for that role; null: for any
     */
    public List<Point> ofTeam(String team, @Nullable String role, List<LocalDate> days) {
        return points(List.of(team), role, days);
    }

    /** What is told of everyone at the end of each of these days; as {@link #ofTeam}. */
    public List<Point> ofEveryone(@Nullable String role, List<LocalDate> days) {
        return points(apart(), role, days);
    }

    /** Groups that share nobody, the largest first. */
    private List<String> apart() {
        var apart = new ArrayList<String>();
        groups.stream()
                .filter(group -> sharing.with(group).stream().noneMatch(apart::contains))
                .forEach(apart::add);
        return apart;
    }

    private List<Point> points(List<String> of, @Nullable String role, List<LocalDate> days) {
        return days.stream().map(day -> point(of, role, day)).toList();
    }

    private Point point(List<String> of, @Nullable String role, LocalDate day) {
        var states =
                of.stream().flatMap(group -> newest(group, role, day).stream()).toList();
        var since = states.stream().map(State::day).max(Comparator.naturalOrder());
        var answers =
                states.stream().flatMap(state -> state.answers(Part.of(role))).toList();
        return new Point(day, since.orElse(null), answers.isEmpty() ? null : Figures.of(answers));
    }

    private Optional<State> newest(String group, @Nullable String role, LocalDate day) {
        return toldOf(group).headMap(day, true).descendingMap().values().stream()
                .filter(state -> state.tells(role))
                .findFirst();
    }
}
