package dev.skillsgap.profile.imports.rows;

import dev.skillsgap.profile.imports.mapping.Mapping.Layout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a table, one after the other; those that are empty are passed over. */
public sealed interface Rows extends AutoCloseable permits CsvRows, XlsxRows {

    /**
     * Opens a table: a workbook; else CSV, or of a zip the one file in it whose name ends in .csv.
     *
     * @param columns that it may have: they tell the separator
     * @param maxBytes that it may have, unpacked
     * @throws UnreadableTable when it is no such table
     * @throws dev.skillsgap.profile.imports.mapping.BadMapping where a workbook has no such sheet
     */
    static Rows open(Path path, Layout layout, Set<String> columns, long maxBytes) throws IOException {
        return Workbooks.isWorkbook(path)
                ? XlsxRows.open(path, layout.sheet(), maxBytes)
                : CsvRows.open(path, layout.separator(), new ColumnNames(columns), maxBytes);
    }

    /**
     * The next row; null after the last.
     *
     * @throws UnreadableTable when the file is damaged from here on
     */
    @Nullable
    List<String> next() throws IOException;

    /** Number of the row that was read last: in CSV that of the names is 1, and empty ones do not count. */
    long row();

    /** In which form it is read, in words. */
    String readAs();

    /** How much there is: bytes, or rows of a workbook. */
    long size();

    /** How much of it was read. */
    long read();

    @Override
    void close() throws IOException;
}
