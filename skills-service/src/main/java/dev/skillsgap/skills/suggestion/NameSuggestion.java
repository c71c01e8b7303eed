package dev.skillsgap.skills.suggestion;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A skill that a name may mean.
 *
 * @param matched what of it is like the name
 * @param confidence 0 to 1
 */
public record NameSuggestion(String skill, String framework, String label, By by, String matched, double confidence) {

    /** What suggests it, the surest first. */
    @Schema(name = "SuggestedBy")
    public enum By {
        /** The skill is called so first of all. */
        LABEL,
        /** It is one of the skill's other names. */
        OTHER_LABEL,
        /** The name is a text that names the skill. */
        NAMED,
        /** They share words. */
        WORDS,
        /** A word is nearly written so. */
        TYPO,
        /** They mean nearly the same. */
        MEANING;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
