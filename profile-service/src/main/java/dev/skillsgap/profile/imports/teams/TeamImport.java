package dev.skillsgap.profile.imports.teams;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.skillsgap.api.nearest.Nearest;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.api.rows.Form;
import dev.skillsgap.api.rows.Limit;
import dev.skillsgap.api.rows.Rows;
import dev.skillsgap.api.rows.UnreadableTable;
import dev.skillsgap.api.table.CsvFile;
import dev.skillsgap.profile.imports.mapping.FaultColumns;
import dev.skillsgap.profile.team.StatedTeams;
import dev.skillsgap.profile.team.StatedTeams.Became;
import dev.skillsgap.profile.team.StatedTeams.Unfit;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Takes a table of teams, a workbook or CSV; in the caller's transaction. */
@ApplicationScoped
class TeamImport {

    private static final int MAX_ROWS = 2_000;
    private static final Limit UNPACKED = new Limit(16 << 20, "skillsgap.people-imports.max-unpacked-bytes");

    private final StatedTeams teams;

    TeamImport(StatedTeams teams) {
        this.teams = teams;
    }

    /**
     * What came of it.
     *
     * @param rows below the names
     * @param unchanged rows that say what is there
     * @param rejected the rows that were left out, as a table in CSV; null where there are none
     */
    @Schema(name = "TeamsImported")
    record Outcome(
            int rows,
            int added,
            int changed,
            int unchanged,
            List<Fault> faults,
            @Nullable String rejected) {}

    /**
     * A row that was left out.
     *
     * @param row of the file, that of the names is 1
     * @param column that it is about; empty for the whole row
     * @param suggestion what was probably to stand there; null where nobody can tell
     */
    @Schema(name = "TeamFault")
    record Fault(
            long row,
            String column,
            String code,
            String message,
            @Nullable String suggestion) {}

    private record Rejected(Fault fault, List<String> cells) {}

    /**
     * Takes the rows that can be taken.
     *
     * @param called what the columns of fields are called, where it is not as the field
     */
    Outcome take(Path file, Map<String, String> called) {
        var names = new HashSet<>(called.values());
        names.addAll(TeamColumns.FIELDS);
        try (var rows = Rows.open(file, Form.UNKNOWN, names, UNPACKED)) {
            return take(rows, TeamColumns.of(rows.next(), called));
        } catch (UnreadableTable e) {
            throw Refusal.invalid("/file", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome take(Rows rows, TeamColumns columns) throws IOException {
        var people = teams.begin();
        var became = new EnumMap<Became, Integer>(Became.class);
        var rejected = new ArrayList<Rejected>();
        var before = new HashSet<String>();
        int read = 0;
        for (var cells = rows.next(); cells != null; cells = rows.next()) {
            if (++read > MAX_ROWS) {
                throw Refusal.tooLarge("A table of teams has at most %,d rows.".formatted(MAX_ROWS));
            }
            try {
                became.merge(taken(cells, columns, people, before), 1, Integer::sum);
            } catch (Unfit e) {
                var fault = new Fault(
                        rows.row(), columns.name(e.field()), e.code(), "Left out: " + e.getMessage(), e.suggestion());
                rejected.add(new Rejected(fault, columns.kept(cells)));
            } catch (Refusal e) {
                var fault = new Fault(rows.row(), "", "refused", "Left out: " + e.getMessage(), null);
                rejected.add(new Rejected(fault, columns.kept(cells)));
            }
        }
        return new Outcome(
                read,
                became.getOrDefault(Became.ADDED, 0),
                became.getOrDefault(Became.CHANGED, 0),
                became.getOrDefault(Became.UNCHANGED, 0),
                rejected.stream().map(Rejected::fault).toList(),
                rejected.isEmpty() ? null : table(columns, rejected));
    }

    private Became taken(List<String> cells, TeamColumns columns, Nearest people, Set<String> before) throws Unfit {
        if (cells.size() != columns.width()) {
            throw new Unfit(
                    "",
                    "wrong-number-of-cells",
                    "It has %d cells, and there are %d columns.".formatted(cells.size(), columns.width()));
        }
        return teams.take(columns.stated(cells), people, before);
    }

    /** As people's rows come back: mended, it can be sent again. */
    private static String table(TeamColumns columns, List<Rejected> rejected) throws IOException {
        var out = new ByteArrayOutputStream();
        var table = new CsvFile(out, ',');
        table.add(row(FaultColumns.NAMES, columns.names()));
        for (var one : rejected) {
            var fault = one.fault();
            table.add(row(
                    List.of(
                            String.valueOf(fault.row()),
                            fault.column(),
                            fault.code(),
                            fault.message(),
                            Objects.requireNonNullElse(fault.suggestion(), "")),
                    one.cells()));
        }
        table.end();
        return out.toString(UTF_8);
    }

    private static List<Object> row(List<String> fault, List<String> cells) {
        return Stream.<Object>concat(fault.stream(), cells.stream()).toList();
    }
}
