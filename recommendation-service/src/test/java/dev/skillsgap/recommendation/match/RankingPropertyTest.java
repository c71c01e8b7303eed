package dev.skillsgap.recommendation.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skillsgap.recommendation.gap.Role;
import dev.skillsgap.recommendation.match.PeopleRanking.Filter;
import dev.skillsgap.recommendation.match.PeopleRanking.Ranked;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assertions;

/** What the indexes put first is what computing every gap, and sorting, puts first. */
class RankingPropertyTest {

    @Property(tries = 300)
    void rolesComeAsTheirGapsSay(@ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int atMost) {
        var company = new Company(seed, 20, 5);
        var index = RoleIndex.of(company.roles, Company.POLICY);

        company.people.values().forEach(levels -> {
            var expected = company.roles.stream()
                    .map(role -> new RoleIndex.Ranked(role, Score.of(Company.gap(levels, role))))
                    .sorted(Comparator.comparingInt(RoleIndex.Ranked::score)
                            .reversed()
                            .thenComparing(ranked -> ranked.role().id()))
                    .limit(atMost)
                    .toList();
            assertEquals(expected, index.best(levels, atMost, role -> true));
        });
    }

    @Property(tries = 300)
    void peopleComeAsTheirGapsSay(@ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int atMost) {
        var company = new Company(seed, 3, 20);
        var index = company.index();

        company.roles.forEach(role ->
                assertEquals(expected(company, role, person -> true, atMost), best(index, role, Filter.NONE, atMost)));
    }

    @Property(tries = 100)
    void onlyPeopleOfTheTeamsWhoHoldTheMustHavesCome(@ForAll long seed) {
        var company = new Company(seed, 2, 30);
        var filter = new Filter(List.of("b", "unheard-of"), Map.of("s1", 2));

        company.roles.forEach(role -> assertEquals(
                expected(
                        company,
                        role,
                        person -> company.teams.get(person).contains("b")
                                && company.people.get(person).getOrDefault("s1", 0) >= 2,
                        10),
                best(company.index(), role, filter, 10)));
    }

    @Property(tries = 100)
    void whoChangedAndWhoIsGoneIsRankedAsIfTheIndexWereNew(@ForAll long seed) {
        var company = new Company(seed, 2, 20);
        var index = company.index();
        best(index, company.roles.getFirst(), Filter.NONE, 5);
        for (var person : List.of("person-1", "person-7", "person-19")) {
            company.people.put(person, company.levels());
            company.teams.put(person, List.of("b"));
            index.put(person, company.people.get(person), List.of("b"));
        }
        company.people.remove("person-3");
        index.remove("person-3");
        index.remove("nobody");
        company.people.put("person-new", company.levels());
        company.teams.put("person-new", List.of());
        index.put("person-new", company.people.get("person-new"), List.of());

        company.roles.forEach(
                role -> assertEquals(expected(company, role, person -> true, 30), best(index, role, Filter.NONE, 30)));
    }

    @Property(tries = 300)
    void aScoreIsReadinessInBillionths(@ForAll long seed) {
        var company = new Company(seed, 1, 1);
        var gap = Company.gap(company.people.get("person-0"), company.roles.getFirst());

        Assertions.assertEquals(gap.readiness().low(), Score.of(gap) / 1e9, 1e-8);
    }

    private static List<Ranked> best(PeopleIndex index, Role role, Filter filter, int atMost) {
        return new PeopleRanking(index, Demand.of(role, Company.POLICY)).best(filter, atMost);
    }

    private static List<Ranked> expected(Company company, Role role, Predicate<String> admitted, int atMost) {
        return company.people.entrySet().stream()
                .filter(person -> admitted.test(person.getKey()))
                .map(person -> new Ranked(person.getKey(), Score.of(Company.gap(person.getValue(), role))))
                .sorted(Comparator.comparingInt(Ranked::score).reversed().thenComparing(Ranked::person))
                .limit(atMost)
                .toList();
    }
}
