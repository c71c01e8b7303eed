package dev.skillsgap.skills.check;

import static java.util.stream.Collectors.toMap;

import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.Skill;
import dev.skillsgap.skills.taxonomy.Skill.Relation;
import dev.skillsgap.skills.taxonomy.Skill.RelationType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Judges what concepts owe each other: names that exist, labels that tell apart, no cycles. */
public final class TaxonomyCheck {

    private final Collection<? extends Concept> concepts;
    private final List<Skill> skills;
    private final References references;

    /**
     * Prepares the check of concepts that are each sound by themselves.
     *
     * @param knownSkills ids that may be named
     * @param retiredSkills ids that may no longer be named
     */
    public TaxonomyCheck(Collection<? extends Concept> concepts, Set<String> knownSkills, Set<String> retiredSkills) {
        this.concepts = concepts;
        this.skills = concepts.stream()
                .filter(Skill.class::isInstance)
                .map(Skill.class::cast)
                .toList();
        this.references = new References(knownSkills, retiredSkills);
    }

    /** All that is wrong; empty when the taxonomy may be published. */
    public List<Violation> violations() {
        return Stream.of(
                        everySkillThatIsNamedExists(),
                        labelsTellSkillsApart(),
                        new SameSkills(skills).violations(),
                        noCycleOf(RelationType.PREREQUISITE),
                        noCycleOf(RelationType.BROADER))
                .flatMap(Function.identity())
                .toList();
    }

    private Stream<Violation> everySkillThatIsNamedExists() {
        return concepts.stream().flatMap(references::check);
    }

    /** Within a framework: several live side by side, and each has a word for Python. */
    private Stream<Violation> labelsTellSkillsApart() {
        var carriers = new HashMap<String, List<Skill>>();
        skills.forEach(skill -> skill.labels()
                .map(Concept::folded)
                .distinct()
                .forEach(label -> carriers.computeIfAbsent(label, key -> new ArrayList<>())
                        .add(skill)));
        return skills.stream().flatMap(skill -> unmarkedLabels(skill, carriers));
    }

    private static Stream<Violation> unmarkedLabels(Skill skill, Map<String, List<Skill>> carriers) {
        var marked = skill.ambiguousLabels().stream().map(Concept::folded).toList();
        return Violation.each("", skill.labels().toList(), (at, label) -> {
            var others = carriers.getOrDefault(Concept.folded(label), List.of()).stream()
                    .filter(other -> !other.id().equals(skill.id()))
                    .filter(other -> other.framework().equals(skill.framework()))
                    .map(Skill::id)
                    .toList();
            return others.isEmpty() || marked.contains(Concept.folded(label))
                    ? Stream.empty()
                    : Stream.of(Violation.of(
                            skill,
                            labelPointer(at),
                            "%s is called '%s' too: choose another label, or list it in ambiguousLabels of both."
                                    .formatted(String.join(", ", others), label)));
        });
    }

    /** From the place among all labels, the preferred one first, to where it stands. */
    private static String labelPointer(String place) {
        var index = Integer.parseInt(place.substring(1));
        return index == 0 ? "/label" : "/altLabels/" + (index - 1);
    }

    private Stream<Violation> noCycleOf(RelationType type) {
        var edges = skills.stream().collect(toMap(Skill::id, skill -> targets(skill, type)));
        return Cycles.of(edges).stream().map(cycle -> {
            var first = skill(cycle.getFirst());
            var next = cycle.size() > 1 ? cycle.get(1) : cycle.getFirst();
            var place = first.relations().indexOf(relation(first, type, next));
            return Violation.of(
                    first,
                    "/relations/" + place,
                    "These %s relations lead back to where they begin, remove one: %s → %s"
                            .formatted(type, String.join(" → ", cycle), cycle.getFirst()));
        });
    }

    private Skill skill(String id) {
        return skills.stream()
                .filter(skill -> skill.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> targets(Skill skill, RelationType type) {
        return skill.targets(type).toList();
    }

    private static Relation relation(Skill skill, RelationType type, String target) {
        return skill.relations().stream()
                .filter(relation -> relation.type() == type && relation.target().equals(target))
                .findFirst()
                .orElseThrow();
    }
}
