package dev.skillsgap.recommendation.gap;

import org.jspecify.annotations.Nullable;

/**
 * One requirement and what the person has for it.
 *
 * @param weight importance, times the policy's factor where optional
 * @param held own level, 0 to 5; null: unknown
 * @param effective the level that counts: the own one, or through {@code transfer}
 * @param coverage share of the requirement that is met, 0 to 1
 * @param confidence in what the coverage rests on, 0 to 1; 0: unknown
 * @param evidence the assertion the coverage rests on; null: none
 * @param knownAs the other name under which that was asserted; null: under the skill's own id
 * @param expired the best assertion of the skill that no longer counts, where none does; null otherwise
 * @param transfer the relation that carries the coverage; null when the own level does
 * @param carries whether the line counts: it stands alone, or is the best of its group
 * @param contribution to readiness, 0 to 1
 * @param possible contribution if the requirement were met; 0 where the line does not carry
 */
public record Line(
        Requirement requirement,
        double weight,
        @Nullable Integer held,
        double effective,
        double coverage,
        double confidence,
        @Nullable Assertion evidence,
        Names.@Nullable Name knownAs,
        @Nullable Assertion expired,
        @Nullable Transfer transfer,
        boolean carries,
        double contribution,
        double possible) {

    /** The requirement as it stands by itself, before it is seen in its group and among the others. */
    static Line of(Requirement requirement, Standing standing, Policy policy) {
        var skill = requirement.skill();
        var own = standing.best(skill.id());
        var coverage = Coverage.of(requirement, standing, policy);
        var evidence = coverage.evidence();
        return new Line(
                requirement,
                requirement.weight(policy),
                own == null ? null : own.level(),
                coverage.effective(),
                coverage.share(),
                evidence == null ? 0 : evidence.confidence(kindOfEvidence(skill, coverage), standing.day(), policy),
                evidence,
                standing.nameOf(evidence),
                own == null ? standing.bestExpired(skill.id()) : null,
                coverage.transfer(),
                false,
                0,
                0);
    }

    private static SkillKind kindOfEvidence(Skill own, Coverage coverage) {
        var transfer = coverage.transfer();
        return transfer == null ? own.kind() : transfer.from().kind();
    }

    Line carrying(double contribution, double possible) {
        return new Line(
                requirement,
                weight,
                held,
                effective,
                coverage,
                confidence,
                evidence,
                knownAs,
                expired,
                transfer,
                true,
                contribution,
                possible);
    }

    public Skill skill() {
        return requirement.skill();
    }

    /** Whether nothing current is asserted of the skill itself, whatever may transfer to it. */
    public boolean unknown() {
        return held == null;
    }

    /** Readiness missing for this requirement, 0 to 1. */
    public double loss() {
        return possible - contribution;
    }

    /** Whether it is essential, counts, and is not met. */
    boolean blocks() {
        return carries && requirement.necessity() == Necessity.ESSENTIAL && coverage < 1;
    }
}
