package dev.skillsgap.recommendation.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DisclosureTest {

    private static final int K = 5;

    @Test
    void withholdsATeamOfFewPeople() {
        assertEquals(
                Set.of("large"), Disclosure.of(people(List.of("large"), 10, List.of("small"), 4, List.of(), 5), K));
    }

    @Test
    void withholdsTheSmallerOfTwoTeamsThatDifferByFewPeople() {
        assertEquals(Set.of("all"), Disclosure.of(people(List.of("all", "part"), 8, List.of("all"), 2), K));
    }

    @Test
    void showsTwoTeamsThatDifferByEnoughPeople() {
        assertEquals(Set.of("all", "part"), Disclosure.of(people(List.of("all", "part"), 8, List.of("all"), 5), K));
    }

    /** Whole less the teams shown would be the four of the small one. */
    @Test
    void withholdsAnotherTeamWhereFewPeopleAreLeftOutside() {
        assertEquals(Set.of("a"), Disclosure.of(people(List.of("a"), 9, List.of("b"), 6, List.of("small"), 4), K));
    }

    @Property(tries = 300)
    void noTwoOfWhatIsShownDifferByFewPeople(@ForAll long seed) {
        var random = new Random(seed);
        var people = IntStream.range(0, 40)
                .mapToObj(i -> random.ints(random.nextInt(3), 0, 6)
                        .distinct()
                        .mapToObj(t -> "t" + t)
                        .toList())
                .toList();

        var shown = Disclosure.of(people, K);

        var groups = new ArrayList<Set<Integer>>();
        shown.forEach(team -> groups.add(members(people, team)));
        groups.add(new HashSet<>(IntStream.range(0, 40).boxed().toList()));
        for (var one : groups) {
            assertTrue(one.size() >= K);
            for (var other : groups) {
                var difference = new HashSet<>(one);
                difference.removeAll(other);
                var back = new HashSet<>(other);
                back.removeAll(one);
                var differing = difference.size() + back.size();
                assertTrue(differing == 0 || differing >= K, one + " and " + other);
            }
        }
    }

    private static Set<Integer> members(List<List<String>> people, String team) {
        var members = new HashSet<Integer>();
        for (int i = 0; i < people.size(); i++) {
            if (people.get(i).contains(team)) {
                members.add(i);
            }
        }
        return members;
    }

    private static List<List<String>> people(Object... teamsAndCounts) {
        var people = new ArrayList<List<String>>();
        for (int i = 0; i < teamsAndCounts.length; i += 2) {
            @SuppressWarnings("unchecked")
            var teams = (List<String>) teamsAndCounts[i];
            IntStream.range(0, (Integer) teamsAndCounts[i + 1]).forEach(n -> people.add(teams));
        }
        return people;
    }
}
