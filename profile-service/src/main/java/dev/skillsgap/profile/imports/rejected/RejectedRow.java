package dev.skillsgap.profile.imports.rejected;

import java.util.List;

/**
 * A row that was left out, or one above all others that is no data.
 *
 * @param row of the file, that of the names is 1
 * @param column that the fault is about; empty for the whole row
 * @param code word for the kind of fault; empty above the data
 * @param cells as they stood
 */
public record RejectedRow(long row, String column, String code, String message, List<String> cells) {

    /** One above the data. */
    public static RejectedRow head(long row, List<String> cells) {
        return new RejectedRow(row, "", "", "", cells);
    }
}
