package dev.skillsgap.recommendation.answer.team;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skillsgap.recommendation.gap.Names;
import dev.skillsgap.recommendation.gap.Necessity;
import dev.skillsgap.recommendation.gap.Requirement;
import dev.skillsgap.recommendation.gap.Role;
import dev.skillsgap.recommendation.match.Company;
import dev.skillsgap.recommendation.match.Demand;
import dev.skillsgap.recommendation.match.HeatMap;
import dev.skillsgap.recommendation.match.PeopleIndex;
import dev.skillsgap.recommendation.taxonomy.Release;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A heat map over several roles is what going through people, roles and requirements one by one gives. */
class HeatPropertyTest {

    /** A person measured against what one role requires of the skill; level null: unknown. */
    private record Pair(String person, Role role, Requirement requirement, Integer level) {

        boolean met() {
            return level != null && level >= requirement.level();
        }

        double coverage() {
            return level == null ? 0 : Math.min(1, (double) level / requirement.level());
        }
    }

    @Property(tries = 200)
    void everyoneIsMeasuredAgainstEachRole(@ForAll long seed) {
        var company = new Company(seed, 3, 20);

        compare(company, false, (person, role) -> true);
    }

    @Property(tries = 200)
    void everyoneIsMeasuredAgainstTheirOwnRole(@ForAll long seed) {
        var company = new Company(seed, 3, 20);

        compare(company, true, (person, role) -> role.id().equals(aim(person)));
    }

    private interface Measures {
        boolean against(String person, Role role);
    }

    private static String aim(String person) {
        return "role-" + person.hashCode() % 4; // One of four: role-3 does not exist.
    }

    private static void compare(Company company, boolean own, Measures measures) {
        var pairs = new ArrayList<Pair>();
        company.people.keySet().stream()
                .filter(person -> company.teams.get(person).contains("a"))
                .forEach(person -> company.roles.stream()
                        .filter(role -> measures.against(person, role))
                        .forEach(role -> role.requirements()
                                .forEach(requirement -> pairs.add(new Pair(
                                        person,
                                        role,
                                        requirement,
                                        company.people
                                                .get(person)
                                                .get(requirement.skill().id()))))));

        var heats = counted(company, own).heats(release(), Company.POLICY);

        assertEquals(
                pairs.stream()
                        .map(pair -> pair.requirement.skill().id())
                        .distinct()
                        .count(),
                heats.size());
        heats.forEach(heat -> compare(
                heat,
                pairs.stream()
                        .filter(pair -> pair.requirement.skill().id().equals(heat.skill()))
                        .toList(),
                company));
    }

    private static void compare(Heat heat, List<Pair> pairs, Company company) {
        var unknown = pairs.stream().filter(pair -> pair.level == null).count();
        var met = pairs.stream().filter(Pair::met).count();
        assertEquals(pairs.size(), heat.measured());
        assertEquals(pairs.stream().map(Pair::person).distinct().count(), heat.people());
        assertEquals(met, heat.met());
        assertEquals(unknown, heat.unknown());
        assertEquals(pairs.size() - met - unknown, heat.shortOf());
        assertEquals(pairs.stream().mapToDouble(Pair::coverage).average().orElseThrow(), heat.coverage(), 1e-9);
        assertEquals(
                pairs.stream()
                        .mapToDouble(pair -> pair.requirement.weight(Company.POLICY) * (1 - pair.coverage()))
                        .sum(),
                heat.burden(),
                1e-9);
        assertEquals(
                pairs.stream().mapToInt(pair -> pair.requirement.level()).max().orElseThrow(), heat.required());
        assertEquals(
                pairs.stream().anyMatch(pair -> hangsOnOne(pair.requirement, company)), heat.singlePointOfFailure());
        assertEquals(met, heat.byRole().stream().mapToInt(Heat.ByRole::met).sum());
    }

    private static boolean hangsOnOne(Requirement requirement, Company company) {
        var holders = company.people.entrySet().stream()
                .filter(person -> company.teams.get(person.getKey()).contains("a"))
                .filter(person ->
                        person.getValue().getOrDefault(requirement.skill().id(), 0) >= requirement.level())
                .count();
        return requirement.necessity() == Necessity.ESSENTIAL && requirement.anyOf() == null && holders < 2;
    }

    private static Counted counted(Company company, boolean own) {
        var index = new PeopleIndex();
        company.people.forEach((person, levels) -> {
            var groups = new ArrayList<>(company.teams.get(person));
            groups.add("aim " + aim(person));
            index.put(person, levels, groups);
        });
        var measured = company.roles.stream()
                .map(role -> {
                    var skills = role.requirements().stream()
                            .map(requirement -> requirement.skill().id())
                            .toList();
                    var demand = Demand.of(role, Company.POLICY);
                    var all = HeatMap.of(index, List.of("a"), skills, demand);
                    var map = own ? HeatMap.of(index, List.of("a"), skills, demand, "aim " + role.id()) : all;
                    return new Measured(role, map, all, 0);
                })
                .filter(role -> role.people() > 0)
                .toList();
        return new Counted("a", measured, own);
    }

    private static Release release() {
        return new Release(1, Instant.EPOCH, Map.of(), Map.of(), Map.of(), List.of(), Map.of(), Names.NONE);
    }
}
