package dev.skillsgap.skills.check;

import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.Resource;
import dev.skillsgap.skills.taxonomy.Role;
import dev.skillsgap.skills.taxonomy.Skill;
import dev.skillsgap.skills.taxonomy.Skill.RelationType;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The rule that every skill which is named exists, and that what is replaced does not any more. */
final class References {

    private final Set<String> known;
    private final Set<String> retired;

    References(Set<String> known, Set<String> retired) {
        this.known = known;
        this.retired = retired;
    }

    Stream<Violation> check(Concept concept) {
        return switch (concept) {
            case Skill skill ->
                Violation.each(
                        "/relations",
                        skill.relations(),
                        (at, relation) -> relation.type() == RelationType.REPLACES
                                ? isGone(skill, at + "/target", relation.target())
                                : exists(skill, at + "/target", relation.target()));
            case Role role -> ofRole(role);
            case Resource resource ->
                Stream.concat(
                        Violation.each(
                                "/teaches",
                                resource.teaches(),
                                (at, teaching) -> exists(resource, at + "/skill", teaching.skill())),
                        Violation.each(
                                "/requires",
                                resource.requires(),
                                (at, prerequisite) -> exists(resource, at + "/skill", prerequisite.skill())));
        };
    }

    private Stream<Violation> ofRole(Role role) {
        return Stream.of(
                        requirements(role, "/requirements", role.requirements()),
                        Violation.each("/duties", role.duties(), (at, duty) -> skills(role, at, duty.skills())),
                        Violation.each("/stages", role.stages(), (at, stage) -> skills(role, at, stage.skills())),
                        Violation.each(
                                "/industries",
                                role.industries(),
                                (at, industry) -> requirements(role, at + "/adds", industry.adds())))
                .flatMap(found -> found);
    }

    private Stream<Violation> requirements(Role role, String pointer, List<Role.Requirement> requirements) {
        return Violation.each(
                pointer, requirements, (at, requirement) -> exists(role, at + "/skill", requirement.skill()));
    }

    private Stream<Violation> skills(Role role, String pointer, List<String> skills) {
        return Violation.each(pointer + "/skills", skills, (at, skill) -> exists(role, at, skill));
    }

    private Stream<Violation> isGone(Skill skill, String pointer, String replaced) {
        return known.contains(replaced)
                ? Stream.of(Violation.of(
                        skill,
                        pointer,
                        "Skill '%s' is still there: retire it, or call it related.".formatted(replaced)))
                : Stream.empty();
    }

    private Stream<Violation> exists(Concept concept, String pointer, String skill) {
        if (known.contains(skill)) {
            return Stream.empty();
        }
        var state = retired.contains(skill) ? "is retired" : "does not exist";
        return Stream.of(
                Violation.of(concept, pointer, "Skill '%s' %s: name another one, or add it.".formatted(skill, state)));
    }
}
