package dev.skillsgap.skills.check;

import static java.util.stream.Collectors.groupingBy;

import dev.skillsgap.skills.taxonomy.Role;
import dev.skillsgap.skills.taxonomy.Role.Duty;
import dev.skillsgap.skills.taxonomy.Role.Figure;
import dev.skillsgap.skills.taxonomy.Role.Industry;
import dev.skillsgap.skills.taxonomy.Role.Requirement;
import dev.skillsgap.skills.taxonomy.Role.Stage;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a role must keep whatever else is in the taxonomy. */
final class RoleRules {

    private RoleRules() {}

    static Stream<Violation> check(Role role) {
        return Stream.of(
                        eachSkillIsRequiredOnce(role),
                        alternativesHaveCompany(role),
                        alternativesShareNecessity(role),
                        Repeats.in(role, "/duties", role.duties(), Duty::id),
                        Repeats.in(role, "/stages", role.stages(), Stage::number),
                        Repeats.in(role, "/industries", role.industries(), Industry::id),
                        eachIndustryAddsASkillOnce(role),
                        figuresAreRanges(role))
                .flatMap(Function.identity());
    }

    private static Stream<Violation> eachSkillIsRequiredOnce(Role role) {
        return Repeats.in(role, "/requirements", role.requirements(), Requirement::skill);
    }

    private static Stream<Violation> alternativesHaveCompany(Role role) {
        return eachAlternative(
                role,
                (at, members) -> members.size() > 1
                        ? Stream.empty()
                        : Stream.of(Violation.of(
                                role,
                                at + "/anyOf",
                                "'%s' has one member: add another one or leave anyOf out."
                                        .formatted(members.getFirst().anyOf()))));
    }

    private static Stream<Violation> alternativesShareNecessity(Role role) {
        return eachAlternative(
                role,
                (at, members) ->
                        members.stream().map(Requirement::necessity).distinct().count() == 1
                                ? Stream.empty()
                                : Stream.of(Violation.of(
                                        role,
                                        at + "/necessity",
                                        "All members of '%s' must be essential, or all optional."
                                                .formatted(members.getFirst().anyOf()))));
    }

    /** Hands to the rule each requirement that stands in a group, as the members of that group. */
    private static Stream<Violation> eachAlternative(Role role, Violation.EntryRule<List<Requirement>> rule) {
        var groups = role.requirements().stream()
                .filter(requirement -> requirement.anyOf() != null)
                .collect(groupingBy(Requirement::anyOf));
        return Violation.each(
                "/requirements",
                role.requirements(),
                (at, requirement) -> requirement.anyOf() == null
                        ? Stream.empty()
                        : rule.check(at, groups.getOrDefault(requirement.anyOf(), List.of())));
    }

    private static Stream<Violation> eachIndustryAddsASkillOnce(Role role) {
        return Violation.each(
                "/industries",
                role.industries(),
                (at, industry) -> Repeats.in(role, at + "/adds", industry.adds(), Requirement::skill));
    }

    private static Stream<Violation> figuresAreRanges(Role role) {
        return Violation.each(
                "/outlook/figures",
                role.outlook().figures(),
                (at, figure) -> isRange(figure)
                        ? Stream.empty()
                        : Stream.of(Violation.of(role, at, "Give low, high or both, low not above high.")));
    }

    /** Infinite is what a number too large to hold reads as. */
    private static boolean isRange(Figure figure) {
        var low = figure.low();
        var high = figure.high();
        if (low == null || high == null) {
            return isFinite(low) || isFinite(high);
        }
        return isFinite(low) && isFinite(high) && low <= high;
    }

    private static boolean isFinite(@Nullable Double value) {
        return value != null && Double.isFinite(value);
    }
}
