package dev.skillsgap.skills.taxonomy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The ways in which one can learn. */
public enum ResourceKind {
    COURSE,
    BOOK,
    BOOTCAMP,
    PROJECT,
    COMPETITION,
    DEGREE,
    EXPERIENCE,
    READING,
    COMMUNITY;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
