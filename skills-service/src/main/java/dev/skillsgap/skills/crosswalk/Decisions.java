package dev.skillsgap.skills.crosswalk;

import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.skills.crosswalk.Correspondence.State;
import dev.skillsgap.skills.draft.Draft;
import dev.skillsgap.skills.taxonomy.ConceptKey;
import dev.skillsgap.skills.taxonomy.ConceptKind;
import dev.skillsgap.skills.taxonomy.Skill;
import dev.skillsgap.skills.taxonomy.Skill.Relation;
import dev.skillsgap.skills.taxonomy.Skill.RelationType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/** Puts into the draft what somebody decided of two skills. */
@ApplicationScoped
class Decisions {

    private final Correspondences correspondences;
    private final Draft draft;

    Decisions(Correspondences correspondences, Draft draft) {
        this.correspondences = correspondences;
        this.draft = draft;
    }

    /**
     * From the next release on the two are the same.
     *
     * @throws Refusal where one of them is gone, or is the same as another
     */
    void accept(Correspondence correspondence, String by) {
        var skill = skill("skill", correspondence.skill);
        var meant = skill("sameAs", correspondence.sameAs);
        if (skill.framework().equals(meant.framework())) {
            throw Refusal.invalid("/sameAs", "Name a skill of another framework than %s.".formatted(meant.framework()));
        }
        skill.targets(RelationType.SAME_AS)
                .filter(target -> !target.equals(meant.id()))
                .forEach(target -> {
                    throw Refusal.conflict(
                            "'%s' is the same as '%s': refuse that first.".formatted(skill.id(), target));
                });
        meant.targets(RelationType.SAME_AS).forEach(target -> {
            throw Refusal.conflict("'%s' is itself the same as '%s': name that.".formatted(meant.id(), target));
        });
        correspondences
                .acceptedFor(meant.id(), skill.framework())
                .filter(twin -> !twin.skill.equals(skill.id()))
                .ifPresent(twin -> {
                    throw Refusal.conflict("'%s' is the same as '%s', and the two would become one: refuse that first."
                            .formatted(twin.skill, meant.id()));
                });
        correspondence.decided(State.ACCEPTED, by);
        draft.put(
                skill.with(Stream.concat(
                                others(skill, meant.id()), Stream.of(Relation.to(RelationType.SAME_AS, meant.id())))
                        .toList()),
                by);
    }

    /** From the next release on the two are not the same, whatever was said before; they are not proposed again. */
    void refuse(Correspondence correspondence, String by) {
        correspondence.decided(State.REFUSED, by);
        draft.concept(key(correspondence.skill))
                .map(Skill.class::cast)
                .filter(skill -> skill.targets(RelationType.SAME_AS).anyMatch(correspondence.sameAs::equals))
                .ifPresent(skill -> draft.put(
                        skill.with(others(skill, correspondence.sameAs).toList()), by));
    }

    private static Stream<Relation> others(Skill skill, String sameAs) {
        return skill.relations().stream()
                .filter(relation -> relation.type() != RelationType.SAME_AS
                        || !relation.target().equals(sameAs));
    }

    private Skill skill(String field, String id) {
        return draft.concept(key(id))
                .map(Skill.class::cast)
                .orElseThrow(() -> Refusal.invalid("/" + field, "There is no skill '%s'.".formatted(id)));
    }

    private static ConceptKey key(String skill) {
        return new ConceptKey(ConceptKind.SKILL, skill);
    }
}
