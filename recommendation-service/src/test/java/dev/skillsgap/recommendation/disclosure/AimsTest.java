package dev.skillsgap.recommendation.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.recommendation.disclosure.Aims.Person;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

class AimsTest {

    private static final int K = 5;

    @Test
    void countsThoseWhoShareARole() {
        assertEquals(Map.of("t", Set.of("a", "b")), Aims.ofTeams(people("t", "a", 6, "t", "b", 5), Set.of("t"), K));
    }

    @Test
    void leavesOutFewWhereManyOthersAreLeftOutToo() {
        assertEquals(
                Map.of("t", Set.of("a")), Aims.ofTeams(people("t", "a", 6, "t", "b", 2, "t", null, 3), Set.of("t"), K));
    }

    /** All but one aim at a: the team less these would be the one. */
    @Test
    void countsNobodyWhereFewWouldBeLeft() {
        assertEquals(Map.of(), Aims.ofTeams(people("t", "a", 6, "t", "b", 1), Set.of("t"), K));
    }

    @Test
    void givesUpTheRoleOfTheFewestFirst() {
        assertEquals(
                Map.of("t", Set.of("a")), Aims.ofTeams(people("t", "a", 7, "t", "b", 6, "t", "c", 1), Set.of("t"), K));
    }

    /** Six aim at a, in the team: of everyone seven do. */
    @Test
    void doesNotCountEveryoneByARoleThatFewAimAtBesideTheTeam() {
        var people = people("t", "a", 6, "u", "a", 1, "u", null, 9);
        var ofTeams = Aims.ofTeams(people, Set.of("t", "u"), K);

        assertEquals(Map.of("t", Set.of("a")), ofTeams);
        assertEquals(Set.of(), Aims.ofEveryone(people, ofTeams, K));
        assertEquals(Set.of("a"), Aims.ofEveryone(people("t", "a", 6, "u", "a", 5), ofTeams, K));
    }

    /** Whoever subtracts what is told of one team by a role from what is told of it, or of another, finds many or none. */
    @Property(tries = 300)
    void noTwoGroupsThatAreToldOfDifferByFew(@ForAll long seed) {
        var people = random(seed);
        var shown = Disclosure.of(people.stream().map(Person::teams).toList(), K);
        var ofTeams = Aims.ofTeams(people, shown, K);
        var ofEveryone = Aims.ofEveryone(people, ofTeams, K);

        var groups = groups(people, shown, ofTeams);
        ofEveryone.forEach(role -> groups.add(who(people, person -> role.equals(person.aim()))));
        groups.add(who(people, person -> ofEveryone.contains(String.valueOf(person.aim()))));

        Statistics.label("teams by role").collect(ofTeams.size());
        Statistics.label("everyone by role").collect(ofEveryone.size());
        assertTrue(tellOfFew(groups).isEmpty(), tellOfFew(groups)::toString);
    }

    /** The control: counted by every role, few are found. */
    @Test
    void withoutTheRuleFewAreFound() {
        var people = people("t", "a", 6, "t", "b", 1);

        assertTrue(!tellOfFew(groups(people, Set.of("t"), Map.of("t", Set.of("a", "b"))))
                .isEmpty());
    }

    private static List<Set<Integer>> groups(List<Person> people, Set<String> shown, Map<String, Set<String>> ofTeams) {
        var groups = new ArrayList<Set<Integer>>();
        groups.add(who(people, person -> true));
        for (var team : shown) {
            groups.add(who(people, person -> person.teams().contains(team)));
            var roles = ofTeams.getOrDefault(team, Set.of());
            for (var role : roles) {
                groups.add(who(people, person -> person.teams().contains(team) && role.equals(person.aim())));
            }
            groups.add(who(
                    people, person -> person.teams().contains(team) && roles.contains(String.valueOf(person.aim()))));
        }
        return groups;
    }

    private static List<Set<Integer>> tellOfFew(List<Set<Integer>> groups) {
        var found = new ArrayList<Set<Integer>>();
        for (var one : groups) {
            for (var other : groups) {
                var differing = new HashSet<>(one);
                differing.removeAll(other);
                var back = new HashSet<>(other);
                back.removeAll(one);
                differing.addAll(back);
                if (!differing.isEmpty() && differing.size() < K) {
                    found.add(differing);
                }
            }
        }
        return found;
    }

    private static Set<Integer> who(List<Person> people, Predicate<Person> which) {
        return IntStream.range(0, people.size())
                .filter(i -> which.test(people.get(i)))
                .boxed()
                .collect(Collectors.toSet());
    }

    private static List<Person> random(long seed) {
        var random = new Random(seed);
        return IntStream.range(0, 100)
                .mapToObj(i -> new Person(
                        "p" + i,
                        random.ints(random.nextInt(20) == 0 ? 2 : random.nextInt(2), 0, 3)
                                .distinct()
                                .mapToObj(t -> "t" + t)
                                .toList(),
                        random.nextInt(3) == 0 ? null : "r" + random.nextInt(2)))
                .toList();
    }

    private static List<Person> people(Object... teamsAimsAndCounts) {
        var people = new ArrayList<Person>();
        for (int i = 0; i < teamsAimsAndCounts.length; i += 3) {
            var team = (String) teamsAimsAndCounts[i];
            var aim = (String) teamsAimsAndCounts[i + 1];
            IntStream.range(0, (Integer) teamsAimsAndCounts[i + 2])
                    .forEach(n -> people.add(new Person("p" + people.size(), List.of(team), aim)));
        }
        return people;
    }
}
