package dev.skillsgap.recommendation.gap;

import java.util.Locale;

/** What a skill is made of; decides how fast what was asserted about it ages. */
public enum SkillKind {
    KNOWLEDGE,
    TOOL,
    PRACTICE,
    TRANSVERSAL;

    /** As events and answers write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that word; throws IllegalArgumentException for any other. */
    public static SkillKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
