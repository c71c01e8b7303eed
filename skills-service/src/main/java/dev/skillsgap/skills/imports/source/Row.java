package dev.skillsgap.skills.imports.source;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** A row of a table. */
public record Row(Place place, CSVRecord cells) {

    /** The cell without blanks around it; empty where there is none. */
    public String text(String column) {
        return cells.isSet(column) ? trimmed(cells.get(column)) : "";
    }

    /** The lines of a cell, each without blanks around it, empty ones left out. */
    public List<String> lines(String column) {
        return cells.isSet(column)
                ? Stream.of(cells.get(column).split("\\R", -1))
                        .map(Row::trimmed)
                        .filter(line -> !line.isEmpty())
                        .toList()
                : List.of();
    }

    /** Whether a cell, or a line in it, has blanks around it or blanks that do not break. */
    public boolean isStray(String column) {
        return cells.isSet(column)
                && Stream.of(cells.get(column).split("\\R", -1))
                        .map(Printable::of)
                        .anyMatch(line -> !line.equals(trimmed(line)));
    }

    /** Whether a cell has control characters, which cannot be stored. */
    public boolean isUnprintable(String column) {
        return cells.isSet(column) && !cells.get(column).equals(Printable.of(cells.get(column)));
    }

    /** Blanks of all sorts around it are cut off, those within it are simple ones, and what cannot be printed is gone. */
    private static String trimmed(String text) {
        return Printable.of(text).replace('\u00A0', ' ').strip();
    }
}
