package dev.skillsgap.skills.taxonomy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The three kinds of concepts a taxonomy consists of. */
public enum ConceptKind {
    SKILL,
    ROLE,
    RESOURCE;

    /** As in tables, release hashes and JSON. */
    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As in paths: {@code skills}, {@code roles}, {@code resources}. */
    public String plural() {
        return this + "s";
    }
}
