package dev.skillsgap.recommendation.gap;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a role asks of one skill.
 *
 * @param level required, 1 to 5
 * @param importance above 0, at most 1
 * @param anyOf group of alternatives of which one is enough; null: it stands alone
 * @param transfers the skills that count in part for this one
 * @param requiredAs the other name by which the role requires the skill; null: by its own
 */
public record Requirement(
        Skill skill,
        int level,
        double importance,
        Necessity necessity,
        @Nullable String anyOf,
        List<Transfer> transfers,
        Names.@Nullable Name requiredAs) {

    /**
     * The order in which requirements are shown and added: essential first, then by falling importance, and so by falling
     * weight, then by skill id.
     */
    static final Comparator<Requirement> ORDER = Comparator.comparing(Requirement::necessity)
            .thenComparing(Comparator.comparingDouble(Requirement::importance).reversed())
            .thenComparing(requirement -> requirement.skill().id());

    public Requirement {
        transfers = List.copyOf(transfers);
    }

    /** Of a skill that the role requires by its own id. */
    public Requirement(
            Skill skill,
            int level,
            double importance,
            Necessity necessity,
            @Nullable String anyOf,
            List<Transfer> transfers) {
        this(skill, level, importance, necessity, anyOf, transfers, null);
    }

    /** Importance, times the policy's factor where the requirement is optional. */
    public double weight(Policy policy) {
        return necessity == Necessity.ESSENTIAL ? importance : importance * policy.optionalWeight();
    }

    /** The skills whose level says something about it: its own, and those that transfer to it. */
    Stream<String> dependsOn() {
        return Stream.concat(
                Stream.of(skill.id()),
                transfers.stream().map(transfer -> transfer.from().id()));
    }

    /** The requirements in their order, one of each skill: of those that name the same the higher demand counts. */
    public static List<Requirement> joined(Stream<Requirement> requirements) {
        var joined = new LinkedHashMap<String, Requirement>();
        requirements.forEach(
                requirement -> joined.merge(requirement.skill().id(), requirement, Requirement::withTheHigherDemandOf));
        return List.copyOf(joined.values());
    }

    /**
     * The same skill with the higher of both levels and importances, essential where either is. It stays in the group of
     * alternatives that it is in: what can stand for what is the role's to say.
     */
    private Requirement withTheHigherDemandOf(Requirement other) {
        return new Requirement(
                skill,
                Math.max(level, other.level),
                Math.max(importance, other.importance),
                necessity == Necessity.ESSENTIAL ? necessity : other.necessity,
                anyOf,
                transfers,
                requiredAs);
    }

    /** Name of what it counts in, once: its group of alternatives, or itself. A group may have the name of a skill. */
    String unit() {
        return anyOf == null ? "alone:" + skill.id() : "group:" + anyOf;
    }
}
