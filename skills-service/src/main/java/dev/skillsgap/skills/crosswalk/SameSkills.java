package dev.skillsgap.skills.crosswalk;

import dev.skillsgap.skills.crosswalk.Correspondence.State;
import dev.skillsgap.skills.draft.Draft;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.ConceptJson;
import dev.skillsgap.skills.taxonomy.ConceptKey;
import dev.skillsgap.skills.taxonomy.ConceptKind;
import dev.skillsgap.skills.taxonomy.Skill;
import dev.skillsgap.skills.taxonomy.Skill.Relation;
import dev.skillsgap.skills.taxonomy.Skill.RelationType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says of the skills of a framework that is imported which others they are: no publisher does, and no import forgets it. */
@ApplicationScoped
public class SameSkills {

    private static final String CURATED = "curated table";

    private final Correspondences correspondences;
    private final Draft draft;

    SameSkills(Correspondences correspondences, Draft draft) {
        this.correspondences = correspondences;
        this.draft = draft;
    }

    /** What was said of a framework's skills before. */
    private record Said(
            Map<String, Skill> related,
            Map<String, Correspondence> accepted,
            Map<String, Curated.Same> curated,
            List<Correspondence> refused) {

        /** What is in the draft goes before what was decided, and that before the table. */
        private @Nullable String sameAs(String skill) {
            var related = Optional.ofNullable(this.related.get(skill))
                    .flatMap(known -> known.targets(RelationType.SAME_AS).findFirst());
            var decided = Optional.ofNullable(accepted.get(skill)).map(known -> known.sameAs);
            var listed = Optional.ofNullable(curated.get(skill)).map(Curated.Same::sameAs);
            return Stream.of(related, decided, listed)
                    .flatMap(Optional::stream)
                    .filter(target -> !isRefused(skill, target))
                    .findFirst()
                    .orElse(null);
        }

        private boolean isRefused(String skill, String sameAs) {
            return refused.stream().anyMatch(one -> one.skill.equals(skill) && one.sameAs.equals(sameAs));
        }

        private Stream<Relation> replaced(String skill) {
            return Optional.ofNullable(related.get(skill)).stream()
                    .flatMap(known -> known.relations().stream())
                    .filter(relation -> relation.type() == RelationType.REPLACES);
        }
    }

    /** The concepts, with what their skills are the same as, and replace. */
    public List<Concept> join(String framework, List<Concept> concepts) {
        var said = said(framework);
        var exists = new HashMap<String, Boolean>();
        return concepts.stream()
                .map(concept -> concept instanceof Skill skill ? joined(skill, said, exists) : concept)
                .toList();
    }

    private Said said(String framework) {
        var decided = correspondences.of(framework);
        return new Said(
                correspondences.related(framework).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry ->
                                (Skill) ConceptJson.read(ConceptKind.SKILL, entry.getValue()))),
                decided.stream()
                        .filter(Correspondence::isAccepted)
                        .collect(Collectors.toMap(one -> one.skill, Function.identity())),
                Curated.of(framework),
                decided.stream().filter(one -> one.state == State.REFUSED).toList());
    }

    private Skill joined(Skill skill, Said said, Map<String, Boolean> exists) {
        var target = said.sameAs(skill.id());
        var same = target != null && exists.computeIfAbsent(target, this::exists)
                ? Stream.of(Relation.to(RelationType.SAME_AS, target))
                : Stream.<Relation>empty();
        var more = Stream.concat(same, said.replaced(skill.id())).toList();
        return more.isEmpty()
                ? skill
                : skill.with(
                        Stream.concat(skill.relations().stream(), more.stream()).toList());
    }

    private boolean exists(String skill) {
        return draft.concept(new ConceptKey(ConceptKind.SKILL, skill)).isPresent();
    }

    /** Writes down which of the table's rows hold now, so that somebody may decide otherwise. */
    public void note(String framework, List<Concept> joined) {
        var curated = Curated.of(framework);
        joined.stream()
                .filter(Skill.class::isInstance)
                .map(Skill.class::cast)
                .forEach(skill -> skill.targets(RelationType.SAME_AS)
                        .filter(target -> curated.containsKey(skill.id())
                                && target.equals(curated.get(skill.id()).sameAs()))
                        .filter(target ->
                                correspondences.find(skill.id(), target).isEmpty())
                        .forEach(target -> correspondences.persist(
                                Correspondence.proposed(skill.id(), target, 1, "It stands in the curated table.")
                                        .decided(State.ACCEPTED, CURATED))));
    }
}
