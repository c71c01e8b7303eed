package dev.skillsgap.api.table;

import java.io.IOException;
import java.util.List;

/** A table that is written row by row, and given out as it grows. */
public sealed interface TableFile permits CsvFile, XlsxFile {

    /** Writes a row of texts and numbers; a text that a spreadsheet would take for a formula stands behind an apostrophe. */
    void add(List<Object> cells) throws IOException;

    /** Ends the table, when all of it is there: one that is not ended is seen to be cut off, and is no workbook. */
    void end() throws IOException;
}
