package dev.skillsgap.profile.imports.reading;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong about a row, or about several in the same way. What is said of a person is not repeated here.
 *
 * @param row number in the file, that of the names is 1; of several the first
 * @param column that it is about; empty for the whole row
 * @param value that is not known; empty where it is about a person
 * @param times how many rows
 * @param suggestion what was probably to stand in the cell; null where nobody can tell
 */
public record RowFault(
        long row,
        String column,
        FaultKind kind,
        String value,
        long times,
        String advice,
        @Nullable String suggestion) {

    public static RowFault leftOut(long row, String column, FaultKind kind, String why) {
        return new RowFault(row, column, kind, "", 1, "Left out: " + why, null);
    }

    /** One of a row that was taken all the same. */
    public static RowFault taken(long row, String column, FaultKind kind, String advice) {
        return new RowFault(row, column, kind, "", 1, advice, null);
    }

    /** The same of so many rows. */
    public RowFault times(long rows) {
        return new RowFault(row, column, kind, value, rows, advice, suggestion);
    }

    /** The same with what was probably meant. */
    public RowFault suggesting(@Nullable String meant) {
        return new RowFault(row, column, kind, value, times, advice, meant);
    }
}
