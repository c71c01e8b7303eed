package dev.skillsgap.recommendation.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The answers that the people of a group had at the end of a day, and by which roles they are told of. Immutable. */
final class State {

    private final LocalDate day;

    /** Numbers of the people, rising, and beside each the newest answer; null: none yet. */
    private final int[] people;

    private final @Nullable Answer[] answers;
    private final List<String> roles;

    private State(LocalDate day, int[] people, @Nullable Answer[] answers, List<String> roles) {
        this.day = day;
        this.people = people;
        this.answers = answers;
        this.roles = List.copyOf(roles);
    }

    /**
     * Takes the state of now.
     *
     * @param people numbers, rising
     * @param newest answer of each person, by number
     */
    static State of(LocalDate day, int[] people, @Nullable Answer[] newest) {
        var answers = new @Nullable Answer[people.length];
        Arrays.setAll(answers, i -> newest[people[i]]);
        return new State(day, people, answers, List.of());
    }

    /** The same, told of by these roles as well as in whole. */
    State by(List<String> others) {
        return new State(day, people, answers, others);
    }

    LocalDate day() {
        return day;
    }

    /** Whether figures are told by that role; null: in whole. */
    boolean tells(@Nullable String role) {
        return role == null || roles.contains(role);
    }

    int count(Part part) {
        return (int)
                Arrays.stream(answers).filter(answer -> takes(part, answer)).count();
    }

    /** The answers that are told of together. */
    Stream<Answer> answers(Part part) {
        return Arrays.stream(answers).filter(answer -> takes(part, answer)).map(Objects::requireNonNull);
    }

    private static boolean takes(Part part, @Nullable Answer answer) {
        return answer != null && part.takes(answer);
    }

    /** The roles that at least k people have answers for and that leave none or at least k, most people first. */
    List<String> rolesOfMany(int k) {
        var counts = new TreeMap<String, Integer>();
        Arrays.stream(answers).filter(Objects::nonNull).forEach(answer -> counts.merge(answer.role(), 1, Integer::sum));
        var many = new ArrayList<>(counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= k)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList());
        while (!many.isEmpty() && isFew(count(new Part(null, Set.copyOf(many))), k)) {
            many.removeLast();
        }
        return many;
    }

    /** What is told of it, and what is left of the whole without all roles, which can be worked out. */
    private List<Part> parts() {
        var parts = new ArrayList<Part>();
        parts.add(Part.ALL);
        if (!roles.isEmpty()) {
            parts.add(new Part(null, Set.copyOf(roles)));
            roles.forEach(role -> parts.add(Part.of(role)));
        }
        return parts;
    }

    /** Whether a figure of the one less a figure of the other tells of fewer than k people. */
    boolean lessAnotherTellsOfFew(State other, int k) {
        var common = new HashSet<>(roles);
        common.retainAll(other.roles);
        var rest = new Part(null, common);
        var others = other.parts();
        return isFew(differing(rest, other, rest, k), k)
                || parts().stream()
                        .anyMatch(one -> others.stream().anyMatch(two -> isFew(differing(one, other, two, k), k)));
    }

    /** People whose answers differ, in a part of each state; counted up to k. */
    private int differing(Part part, State other, Part otherPart, int k) {
        int found = 0;
        int mine = 0;
        int theirs = 0;
        while (found < k && (mine < people.length || theirs < other.people.length)) {
            int one = mine < people.length ? people[mine] : Integer.MAX_VALUE;
            int two = theirs < other.people.length ? other.people[theirs] : Integer.MAX_VALUE;
            var answer = one <= two ? told(part, answers[mine++]) : null;
            var otherAnswer = two <= one ? told(otherPart, other.answers[theirs++]) : null;
            found += isSame(answer, otherAnswer) ? 0 : 1;
        }
        return found;
    }

    private static @Nullable Answer told(Part part, @Nullable Answer answer) {
        return takes(part, answer) ? answer : null;
    }

    private static boolean isSame(@Nullable Answer one, @Nullable Answer other) {
        return one == null ? other == null : other != null && one.saysTheSameAs(other);
    }

    private static boolean isFew(int people, int k) {
        return people > 0 && people < k;
    }
}
