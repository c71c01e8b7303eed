package dev.skillsgap.recommendation.path.problem;

import dev.skillsgap.recommendation.gap.Necessity;
import dev.skillsgap.recommendation.gap.Requirement;
import dev.skillsgap.recommendation.gap.Role;
import dev.skillsgap.recommendation.path.network.Levels;
import dev.skillsgap.recommendation.step.Resource.Level;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something essential to the role: an own level, or one of several.
 *
 * @param anyOf group of the alternatives; null: there is one only
 * @param alternatives of which one is enough, by skill id
 */
public record Goal(@Nullable String anyOf, List<Alternative> alternatives) {

    /** A level of a skill, with the skill's label. */
    public record Alternative(Level level, String label) {

        private static Alternative of(Requirement requirement) {
            var skill = requirement.skill();
            return new Alternative(new Level(skill.id(), requirement.level()), skill.label());
        }

        boolean isHeld(Levels held) {
            return held.applyAsInt(level.skill()) >= level.level();
        }
    }

    public Goal {
        alternatives = List.copyOf(alternatives);
    }

    /**
     * The goals of a role: each essential requirement at its level. A group of alternatives is one goal where any of its
     * members is essential, and any of its members meets it.
     */
    public static List<Goal> of(Role role) {
        return Units.of(role).stream()
                .filter(unit -> unit.stream().anyMatch(member -> member.necessity() == Necessity.ESSENTIAL))
                .map(unit -> new Goal(
                        unit.getFirst().anyOf(),
                        unit.stream().map(Alternative::of).toList()))
                .toList();
    }

    /** Whether an own level meets it. */
    public boolean isMet(Levels held) {
        return alternatives.stream().anyMatch(alternative -> alternative.isHeld(held));
    }

    /** The alternative that the fewest levels are missing of with these levels, the first by skill id where several are. */
    public Alternative nearest(Levels held) {
        return alternatives.stream()
                .min(Comparator.comparingInt((Alternative alternative) ->
                                alternative.level.level() - held.applyAsInt(alternative.level.skill()))
                        .thenComparing(alternative -> alternative.level.skill()))
                .orElseThrow();
    }

    /** Those of its levels that are not beyond that. */
    public List<Level> within(Levels reach) {
        return alternatives.stream()
                .filter(alternative -> alternative.isHeld(reach))
                .map(Alternative::level)
                .toList();
    }
}
