package dev.skillsgap.profile.skillmapping;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a mapping counts. */
@Schema(name = "SkillMappingStatus")
public enum MappingStatus {
    /** Somebody or something thinks so; nothing comes of it. */
    SUGGESTED,
    /** Claims under the name are asserted of the skill. */
    CONFIRMED,
    /** It does not mean that skill; without a skill: it means none. */
    REJECTED;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
