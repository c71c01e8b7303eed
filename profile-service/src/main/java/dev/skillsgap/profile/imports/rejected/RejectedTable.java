package dev.skillsgap.profile.imports.rejected;

import dev.skillsgap.api.table.TableFile;
import dev.skillsgap.profile.imports.mapping.FaultColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Rows that were left out as a table: as they stood, behind what was wrong about them. */
@ApplicationScoped
public class RejectedTable {

    private static final int AT_A_TIME = 500;

    private final RejectedRows rows;

    RejectedTable(RejectedRows rows) {
        this.rows = rows;
    }

    /** Writes all of an import, some at a time. */
    public void write(UUID job, TableFile table) throws IOException {
        int dropped = 0;
        long last = 0;
        for (var some = rows.after(job, last, AT_A_TIME); !some.isEmpty(); some = rows.after(job, last, AT_A_TIME)) {
            for (var row : some) {
                if (row.row() == 1) {
                    dropped = FaultColumns.before(row.cells());
                }
                table.add(cells(row, dropped));
                last = row.row();
            }
        }
        table.end();
    }

    private static List<Object> cells(RejectedRow row, int dropped) {
        var fault = row.row() == 1
                ? FaultColumns.NAMES
                : List.of(
                        row.code().isEmpty() ? "" : String.valueOf(row.row()),
                        row.column(),
                        row.code(),
                        row.message(),
                        Objects.requireNonNullElse(row.suggestion(), ""));
        return Stream.<Object>concat(fault.stream(), row.cells().stream().skip(dropped))
                .toList();
    }
}
