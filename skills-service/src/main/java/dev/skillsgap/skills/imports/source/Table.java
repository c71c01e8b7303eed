package dev.skillsgap.skills.imports.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A file of rows under one row of names. */
public final class Table {

    /** As spreadsheets write it: commas, quotes, line breaks within quotes. */
    public static final CSVFormat CSV = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            // Spreadsheets leave columns without a name behind.
            .setAllowMissingColumnNames(true)
            .get();

    /** One row a line, a tabulator between cells; a quote is a letter like others. */
    public static final CSVFormat TABS = CSVFormat.RFC4180
            .builder()
            .setDelimiter('\t')
            .setQuote(null)
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(true)
            .get();

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Table() {}

    /**
     * Reads UTF-8, with or without a byte-order mark, from the first row to the last; each is counted.
     *
     * @param columns that there must be
     * @throws UnreadableSource when one is missing or stands twice, or it is no such table
     * @throws CharacterCodingException when the text is no UTF-8
     */
    public static void read(
            CSVFormat format, String file, InputStream in, List<String> columns, Report report, Consumer<Row> each)
            throws IOException {
        try (var rows = format.parse(reader(in))) {
            requireColumns(file, rows.getHeaderNames(), columns);
            read(rows, row -> {
                report.read(file);
                each.accept(new Row(
                        new Place(file, row.getRecordNumber() + 1),
                        column -> row.isSet(column) ? row.get(column) : null));
            });
        } catch (CSVException e) {
            throw new UnreadableSource("%s is no such table: %s".formatted(file, e.getMessage()));
        }
    }

    /**
     * Looks at the names of the columns.
     *
     * @param columns that there must be
     * @throws UnreadableSource when one is missing or stands twice, or there are none
     */
    public static void requireColumns(String file, List<String> names, List<String> columns) {
        if (names.stream().allMatch(String::isBlank)) {
            throw new UnreadableSource(file + " is empty: its first row has to name the columns.");
        }
        for (var column : columns) {
            if (!names.contains(column)) {
                throw new UnreadableSource(
                        "%s has no column '%s'; it has: %s.".formatted(file, column, String.join(", ", names)));
            }
        }
        var seen = new HashSet<String>();
        for (var name : names) {
            if (!name.isBlank() && !seen.add(name)) {
                throw new UnreadableSource("%s has two columns '%s': take one out.".formatted(file, name));
            }
        }
    }

    private static void read(CSVParser rows, Consumer<CSVRecord> each) throws IOException {
        try {
            rows.forEach(each);
        } catch (UncheckedIOException e) {
            // A file may be cut off, or end to be UTF-8, behind any of its rows.
            throw e.getCause();
        }
    }

    private static Reader reader(InputStream in) throws IOException {
        var decoder = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var reader = new PushbackReader(new InputStreamReader(in, decoder), 1);
        int first = reader.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            reader.unread(first);
        }
        return reader;
    }
}
