package dev.skillsgap.profile.imports.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.skillsgap.profile.imports.mapping.BadMapping;
import dev.skillsgap.profile.imports.mapping.Mapping;
import dev.skillsgap.profile.person.Stated;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The people of a file, row by row. */
public final class PeopleTable implements AutoCloseable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final PackedTable file;
    private final RowLimit text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Set<String> blank;
    private final RowReader reader;
    private final UnknownValues unknown = new UnknownValues();
    private long row = 1;

    private PeopleTable(PackedTable file, Mapping mapping) throws IOException {
        this.file = file;
        this.text = new RowLimit(text(file));
        this.parser = CSVFormat.RFC4180
                .builder()
                .setDelimiter(mapping.table().separator())
                .setIgnoreEmptyLines(true)
                .get()
                .parse(text);
        this.records = parser.iterator();
        this.blank = Cells.folded(mapping.table().blanks());
        if (!records.hasNext()) {
            throw new UnreadableTable("The file is empty: its first row has the names of the columns.");
        }
        this.reader = new RowReader(mapping, new Header(records.next().toList()), unknown);
        for (int i = 0; i < mapping.table().skipRows() && records.hasNext(); i++) {
            records.next();
            row++;
        }
    }

    /**
     * Opens a table in UTF-8, with or without a byte-order mark; of a zip the one file in it whose name ends in .csv.
     *
     * @param maxBytes that it may have, unpacked
     * @throws BadMapping where the table has not the columns that the mapping names
     * @throws UnreadableTable when it is no such table
     */
    public static PeopleTable open(Path path, Mapping mapping, long maxBytes) throws IOException {
        var file = PackedTable.open(path, maxBytes);
        try {
            return new PeopleTable(file, mapping);
        } catch (UncheckedIOException | IOException e) {
            file.close();
            throw unreadable(e);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** A row that was read; who it is about is null where it was left out. */
    public record Read(long row, @Nullable Stated person) {}

    /**
     * The next row, or null after the last.
     *
     * @param faults told what was wrong about the row
     * @throws UnreadableTable when the file is damaged from here on
     */
    public @Nullable Read next(Consumer<RowFault> faults) throws IOException {
        try {
            if (!records.hasNext()) {
                return null;
            }
            row++;
            text.beginRow();
            return new Read(row, reader.read(new Cells(row, records.next().toList(), blank), faults));
        } catch (UncheckedIOException | IllegalStateException e) {
            throw unreadable(e);
        }
    }

    /** What was not known, in all rows until now. */
    public UnknownValues unknown() {
        return unknown;
    }

    /** Name of the column that a field of a person comes from; empty where it is always the same. */
    public String column(String field) {
        return reader.column(field);
    }

    /** Of the table, unpacked. */
    public long bytes() {
        return file.bytes();
    }

    public long bytesRead() {
        return file.bytesRead();
    }

    @Override
    public void close() throws IOException {
        parser.close();
        file.close();
    }

    private static Reader text(PackedTable file) throws IOException {
        var decoder = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var reader = new PushbackReader(new InputStreamReader(file.content(), decoder), 1);
        int first = reader.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            reader.unread(first);
        }
        return reader;
    }

    private static RuntimeException unreadable(Exception e) throws IOException {
        var cause = e.getCause() instanceof IOException inner ? inner : e;
        return switch (cause) {
            case CharacterCodingException encoding ->
                new UnreadableTable("The file is not in UTF-8. Save it so, and try again.");
            case CSVException csv -> new UnreadableTable("The file is no such table: %s".formatted(csv.getMessage()));
            case IOException io -> throw io;
            default -> new UnreadableTable("The file is no such table: %s".formatted(e.getMessage()));
        };
    }
}
