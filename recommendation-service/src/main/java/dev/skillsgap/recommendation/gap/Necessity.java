package dev.skillsgap.recommendation.gap;

import java.util.Locale;

/** Whether a role can be filled without the skill; essential ones are shown first. */
public enum Necessity {
    ESSENTIAL,
    OPTIONAL;

    /** As events and answers write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The necessity of that word; throws IllegalArgumentException for any other. */
    public static Necessity of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
