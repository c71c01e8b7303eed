package dev.skillsgap.profile.imports.rejected;

import dev.skillsgap.profile.table.Formulas;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Rows that were left out as a table in CSV: as they stood, behind what was wrong about them. */
@ApplicationScoped
public class RejectedTable {

    private static final List<String> FAULT = List.of("row", "column", "code", "message");
    private static final int AT_A_TIME = 500;

    private final RejectedRows rows;

    RejectedTable(RejectedRows rows) {
        this.rows = rows;
    }

    /** Writes all of an import, some at a time. */
    public void write(UUID job, char separator, Writer text) throws IOException {
        var format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
        var table = new CSVPrinter(text, format);
        int dropped = 0;
        long last = 0;
        for (var some = rows.after(job, last, AT_A_TIME); !some.isEmpty(); some = rows.after(job, last, AT_A_TIME)) {
            for (var row : some) {
                if (row.row() == 1) {
                    dropped = isMended(row.cells()) ? FAULT.size() : 0;
                }
                table.printRecord(cells(row, dropped));
                last = row.row();
            }
        }
        table.flush();
    }

    /** Whether it was such a table already that was sent. */
    private static boolean isMended(List<String> names) {
        return names.size() > FAULT.size()
                && names.subList(0, FAULT.size()).stream()
                        .map(String::strip)
                        .toList()
                        .equals(FAULT);
    }

    private static List<String> cells(RejectedRow row, int dropped) {
        var fault = row.row() == 1
                ? FAULT
                : row.code().isEmpty()
                        ? List.of("", "", "", "")
                        : List.of(String.valueOf(row.row()), row.column(), row.code(), row.message());
        return Stream.concat(fault.stream(), row.cells().stream().skip(dropped))
                .map(Formulas::harmless)
                .toList();
    }
}
