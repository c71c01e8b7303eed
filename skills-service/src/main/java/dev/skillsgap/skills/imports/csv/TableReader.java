package dev.skillsgap.skills.imports.csv;

import static java.util.stream.Collectors.toMap;

import dev.skillsgap.api.rows.Blanks;
import dev.skillsgap.api.rows.Form;
import dev.skillsgap.api.rows.Rows;
import dev.skillsgap.api.rows.UnreadableTable;
import dev.skillsgap.api.table.Formulas;
import dev.skillsgap.skills.imports.source.Place;
import dev.skillsgap.skills.imports.source.Reading;
import dev.skillsgap.skills.imports.source.Row;
import dev.skillsgap.skills.imports.source.Table;
import dev.skillsgap.skills.imports.source.UnreadableSource;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Reads the rows of a table, in whatever form it was saved; those that are blank are passed over. */
final class TableReader {

    private final Reading reading;

    TableReader(Reading reading) {
        this.reading = reading;
    }

    /**
     * Shows the rows that are of a kind.
     *
     * @throws UnreadableSource where the table lacks a column that there must be, or cannot be read
     */
    void each(Tables.Table table, Kind kind, Consumer<Cells> each) throws IOException {
        var expected = new HashSet<>(kind.columns());
        expected.addAll(RejectedTable.FAULT);
        try (var rows = Rows.open(
                table.path(),
                new Form(null, table.sheet(), true),
                expected,
                reading.read().limit())) {
            var columns = columns(rows);
            Table.requireColumns(
                    table.shown(), columns, List.of(table.kind() == null ? RejectedTable.TABLE : kind.name));
            each(table, kind, rows, columns, each);
        } catch (UnreadableTable e) {
            throw new UnreadableSource("%s: %s".formatted(table.shown(), e.getMessage()));
        }
    }

    private static List<String> columns(Rows rows) throws IOException {
        var names = rows.next();
        return names == null ? List.of() : names.stream().map(Blanks::trimmed).toList();
    }

    private void each(Tables.Table table, Kind kind, Rows rows, List<String> columns, Consumer<Cells> each)
            throws IOException {
        var places = IntStream.range(0, columns.size())
                .boxed()
                .filter(i -> !columns.get(i).isEmpty())
                .collect(toMap(columns::get, Function.identity()));
        for (var cells = rows.next(); cells != null; cells = rows.next()) {
            var row = new Row(new Place(table.shown(), rows.row()), cells(cells, places));
            if (isOf(kind, table, row) && !isBlank(row, columns)) {
                each.accept(new Cells(row, columns, reading));
            }
        }
    }

    /** A row of no kind is shown once, with the first. */
    private static boolean isOf(Kind kind, Tables.Table table, Row row) {
        if (table.kind() != null) {
            return table.kind() == kind;
        }
        var said = Kind.of(row.text(RejectedTable.TABLE));
        return said == kind || (said == null && kind == Kind.SKILLS);
    }

    /** Whether it says nothing, but perhaps what was wrong about it. */
    private static boolean isBlank(Row row, List<String> columns) {
        return columns.stream()
                .filter(column -> !RejectedTable.FAULT.contains(column))
                .allMatch(column -> row.text(column).isEmpty());
    }

    private static Row.Cells cells(List<String> cells, Map<String, Integer> places) {
        return column -> {
            var place = places.get(column);
            return place == null || place >= cells.size() ? null : Formulas.restored(cells.get(place));
        };
    }
}
