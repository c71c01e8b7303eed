package dev.skillsgap.profile.imports.rejected;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that was left out, or one above all others that is no data.
 *
 * @param row of the file, that of the names is 1
 * @param column that the fault is about; empty for the whole row
 * @param code word for the kind of fault; empty above the data
 * @param suggestion what was probably to stand there; null where nobody can tell
 * @param cells as they stood
 */
public record RejectedRow(
        long row,
        String column,
        String code,
        String message,
        @Nullable String suggestion,
        List<String> cells) {

    /** One above the data. */
    public static RejectedRow head(long row, List<String> cells) {
        return new RejectedRow(row, "", "", "", null, cells);
    }
}
