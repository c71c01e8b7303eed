package dev.skillsgap.skills.imports.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;

/** A file of rows under one row of names. */
public final class Table {

    /** As spreadsheets write it: commas, quotes, line breaks within quotes. */
    public static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** One row a line, a tabulator between cells; a quote is a letter like others. */
    public static final CSVFormat TABS = CSVFormat.RFC4180
            .builder()
            .setDelimiter('\t')
            .setQuote(null)
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Table() {}

    /**
     * Reads UTF-8, with or without a byte-order mark, from the first row to the last; each is counted.
     *
     * @param columns that there must be
     * @throws UnreadableSource when one is missing, or the text is no UTF-8 or no such table
     */
    public static void read(
            CSVFormat format, String file, InputStream in, List<String> columns, Report report, Consumer<Row> each)
            throws IOException {
        try (var rows = format.parse(reader(in))) {
            var names = rows.getHeaderNames();
            for (var column : columns) {
                if (!names.contains(column)) {
                    throw new UnreadableSource(
                            "%s has no column '%s'; it has: %s.".formatted(file, column, String.join(", ", names)));
                }
            }
            for (var record : rows) {
                report.read(file);
                each.accept(new Row(new Place(file, record.getRecordNumber() + 1), record));
            }
        } catch (CharacterCodingException e) {
            throw new UnreadableSource(file + " is not in UTF-8. Save it so, and try again.");
        } catch (CSVException e) {
            throw new UnreadableSource("%s is no such table: %s".formatted(file, e.getMessage()));
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
