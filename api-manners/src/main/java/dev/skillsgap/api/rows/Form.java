package dev.skillsgap.api.rows;

import org.jspecify.annotations.Nullable;

/**
 * What is known of how a table was saved.
 *
 * @param separator between the cells of CSV; null: to be found out
 * @param sheet of a workbook; null: the first
 * @param countsEmptyLines whether lines of CSV that are empty count as rows, as in a spreadsheet; they are passed over anyway
 */
public record Form(@Nullable Character separator, @Nullable String sheet, boolean countsEmptyLines) {

    /** Nothing. */
    public static final Form UNKNOWN = new Form(null, null, false);
}
