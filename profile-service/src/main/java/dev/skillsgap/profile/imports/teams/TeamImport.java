package dev.skillsgap.profile.imports.teams;

import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.api.rows.Limit;
import dev.skillsgap.api.rows.Unfit;
import dev.skillsgap.profile.imports.fields.FieldFault;
import dev.skillsgap.profile.imports.fields.FieldTable;
import dev.skillsgap.profile.team.StatedTeams;
import dev.skillsgap.profile.team.StatedTeams.Became;
import dev.skillsgap.profile.team.StatedTeams.Stated;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Takes a table of teams; in the caller's transaction. */
@ApplicationScoped
class TeamImport {

    private static final FieldTable.Kind TEAMS =
            new FieldTable.Kind("teams", List.of("id", "name", "manager"), Set.of(), 2_000, Limit.fixed(16 << 20));

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
            List<FieldFault> faults,
            @Nullable String rejected) {}

    /**
     * Takes the rows that can be taken.
     *
     * @param called what the columns of fields are called, where it is not as the field
     */
    Outcome take(Path file, Map<String, String> called) {
        var table = FieldTable.read(file, TEAMS, called);
        if (!table.has("id") && !table.has("name")) {
            throw Refusal.invalid("/file", "The table has neither a column id nor a column name.");
        }
        var people = teams.begin();
        var became = new EnumMap<Became, Integer>(Became.class);
        var before = new HashSet<String>();
        for (var row : table.rows()) {
            var stated = new Stated(row.text("id"), row.text("name"), row.text("manager"));
            try {
                became.merge(teams.take(stated, people, before), 1, Integer::sum);
            } catch (Unfit e) {
                row.leaveOut(e);
            } catch (Refusal e) {
                row.leaveOut(new Unfit("", "refused", String.valueOf(e.getMessage())));
            }
        }
        return new Outcome(
                table.count(),
                became.getOrDefault(Became.ADDED, 0),
                became.getOrDefault(Became.CHANGED, 0),
                became.getOrDefault(Became.UNCHANGED, 0),
                table.faults(),
                table.rejected());
    }
}
