package dev.skillsgap.profile.skillmapping;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A skill that a name may mean.
 *
 * @param confidence 0 to 1
 */
@Schema(name = "SkillMappingSuggestion")
public record Suggestion(String skill, String label, By by, double confidence) {

    /** What suggests it. */
    @Schema(name = "SkillMappingSuggestedBy")
    public enum By {
        /** A mapping that waits for a decision. */
        MAPPING,
        /** The skill is called so first of all. */
        LABEL,
        /** It is one of the skill's other names. */
        OTHER_LABEL;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
