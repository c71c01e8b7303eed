package dev.skillsgap.skills.imports.source;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of a table. */
public record Row(Place place, Cells cells) {

    /** What stands in the columns. */
    public interface Cells {

        /** As it stands there; null where there is no such column, or the row ends before it. */
        @Nullable
        String get(String column);
    }

    private String cell(String column) {
        var cell = cells.get(column);
        return cell == null ? "" : cell;
    }

    /** The cell without blanks around it; empty where there is none. */
    public String text(String column) {
        return trimmed(cell(column));
    }

    /** The lines of a cell, each without blanks around it, empty ones left out. */
    public List<String> lines(String column) {
        return Stream.of(cell(column).split("\\R", -1))
                .map(Row::trimmed)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Whether a cell, or a line in it, has blanks around it or blanks that do not break. */
    public boolean isStray(String column) {
        return Stream.of(cell(column).split("\\R", -1))
                .map(Printable::of)
                .anyMatch(line -> !line.equals(trimmed(line)));
    }

    /** Whether a cell has control characters, which cannot be stored. */
    public boolean isUnprintable(String column) {
        var cell = cell(column);
        return !cell.equals(Printable.of(cell));
    }

    /** Blanks of all sorts around it are cut off, those within it are simple ones, and what cannot be printed is gone. */
    private static String trimmed(String text) {
        return Printable.of(text).replace('\u00A0', ' ').strip();
    }
}
