package dev.skillsgap.skills.taxonomy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What sort of thing a skill is. */
public enum SkillKind {
    KNOWLEDGE,
    TOOL,
    PRACTICE,
    TRANSVERSAL;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
