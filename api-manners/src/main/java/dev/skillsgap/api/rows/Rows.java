package dev.skillsgap.api.rows;

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
     * @throws UnreadableTable when it is no such table
     * @throws NoSuchSheet where a workbook has no such sheet
     */
    static Rows open(Path path, Form form, Set<String> columns, Limit limit) throws IOException {
        return Workbooks.isWorkbook(path)
                ? XlsxRows.open(path, form.sheet(), limit)
                : CsvRows.open(path, form, new ColumnNames(columns), limit);
    }

    /** Whether a file is a zip, as workbooks are too. */
    static boolean isPacked(Path path) throws IOException {
        return PackedTable.isZip(path);
    }

    /**
     * The next row; null after the last.
     *
     * @throws UnreadableTable when the file is damaged from here on
     */
    @Nullable
    List<String> next() throws IOException;

    /** Number of the row that was read last: in CSV that of the names is 1, and empty ones count if it was asked for. */
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
