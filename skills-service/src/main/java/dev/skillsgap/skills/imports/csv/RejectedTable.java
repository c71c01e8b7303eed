package dev.skillsgap.skills.imports.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import dev.skillsgap.api.table.CsvFile;
import dev.skillsgap.skills.imports.source.Reading;
import dev.skillsgap.skills.imports.source.RowFault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of all tables that were left out, as one table: behind which table a row is of, and what was wrong about it, stand the
 * cells under the names of their columns. Mended, it is read like the tables themselves.
 */
public final class RejectedTable {

    /** Column that says which table a row is of. */
    static final String TABLE = "table";

    /** Columns before those of the rows; but for the first nobody reads them. */
    static final List<String> FAULT = List.of(TABLE, "row", "code", "message");

    /** What there is where no row was left out. */
    public static final String EMPTY = "\uFEFF" + String.join(",", FAULT) + "\r\n";

    /** Of the cells that are kept for all rows together. */
    private static final int MAX_CHARACTERS = 8_000_000;

    private final Reading reading;
    private final TableReader reader;
    private final List<Rejected> rows = new ArrayList<>();
    private final EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
    private int characters;
    private int notKept;

    RejectedTable(Reading reading, TableReader reader) {
        this.reading = reading;
        this.reader = reader;
    }

    private record Rejected(String table, Cells cells, List<RowFault> faults) {

        List<Object> fault() {
            return List.of(
                    table,
                    String.valueOf(cells.row().place().row()),
                    faults.getFirst().kind().word(),
                    faults.stream().map(RowFault::advice).distinct().collect(joining(" ")));
        }
    }

    /** Reads the tables once more for the rows that the report says were left out, and hands them to it. */
    void giveBack(Tables tables) throws IOException {
        var leftOut = reading.report().faults().stream()
                .filter(fault -> fault.kind().isLeftOut())
                .collect(groupingBy(RowFault::place));
        if (leftOut.isEmpty()) {
            return;
        }
        for (var kind : Kind.values()) {
            for (var table : tables.of(kind)) {
                reader.each(table, kind, cells -> {
                    var faults = leftOut.get(cells.row().place());
                    if (faults != null) {
                        keep(table.kind(), cells, faults);
                    }
                });
            }
        }
        reading.report().giveBack(written());
    }

    /** @param of null: as the row says */
    private void keep(@Nullable Kind of, Cells cells, List<RowFault> faults) {
        var table = of == null ? cells.text(TABLE) : of.toString();
        var kind = of == null ? Kind.of(table) : of;
        kinds.addAll(kind == null ? EnumSet.allOf(Kind.class) : EnumSet.of(kind));
        var row = new Rejected(table, cells, faults);
        int length = Stream.concat(
                        row.fault().stream(), cells.columns().stream().map(cells::text))
                .mapToInt(cell -> cell.toString().length())
                .sum();
        if (notKept > 0 || characters + length > MAX_CHARACTERS) {
            notKept++;
        } else {
            characters += length;
            rows.add(row);
        }
    }

    private String written() throws IOException {
        var columns = kinds.stream()
                .flatMap(kind -> kind.columns().stream())
                .distinct()
                .toList();
        var out = new ByteArrayOutputStream();
        var table = new CsvFile(out, ',');
        table.add(line(FAULT, columns));
        for (var row : rows) {
            table.add(line(row.fault(), columns.stream().map(row.cells()::text).toList()));
        }
        if (notKept > 0) {
            var advice = "%,d more rows were left out. Mend and send these, then send all of the tables again."
                    .formatted(notKept);
            table.add(line(List.of("", "", "", advice), List.of()));
        }
        table.end();
        return out.toString(UTF_8);
    }

    private static List<Object> line(List<?> fault, List<String> cells) {
        return Stream.<Object>concat(fault.stream(), cells.stream()).toList();
    }
}
