package dev.skillsgap.api.rows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that was looked through, and can be opened.
 *
 * @param sheets their names, in their order
 * @param bytes that it unpacks to
 */
public record Workbook(List<String> sheets, long bytes) {

    /**
     * Looks through a file; null where it is no workbook.
     *
     * @throws UnreadableTable where it is damaged, or unpacks to more than is allowed
     */
    public static @Nullable Workbook of(Path path, Limit limit) throws IOException {
        if (!Workbooks.isWorkbook(path)) {
            return null;
        }
        long bytes = Workbooks.size(path, limit).bytes();
        return new Workbook(XlsxRows.sheets(path), bytes);
    }
}
