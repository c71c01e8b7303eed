package dev.skillsgap.skills.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dev.skillsgap.skills.taxonomy.Skill;
import dev.skillsgap.skills.taxonomy.Skill.Relation;
import dev.skillsgap.skills.taxonomy.Skill.RelationType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rules of skills that count as one: a skill is the same as one other, of another framework, that speaks for itself;
 * nothing makes two skills of a framework one; and a skill has one successor.
 */
final class SameSkills {

    private final Collection<Skill> skills;
    private final Map<String, Skill> byId;
    private final Map<String, List<Skill>> sameAs;
    private final Map<String, List<Skill>> successors;

    SameSkills(Collection<Skill> skills) {
        this.skills = skills;
        this.byId = skills.stream().collect(toMap(Skill::id, Function.identity()));
        this.sameAs = byTarget(RelationType.SAME_AS);
        this.successors = byTarget(RelationType.REPLACES);
    }

    private Map<String, List<Skill>> byTarget(RelationType type) {
        record Said(String target, Skill by) {}
        return skills.stream()
                .flatMap(skill -> skill.targets(type).map(target -> new Said(target, skill)))
                .collect(groupingBy(Said::target, mapping(Said::by, toList())));
    }

    Stream<Violation> violations() {
        return skills.stream()
                .flatMap(skill -> Violation.each(
                        "/relations",
                        skill.relations(),
                        (at, relation) ->
                                wrong(skill, relation)
                                        .map(advice -> Violation.of(skill, at + "/target", advice))
                                        .stream()));
    }

    private Optional<String> wrong(Skill skill, Relation relation) {
        return switch (relation.type()) {
            case SAME_AS -> Optional.ofNullable(byId.get(relation.target())).flatMap(meant -> wrong(skill, meant));
            case REPLACES ->
                first(skill, successors.getOrDefault(relation.target(), List.of()))
                        .map(other -> "'%s' is replaced by '%s' already: name one successor."
                                .formatted(relation.target(), other.id()));
            default -> Optional.empty();
        };
    }

    /** A skill that does not exist is told of elsewhere. */
    private Optional<String> wrong(Skill skill, Skill meant) {
        if (skill.targets(RelationType.SAME_AS).count() > 1) {
            return Optional.of("A skill is the same as one other: name the one that counts.");
        }
        if (meant.framework().equals(skill.framework())) {
            return Optional.of("'%s' is of the same framework: retire one of the two, with the other as successor."
                    .formatted(meant.id()));
        }
        var further = meant.targets(RelationType.SAME_AS).findFirst();
        if (further.isPresent()) {
            return further.map(target -> "'%s' is itself the same as '%s': name that.".formatted(meant.id(), target));
        }
        var twins = sameAs.getOrDefault(meant.id(), List.of()).stream()
                .filter(other -> other.framework().equals(skill.framework()))
                .toList();
        return first(skill, twins)
                .map(other -> "'%s' is the same as '%s' too, and the two would become one: leave one of them out."
                        .formatted(other.id(), meant.id()));
    }

    /** The first of those that say the same, unless it is the skill itself. */
    private static Optional<Skill> first(Skill skill, List<Skill> saying) {
        return saying.stream().findFirst().filter(other -> !other.id().equals(skill.id()));
    }
}
