package dev.skillsgap.recommendation.gap;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Under which other ids skills are known: what another framework calls them, and what they replace. Whatever is asserted
 * under a name counts as asserted of the skill.
 *
 * @param names by id
 */
public record Names(Map<String, Name> names) {

    /** Every skill has but its own id. */
    public static final Names NONE = new Names(Map.of());

    /**
     * Another name of a skill.
     *
     * @param id under which it is known
     * @param label that goes with it
     * @param skill id of the skill that is meant
     */
    public record Name(String id, String label, String skill) {}

    public Names {
        names = Map.copyOf(names);
    }

    /** Id of the skill that is meant: the id itself where it is no other name. */
    public String skill(String id) {
        var name = names.get(id);
        return name == null ? id : name.skill;
    }

    /** The name of that id; null where it is no other name. */
    public @Nullable Name find(String id) {
        return names.get(id);
    }
}
