package dev.skillsgap.profile.imports.reading;

import dev.skillsgap.api.rows.Blanks;
import dev.skillsgap.api.rows.Form;
import dev.skillsgap.api.rows.Limit;
import dev.skillsgap.api.rows.NoSuchSheet;
import dev.skillsgap.api.rows.Rows;
import dev.skillsgap.api.rows.UnreadableTable;
import dev.skillsgap.api.table.Formulas;
import dev.skillsgap.profile.imports.mapping.BadMapping;
import dev.skillsgap.profile.imports.mapping.Mapping;
import dev.skillsgap.profile.person.Stated;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The people of a file, row by row. */
public final class PeopleTable implements AutoCloseable {

    private final Rows rows;
    private final Mapping mapping;
    private final List<List<String>> head = new ArrayList<>();
    private final Set<String> blank;
    private final RowReader reader;
    private final UnknownValues unknown = new UnknownValues();

    private PeopleTable(Rows rows, Mapping mapping) throws IOException {
        this.rows = rows;
        this.mapping = mapping;
        this.blank = Cells.folded(mapping.table().blanks());
        head.add(header(rows));
        this.reader = new RowReader(mapping, new Header(head.getFirst()), unknown);
        for (int i = 0; i < mapping.table().skipRows(); i++) {
            var skipped = rows.next();
            if (skipped != null) {
                head.add(skipped);
            }
        }
    }

    /**
     * Opens a table: a workbook, or CSV. That is in the encoding that its byte-order mark says; without one in UTF-8, and where its bytes are none, in
     * Windows-1252; of a zip it is the one file in it whose name ends in .csv.
     *
     * @param maxBytes that it may have, unpacked
     * @throws BadMapping where the table has not the columns that the mapping names
     * @throws UnreadableTable when it is no such table
     */
    public static PeopleTable open(Path path, Mapping mapping, long maxBytes) throws IOException {
        var rows = open(path, mapping, limit(maxBytes));
        try {
            return new PeopleTable(rows, mapping);
        } catch (RuntimeException | IOException e) {
            rows.close();
            throw e;
        }
    }

    private static Rows open(Path path, Mapping mapping, Limit limit) throws IOException {
        var layout = mapping.table();
        try {
            return Rows.open(path, new Form(layout.separator(), layout.sheet(), false), mapping.namedColumns(), limit);
        } catch (NoSuchSheet e) {
            throw new BadMapping("/table/sheet", String.valueOf(e.getMessage()));
        }
    }

    private static Limit limit(long maxBytes) {
        return new Limit(maxBytes, "skillsgap.people-imports.max-unpacked-bytes");
    }

    /**
     * The names of its columns.
     *
     * @param expected what may be among them: it tells the separator
     * @throws UnreadableTable when it is no such table
     */
    public static List<String> columns(Path path, Set<String> expected, long maxBytes) throws IOException {
        try (var rows = Rows.open(path, Form.UNKNOWN, expected, limit(maxBytes))) {
            return header(rows).stream()
                    .map(Blanks::trimmed)
                    .map(Formulas::restored)
                    .toList();
        }
    }

    private static List<String> header(Rows rows) throws IOException {
        var header = rows.next();
        if (header == null) {
            throw new UnreadableTable("The file is empty: its first row has the names of the columns.");
        }
        return header;
    }

    /**
     * A row that was read; who it is about is null where it was left out.
     *
     * @param outside what it claims under names that the mapping does not know
     * @param cells as they stood
     */
    public record Read(long row, @Nullable Stated person, List<Outside> outside, List<String> cells) {}

    /** What the people may be called of whom the row of these cells speaks. */
    public RowKeys keys(List<String> cells) {
        return reader.keys(cells, blank);
    }

    /** The rows above the data, as they stood: that of the names, and those that are skipped. */
    public List<List<String>> head() {
        return head;
    }

    /**
     * The next row, or null after the last.
     *
     * @param faults told what was wrong about the row
     * @throws UnreadableTable when the file is damaged from here on
     */
    public @Nullable Read next(Consumer<RowFault> faults) throws IOException {
        var cells = rows.next();
        if (cells == null) {
            return null;
        }
        var spoken = reader.read(new Cells(rows.row(), cells, blank), faults);
        return spoken == null
                ? new Read(rows.row(), null, List.of(), cells)
                : new Read(rows.row(), spoken.person(), spoken.outside(), cells);
    }

    /** By which it is read. */
    public Mapping mapping() {
        return mapping;
    }

    /** What was not known, in all rows until now. */
    public UnknownValues unknown() {
        return unknown;
    }

    /** Whether a row until now is about somebody with this id, employee number or e-mail address. */
    public boolean mentions(String called) {
        return reader.mentions(called);
    }

    /** Name of the column that a field of a person comes from; empty where it is always the same. */
    public String column(String field) {
        return reader.column(field);
    }

    /** In which form it was read, in words. */
    public String readAs() {
        return rows.readAs();
    }

    /** Of the table, unpacked; of a workbook, its rows. */
    public long bytes() {
        return rows.size();
    }

    public long bytesRead() {
        return rows.read();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
