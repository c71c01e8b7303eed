package dev.skillsgap.recommendation.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class HeatMapPropertyTest {

    private static final List<String> TEAMS = List.of("b", "nobody-in-it", "a");
    private static final List<String> SKILLS =
            IntStream.range(0, 14).mapToObj(i -> "s" + i).toList();

    @Property(tries = 200)
    void countsWhatCountingPersonByPersonGives(@ForAll long seed) {
        var company = new Company(seed, 1, 25);
        var role = company.roles.getFirst();

        var map = HeatMap.of(company.index(), TEAMS, SKILLS, Demand.of(role, Company.POLICY));

        for (int t = 0; t < TEAMS.size(); t++) {
            var team = TEAMS.get(t);
            var members = company.people.keySet().stream()
                    .filter(person -> company.teams.get(person).contains(team))
                    .toList();
            assertEquals(members.size(), map.size(t));
            assertEquals(
                    members.stream()
                            .mapToLong(person -> Score.of(Company.gap(company.people.get(person), role)))
                            .sum(),
                    map.score(t));
            for (int s = 0; s < SKILLS.size(); s++) {
                for (int level = 0; level <= 5; level++) {
                    var skill = SKILLS.get(s);
                    Integer at = level;
                    assertEquals(
                            members.stream()
                                    .filter(person ->
                                            at.equals(company.people.get(person).get(skill)))
                                    .count(),
                            map.count(t, s, level));
                }
            }
        }
    }

    @Property(tries = 200)
    void countsOfEveryoneOnlyThoseWhoAreInTheOtherGroupToo(@ForAll long seed) {
        var company = new Company(seed, 1, 25);
        var demand = Demand.of(company.roles.getFirst(), Company.POLICY);

        var map = HeatMap.of(company.index(), List.of(PeopleIndex.EVERYONE, "a"), SKILLS, demand, "b");
        var apart = HeatMap.of(company.index(), List.of("b"), SKILLS, demand);

        for (int group = 0; group < 2; group++) { // Whoever is in b is in a.
            assertEquals(apart.size(0), map.size(group));
            assertEquals(apart.score(0), map.score(group));
            assertEquals(apart.count(0, 3, 2), map.count(group, 3, 2));
        }
        assertEquals(
                25,
                HeatMap.of(company.index(), List.of(PeopleIndex.EVERYONE), SKILLS, demand)
                        .size(0));
    }
}
