package dev.skillsgap.recommendation.answer.team;

import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.api.table.CsvFile;
import dev.skillsgap.api.table.Table;
import dev.skillsgap.api.table.XlsxFile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Where a team is short, as a table. */
@Path("/api/v1/heatmaps")
@Tag(name = "Heat maps")
@RolesAllowed({Role.HR, Role.INTEGRATION, Role.MANAGER})
class HeatTables {

    private static final List<String> COLUMNS = List.of(
            "skill",
            "label",
            "category",
            "required",
            "necessity",
            "importance",
            "anyOf",
            "people",
            "measured",
            "met",
            "shortOf",
            "unknown",
            "atLevel0",
            "atLevel1",
            "atLevel2",
            "atLevel3",
            "atLevel4",
            "atLevel5",
            "coverage",
            "singlePointOfFailure",
            "burden");

    private final HeatMapResource heatMaps;

    HeatTables(HeatMapResource heatMaps) {
        this.heatMaps = heatMaps;
    }

    @GET
    @Path("teams/{teamId}.csv")
    @Produces(CsvFile.MEDIA_TYPE)
    @Operation(summary = "How many people of a team meet each requirement of a role, a row each, as a table in CSV")
    @APIResponse(responseCode = "404", description = "No such team that you may see")
    @APIResponse(responseCode = "409", description = "The figures are withheld; the detail says why")
    public StreamingOutput csv(
            @PathParam("teamId") String teamId,
            @Parameter(description = HeatMapResource.ROLE, required = true, example = "ml-engineer")
                    @RestQuery
                    @Nullable
                    String role) {
        return table(heatMaps.team(teamId, role)).csv();
    }

    @GET
    @Path("teams/{teamId}.xlsx")
    @Produces(XlsxFile.MEDIA_TYPE)
    @Operation(summary = "The same as a workbook")
    @APIResponse(responseCode = "404", description = "No such team that you may see")
    @APIResponse(responseCode = "409", description = "The figures are withheld; the detail says why")
    public StreamingOutput xlsx(
            @PathParam("teamId") String teamId,
            @Parameter(description = HeatMapResource.ROLE, required = true, example = "ml-engineer")
                    @RestQuery
                    @Nullable
                    String role) {
        return table(heatMaps.team(teamId, role)).xlsx();
    }

    private static Table table(TeamHeat team) {
        if (team.withheld() != null) {
            throw Refusal.conflict(team.withheld());
        }
        return new Table(
                "Heat map",
                COLUMNS,
                team.skills().stream().map(HeatTables::cells).toList());
    }

    private static List<Object> cells(Heat heat) {
        var levels = heat.atLevel();
        return List.of(
                heat.skill(),
                heat.label(),
                heat.category(),
                heat.required(),
                heat.necessity(),
                heat.importance(),
                Objects.requireNonNullElse(heat.anyOf(), ""),
                heat.people(),
                heat.measured(),
                heat.met(),
                heat.shortOf(),
                heat.unknown(),
                levels.get(0),
                levels.get(1),
                levels.get(2),
                levels.get(3),
                levels.get(4),
                levels.get(5),
                heat.coverage(),
                heat.singlePointOfFailure() ? "yes" : "no",
                heat.burden());
    }
}
