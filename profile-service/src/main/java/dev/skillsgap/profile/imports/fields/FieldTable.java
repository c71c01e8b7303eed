package dev.skillsgap.profile.imports.fields;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.api.rows.Form;
import dev.skillsgap.api.rows.Limit;
import dev.skillsgap.api.rows.Rows;
import dev.skillsgap.api.rows.Unfit;
import dev.skillsgap.api.rows.UnreadableTable;
import dev.skillsgap.api.table.CsvFile;
import dev.skillsgap.profile.imports.mapping.FaultColumns;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Such a table, a workbook or CSV, read whole; and which of its rows were left out, with why. */
public final class FieldTable {

    private final FieldColumns columns;
    private final List<Row> rows = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private int read;

    private FieldTable(FieldColumns columns) {
        this.columns = columns;
    }

    /**
     * What such tables have.
     *
     * @param what they are of, such as teams
     * @param passedOver names of columns, in small letters, that may stand there and are not read
     * @param maxRows below the names
     */
    public record Kind(String what, List<String> fields, Set<String> passedOver, int maxRows, Limit unpacked) {

        boolean passesOver(String name) {
            return passedOver.contains(name);
        }
    }

    /** One of its rows. */
    public final class Row {

        private final long number;
        private final List<String> cells;

        private Row(long number, List<String> cells) {
            this.number = number;
            this.cells = cells;
        }

        /** Of a field, without the blanks around it; null where it is blank, or there is no such column. */
        public @Nullable String text(String field) {
            return columns.text(field, cells);
        }

        /** Leaves it out. */
        public void leaveOut(Unfit why) {
            rejected.add(new Rejected(
                    new FieldFault(
                            number,
                            columns.name(why.field()),
                            why.code(),
                            "Left out: " + why.getMessage(),
                            why.suggestion()),
                    columns.kept(cells)));
        }
    }

    private record Rejected(FieldFault fault, List<String> cells) {}

    /**
     * Reads a table. Rows with too many or too few cells are left out.
     *
     * @param called what the columns of fields are called, where it is not as the field
     * @throws Refusal where the file is no such table
     */
    public static FieldTable read(Path file, Kind kind, Map<String, String> called) {
        var names = new HashSet<>(called.values());
        names.addAll(kind.fields());
        try (var rows = Rows.open(file, Form.UNKNOWN, names, kind.unpacked())) {
            var table = new FieldTable(FieldColumns.of(rows.next(), kind, called));
            for (var cells = rows.next(); cells != null; cells = rows.next()) {
                table.add(rows.row(), cells, kind);
            }
            return table;
        } catch (UnreadableTable e) {
            throw Refusal.invalid("/file", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(long number, List<String> cells, Kind kind) {
        if (++read > kind.maxRows()) {
            throw Refusal.tooLarge("A table of %s has at most %,d rows.".formatted(kind.what(), kind.maxRows()));
        }
        var row = new Row(number, cells);
        if (cells.size() == columns.width()) {
            rows.add(row);
        } else {
            row.leaveOut(new Unfit(
                    "",
                    "wrong-number-of-cells",
                    "It has %d cells, and there are %d columns.".formatted(cells.size(), columns.width())));
        }
    }

    public boolean has(String field) {
        return columns.fields().containsKey(field);
    }

    /** Those that have a cell for each column. */
    public List<Row> rows() {
        return rows;
    }

    /** How many rows there are below the names, with those that were left out. */
    public int count() {
        return read;
    }

    /** What was wrong about the rows that were left out, by row. */
    public List<FieldFault> faults() {
        return byRow().map(Rejected::fault).toList();
    }

    /** The rows that were left out, as a table in CSV: mended, it can be sent again. Null where there are none. */
    public @Nullable String rejected() {
        if (rejected.isEmpty()) {
            return null;
        }
        var out = new ByteArrayOutputStream();
        try {
            var table = new CsvFile(out, ',');
            table.add(row(FaultColumns.NAMES, columns.names()));
            for (var one : byRow().toList()) {
                table.add(row(told(one.fault()), one.cells()));
            }
            table.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(UTF_8);
    }

    private Stream<Rejected> byRow() {
        return rejected.stream()
                .sorted(Comparator.comparingLong(one -> one.fault().row()));
    }

    private static List<String> told(FieldFault fault) {
        return List.of(
                String.valueOf(fault.row()),
                fault.column(),
                fault.code(),
                fault.message(),
                Objects.requireNonNullElse(fault.suggestion(), ""));
    }

    private static List<Object> row(List<String> fault, List<String> cells) {
        return Stream.<Object>concat(fault.stream(), cells.stream()).toList();
    }
}
