package dev.skillsgap.recommendation.gap;

import java.util.Locale;

/** Who says that a skill is held, most trusted first. */
public enum Source {
    CREDENTIAL,
    ASSESSMENT,
    MANAGER,
    SELF,
    INFERRED;

    /** As events and answers write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The source of that word; throws IllegalArgumentException for any other. */
    public static Source of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
