package dev.skillsgap.localstack.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.localstack.demo.Company.Assertion;
import dev.skillsgap.localstack.demo.Company.Person;
import dev.skillsgap.localstack.demo.Company.Team;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CompanyTest {

    private static final LocalDate WRITTEN = LocalDate.parse("2026-06-01");

    private final Company company = Company.demo();

    @Test
    void hasPeopleNumberedThrough() {
        var ids = company.people().stream().map(Person::id).toList();
        assertEquals(
                IntStream.rangeClosed(1, 36).mapToObj("demo-%02d"::formatted).toList(), ids);
    }

    @Test
    void inventsEveryName() {
        var emails = company.people().stream().map(Person::email).collect(toSet());
        assertEquals(company.people().size(), emails.size());
        assertTrue(emails.stream().allMatch(email -> email.endsWith("@example.com")));
    }

    @Test
    void hasFourTeamsOfDifferentSizeAndOneTooSmallForFigures() {
        var sizes = company.teams().stream().map(team -> team.members().size()).collect(toSet());
        assertEquals(4, sizes.size());
        assertTrue(sizes.stream().anyMatch(size -> size < 5));
    }

    @Test
    void hasEveryPersonInATeamAndEveryManagerAmongTheMembers() {
        var members = company.teams().stream()
                .flatMap(team -> team.members().stream())
                .toList();
        assertEquals(
                company.people().stream().map(Person::id).toList(),
                members.stream().sorted().toList());
        assertTrue(company.teams().stream().allMatch(team -> team.members().contains(team.manager())));
        assertEquals(4, company.teams().stream().map(Team::manager).distinct().count());
    }

    @Test
    void assertsFromEverySource() {
        assertEquals(
                Set.of("self", "manager", "assessment", "credential", "inferred"),
                assertions().map(Assertion::source).collect(toSet()));
    }

    @Test
    void letsSomeAssertionsExpireAndSomePeopleBeUnknown() {
        assertTrue(assertions().filter(CompanyTest::expired).count() >= 10);
        assertTrue(
                company.people().stream().anyMatch(person -> person.assertions().isEmpty()));
    }

    @Test
    void aimsAtSeveralRolesAndSometimesAtNone() {
        var people = company.people().stream().collect(groupingBy(person -> String.valueOf(person.targetRole())));
        assertEquals(
                Set.of("ml-engineer", "data-scientist", "data-engineer", "mlops-engineer", "software-engineer", "null"),
                people.keySet());
        assertTrue(people.get("ml-engineer").size() > company.people().size() / 2);
    }

    @Test
    void saysNothingTwiceSoThatLoadingItAgainChangesNothing() {
        for (var person : company.people()) {
            assertEquals(person.assertions().size(), new HashSet<>(person.assertions()).size(), person.id());
        }
    }

    @Test
    void givesLevelsAndDatesThatTheApiTakes() {
        assertTrue(assertions().allMatch(assertion -> assertion.level() >= 0 && assertion.level() <= 5));
        for (var assertion : assertions().toList()) {
            var assertedAt = LocalDate.parse(assertion.assertedAt());
            assertTrue(assertedAt.isBefore(WRITTEN), assertion.toString());
            if (assertion.expiresAt() != null) {
                assertTrue(LocalDate.parse(assertion.expiresAt()).isAfter(assertedAt), assertion.toString());
            }
        }
    }

    @Test
    void describesThePersonOfTheReadme() {
        var first = company.people().getFirst();
        assertEquals("ml-engineer", first.targetRole());
        assertEquals(List.of("manager 3"), said(first, "python"));
        assertEquals(List.of("assessment 1"), said(first, "linear-algebra"));
    }

    private static List<String> said(Person person, String skill) {
        return person.assertions().stream()
                .filter(assertion -> assertion.skill().equals(skill))
                .map(assertion -> assertion.source() + " " + assertion.level())
                .toList();
    }

    private Stream<Assertion> assertions() {
        return company.people().stream().flatMap(person -> person.assertions().stream());
    }

    private static boolean expired(Assertion assertion) {
        return assertion.expiresAt() != null
                && LocalDate.parse(assertion.expiresAt()).isBefore(WRITTEN);
    }
}
