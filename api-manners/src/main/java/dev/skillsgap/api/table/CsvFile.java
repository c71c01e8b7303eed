package dev.skillsgap.api.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table in CSV, RFC 4180, in UTF-8 with the mark by which spreadsheets know it. */
public final class CsvFile implements TableFile {

    /** Its media type (RFC 4180). */
    public static final String MEDIA_TYPE = "text/csv";

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVPrinter table;

    public CsvFile(OutputStream out, char separator) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        table = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setDelimiter(separator).get());
    }

    @Override
    public void add(List<Object> cells) throws IOException {
        table.printRecord(cells.stream()
                .map(cell -> cell instanceof String text ? Formulas.harmless(text) : cell)
                .toList());
    }

    @Override
    public void end() throws IOException {
        table.flush();
    }
}
