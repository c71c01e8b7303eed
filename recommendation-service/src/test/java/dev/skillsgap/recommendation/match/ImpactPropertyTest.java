package dev.skillsgap.recommendation.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ImpactPropertyTest {

    @Property(tries = 300)
    void countsWhatComputingEveryGapTwiceGives(@ForAll long seed) {
        var company = new Company(seed, 2, 25);
        var now = company.roles.get(0);
        var then = company.roles.get(1);
        var moved = company.people.entrySet().stream()
                .filter(person -> company.teams.get(person.getKey()).contains("b"))
                .map(person -> new Impact.Moved(
                        person.getKey(),
                        Score.of(Company.gap(person.getValue(), now)),
                        Score.of(Company.gap(person.getValue(), then))))
                .toList();

        var impact =
                Impact.of(company.index(), "b", Demand.of(now, Company.POLICY), Demand.of(then, Company.POLICY), 3);

        assertEquals(moved.size(), impact.people());
        assertEquals(moved.stream().filter(one -> one.after() > one.before()).count(), impact.rising());
        assertEquals(moved.stream().filter(one -> one.after() < one.before()).count(), impact.falling());
        assertEquals(moved.stream().mapToLong(Impact.Moved::before).sum(), impact.before());
        assertEquals(moved.stream().mapToLong(Impact.Moved::after).sum(), impact.after());
        assertEquals(
                moved.stream()
                        .filter(one -> one.after() != one.before())
                        .sorted(Comparator.comparingInt((Impact.Moved one) -> -Math.abs(one.after() - one.before()))
                                .thenComparing(Impact.Moved::person))
                        .limit(3)
                        .toList(),
                impact.largest());
    }
}
