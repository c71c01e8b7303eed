package dev.skillsgap.profile.imports.teams;

import static jakarta.ws.rs.core.MediaType.MULTIPART_FORM_DATA;

import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.problem.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Teams as a table, in the form in which they are given out. */
@Path("/api/v1/team-imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.HR, Role.INTEGRATION})
@Tag(name = "Teams")
class TeamImportsApi {

    private final TeamImport teams;

    TeamImportsApi(TeamImport teams) {
        this.teams = teams;
    }

    @POST
    @Consumes(MULTIPART_FORM_DATA)
    @Transactional
    @Operation(
            summary = "Takes a table of teams, CSV or XLSX, in the form in which they are given out",
            description =
                    "Columns id, name and manager; `id`, `name` and `manager` say what they are called, where it is"
                            + " something else. What a blank cell is about stays as it is. What can be taken is, and each other row is"
                            + " told with why, and given back as a table; `dryRun` says what would come of it.")
    public TeamImport.Outcome take(
            @RestForm @Nullable FileUpload file,
            @RestForm boolean dryRun,
            @RestForm @Nullable String id,
            @RestForm @Nullable String name,
            @RestForm @Nullable String manager) {
        if (file == null) {
            throw Refusal.invalid("/file", "Send the table in multipart/form-data, as 'file'.");
        }
        var called = new HashMap<String, String>();
        put("id", id, called);
        put("name", name, called);
        put("manager", manager, called);
        var outcome = teams.take(file.uploadedFile(), called);
        if (dryRun) {
            QuarkusTransaction.setRollbackOnly();
        }
        return outcome;
    }

    private static void put(String field, @Nullable String column, Map<String, String> into) {
        if (column != null && !column.isBlank()) {
            into.put(field, column);
        }
    }
}
