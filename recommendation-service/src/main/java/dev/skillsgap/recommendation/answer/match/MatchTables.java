package dev.skillsgap.recommendation.answer.match;

import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.table.CsvFile;
import dev.skillsgap.api.table.Table;
import dev.skillsgap.api.table.XlsxFile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Who fits a role, as a table. */
@Path("/api/v1/matches")
@Tag(name = "Matches")
@RolesAllowed({Role.HR, Role.INTEGRATION, Role.MANAGER})
class MatchTables {

    private static final List<String> COLUMNS = List.of(
            "rank",
            "person",
            "readinessLow",
            "readinessHigh",
            "byTransfer",
            "confidence",
            "met",
            "shortOf",
            "unknown",
            "blockers",
            "missing");

    private final MatchResource matches;

    MatchTables(MatchResource matches) {
        this.matches = matches;
    }

    @GET
    @Path("roles/{roleId}/people.csv")
    @Produces(CsvFile.MEDIA_TYPE)
    @Operation(
            summary = "The people who are readiest for a role, among those you may see, as a table in CSV",
            description = "Of what is missing each skill stands with the level that counts now, and the one required.")
    @APIResponse(responseCode = "404", description = "No such role, or no such team that you may see")
    public StreamingOutput csv(
            @PathParam("roleId") String roleId,
            @Parameter(description = "How many, 1 to 100") @RestQuery @DefaultValue("100") @Min(1) @Max(100) int limit,
            @Parameter(description = "Only people of this team") @RestQuery @Nullable String team,
            @Parameter(description = "Only who holds the skill at that level or above, as in python:3; may be repeated")
                    @RestQuery
                    List<String> mustHave) {
        return table(matches.people(roleId, limit, team, mustHave)).csv();
    }

    @GET
    @Path("roles/{roleId}/people.xlsx")
    @Produces(XlsxFile.MEDIA_TYPE)
    @Operation(summary = "The same as a workbook")
    @APIResponse(responseCode = "404", description = "No such role, or no such team that you may see")
    public StreamingOutput xlsx(
            @PathParam("roleId") String roleId,
            @Parameter(description = "How many, 1 to 100") @RestQuery @DefaultValue("100") @Min(1) @Max(100) int limit,
            @Parameter(description = "Only people of this team") @RestQuery @Nullable String team,
            @Parameter(description = "Only who holds the skill at that level or above, as in python:3; may be repeated")
                    @RestQuery
                    List<String> mustHave) {
        return table(matches.people(roleId, limit, team, mustHave)).xlsx();
    }

    private static Table table(PeopleMatches found) {
        return new Table(
                "Matches",
                COLUMNS,
                found.people().stream().map(MatchTables::cells).toList());
    }

    private static List<Object> cells(PeopleMatches.Match match) {
        var fit = match.fit();
        return List.of(
                match.rank(),
                match.person(),
                fit.readiness().low(),
                fit.readiness().high(),
                fit.byTransfer(),
                fit.confidence(),
                fit.met(),
                fit.shortOf(),
                fit.unknown(),
                String.join("; ", fit.blockers()),
                fit.missing().stream().map(MatchTables::text).collect(Collectors.joining("; ")));
    }

    private static String text(Fit.Missing missing) {
        return "%s %s of %d"
                .formatted(missing.label(), missing.unknown() ? "unknown" : missing.effective(), missing.required());
    }
}
