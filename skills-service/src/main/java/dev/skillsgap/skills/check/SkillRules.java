package dev.skillsgap.skills.check;

import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.Skill;
import dev.skillsgap.skills.taxonomy.Skill.Relation;
import dev.skillsgap.skills.taxonomy.Skill.RelationType;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a skill must keep whatever else is in the taxonomy. */
final class SkillRules {

    private static final double MAX_CREDIT = 0.8;

    private SkillRules() {}

    static Stream<Violation> check(Skill skill) {
        return Stream.of(
                        eachLabelStandsOnce(skill),
                        ambiguousLabelsAreItsOwn(skill),
                        eachRelationStandsOnce(skill),
                        noRelationToItself(skill),
                        onlyPrerequisitesHaveALevel(skill),
                        onlyTransfersHaveACredit(skill))
                .flatMap(Function.identity());
    }

    private static Stream<Violation> eachLabelStandsOnce(Skill skill) {
        var preferred = Concept.folded(skill.label());
        return Stream.concat(
                Repeats.in(skill, "/altLabels", skill.altLabels(), Concept::folded),
                Violation.each(
                        "/altLabels",
                        skill.altLabels(),
                        (at, label) -> Concept.folded(label).equals(preferred)
                                ? Stream.of(Violation.of(
                                        skill, at, "'%s' is the preferred label: remove it here.".formatted(label)))
                                : Stream.empty()));
    }

    private static Stream<Violation> ambiguousLabelsAreItsOwn(Skill skill) {
        var own = skill.labels().map(Concept::folded).collect(Collectors.toSet());
        return Violation.each(
                "/ambiguousLabels",
                skill.ambiguousLabels(),
                (at, label) -> own.contains(Concept.folded(label))
                        ? Stream.empty()
                        : Stream.of(Violation.of(
                                skill, at, "'%s' is no label of this skill: add it or remove it.".formatted(label))));
    }

    private static Stream<Violation> eachRelationStandsOnce(Skill skill) {
        return Repeats.in(
                skill, "/relations", skill.relations(), relation -> relation.type() + " " + relation.target());
    }

    private static Stream<Violation> noRelationToItself(Skill skill) {
        return Violation.each(
                "/relations",
                skill.relations(),
                (at, relation) -> relation.target().equals(skill.id())
                        ? Stream.of(Violation.of(skill, at + "/target", "Name another skill than this one."))
                        : Stream.empty());
    }

    private static Stream<Violation> onlyPrerequisitesHaveALevel(Skill skill) {
        return Violation.each("/relations", skill.relations(), (at, relation) -> {
            var isPrerequisite = relation.type() == RelationType.PREREQUISITE;
            if (isPrerequisite == (relation.level() != null)) {
                return Stream.empty();
            }
            var advice = isPrerequisite ? "Give the level needed, from 1 to 5." : "Only a prerequisite has a level.";
            return Stream.of(Violation.of(skill, at + "/level", advice));
        });
    }

    private static Stream<Violation> onlyTransfersHaveACredit(Skill skill) {
        return Violation.each("/relations", skill.relations(), (at, relation) -> {
            if (relation.type() != RelationType.TRANSFER) {
                return relation.credit() == null
                        ? Stream.empty()
                        : Stream.of(Violation.of(skill, at + "/credit", "Only a transfer has a credit."));
            }
            return isCredit(relation)
                    ? Stream.empty()
                    : Stream.of(Violation.of(skill, at + "/credit", "Give a credit above 0, at most 0.8."));
        });
    }

    private static boolean isCredit(Relation transfer) {
        return transfer.credit() != null && transfer.credit() > 0 && transfer.credit() <= MAX_CREDIT;
    }
}
