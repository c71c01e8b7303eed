package dev.skillsgap.recommendation.path.network;

import java.util.List;

/**
 * One skill that a resource teaches a person who does not hold it yet. Resources and levels are named by their place in
 * the {@link Network}.
 *
 * @param skill id of the skill
 * @param above level that is held when the resource begins, or must be
 * @param to level reached, above {@code above}
 * @param before levels that must be held before the resource begins
 * @param alongside levels that must be held before, or be reached by another lesson of the same resource
 */
public record Lesson(int resource, String skill, int above, int to, List<Integer> before, List<Integer> alongside) {

    public Lesson {
        before = List.copyOf(before);
        alongside = List.copyOf(alongside);
    }

    /** Whether it lifts the skill from below that level to it or beyond. */
    boolean supports(String otherSkill, int level) {
        return skill.equals(otherSkill) && above < level && level <= to;
    }
}
