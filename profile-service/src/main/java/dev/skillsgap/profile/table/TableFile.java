package dev.skillsgap.profile.table;

import java.io.IOException;
import java.util.List;

/** A table that is written row by row, and given out as it grows. */
public sealed interface TableFile extends AutoCloseable permits CsvFile, XlsxFile {

    /** Writes a row of texts and numbers; a text that a spreadsheet would take for a formula stands behind an apostrophe. */
    void add(List<Object> cells) throws IOException;

    /** Ends the table. */
    @Override
    void close() throws IOException;
}
