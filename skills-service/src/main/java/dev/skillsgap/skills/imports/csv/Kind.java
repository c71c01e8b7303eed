package dev.skillsgap.skills.imports.csv;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables of the template, in the order in which they are read: what names others comes behind them. */
enum Kind {
    SKILLS("label"),
    ROLES("title"),
    REQUIREMENTS("role"),
    RESOURCES("title");

    /** The one column that there must be. */
    final String name;

    Kind(String name) {
        this.name = name;
    }

    List<String> columns() {
        return switch (this) {
            case SKILLS -> CsvSkills.COLUMNS;
            case ROLES -> CsvRoles.COLUMNS;
            case REQUIREMENTS -> CsvRoles.REQUIREMENT_COLUMNS;
            case RESOURCES -> CsvResources.COLUMNS;
        };
    }

    /** What a file or a sheet is called that is of this kind, without its end. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that word, whatever its case; null where there is none. */
    static @Nullable Kind of(String word) {
        return Stream.of(values())
                .filter(kind -> kind.toString().equalsIgnoreCase(word.strip()))
                .findFirst()
                .orElse(null);
    }
}
