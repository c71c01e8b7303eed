package dev.skillsgap.profile.team;

import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.table.CsvFile;
import dev.skillsgap.api.table.TableFile;
import dev.skillsgap.api.table.XlsxFile;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** All the teams that a caller may see, as one table. */
@Path("/api/v1")
@RolesAllowed({Role.EMPLOYEE, Role.MANAGER, Role.HR, Role.INTEGRATION})
@Tag(name = "Teams")
class TeamTables {

    private static final int AT_A_TIME = 500;

    private final Teams teams;
    private final Caller caller;

    TeamTables(Teams teams, Caller caller) {
        this.teams = teams;
        this.caller = caller;
    }

    @GET
    @Path("teams.csv")
    @Produces(CsvFile.MEDIA_TYPE)
    @Operation(summary = "All the teams you may see, by id, as a table in CSV")
    public StreamingOutput csv() {
        return out -> write(new CsvFile(out, ','));
    }

    @GET
    @Path("teams.xlsx")
    @Produces(XlsxFile.MEDIA_TYPE)
    @Operation(summary = "The same as a workbook")
    public StreamingOutput xlsx() {
        return out -> write(new XlsxFile(out, "Teams"));
    }

    private record Row(String id, String name, @Nullable String manager) {}

    /** Some at a time, each in a transaction of its own: the database is not held for as long as a slow reader reads. */
    private void write(TableFile table) throws IOException {
        table.add(List.of("id", "name", "manager"));
        for (var some = after(""); !some.isEmpty(); some = after(some.getLast().id())) {
            for (var team : some) {
                table.add(List.of(team.id(), team.name(), team.manager() == null ? "" : team.manager()));
            }
        }
        table.end();
    }

    private List<Row> after(String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> teams.after(id, caller, AT_A_TIME).stream()
                        .map(team -> new Row(team.id(), team.name(), team.manager()))
                        .toList());
    }
}
