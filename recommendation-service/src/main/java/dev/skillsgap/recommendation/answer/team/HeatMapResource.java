package dev.skillsgap.recommendation.answer.team;

import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.listed.AsTable;
import dev.skillsgap.recommendation.answer.Staleness;
import dev.skillsgap.recommendation.answer.Visibility;
import dev.skillsgap.recommendation.answer.match.Basis;
import dev.skillsgap.recommendation.answer.match.Matching;
import dev.skillsgap.recommendation.taxonomy.Release;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Where teams are short. */
@Path("/api/v1/heatmaps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Heat maps")
public class HeatMapResource {

    static final String ROLE = "Id of a role; up to ten with commas between; or `own`: each person's target role";

    private final Visibility visibility;
    private final Matching matching;
    private final HeatMaps heatMaps;
    private final Staleness staleness;

    HeatMapResource(Visibility visibility, Matching matching, HeatMaps heatMaps, Staleness staleness) {
        this.visibility = visibility;
        this.matching = matching;
        this.heatMaps = heatMaps;
        this.staleness = staleness;
    }

    @GET
    @Path("/teams/{teamId}")
    @RolesAllowed({Role.HR, Role.INTEGRATION, Role.MANAGER})
    @Operation(
            summary = "How many people of a team meet each requirement of a role, and where it hurts most",
            description = "Of several roles each person is measured against each; with `own` each against their own"
                    + " target role, as far as at least k of the team share it and the others are none or at least k.")
    @APIResponse(responseCode = "200", description = "The figures, or why they are withheld")
    @APIResponse(responseCode = "404", description = "No such team that you may see")
    @APIResponse(responseCode = "422", description = "No role named, no such role, or more than ten")
    @APIResponse(responseCode = "503", description = "No release is complete yet")
    public TeamHeat team(
            @PathParam("teamId") String teamId,
            @Parameter(description = ROLE, required = true, example = "ml-engineer") @RestQuery @Nullable String role) {
        visibility.requireTeam(teamId);
        var release = matching.release();
        var asked = AskedRoles.of(role, release);
        var asOf = today();
        var basis = basis(release, asOf);
        var shown = heatMaps.shown();
        if (!shown.contains(teamId)) {
            return TeamHeat.withheld(teamId, asked, basis, heatMaps.fewPeople());
        }
        return heatMaps.count(List.of(teamId), shown, asked, asOf).stream()
                .map(team -> TeamHeat.of(teamId, asked, basis, team, heatMaps.heats(team, release)))
                .findFirst()
                .orElseGet(() -> TeamHeat.withheld(teamId, asked, basis, heatMaps.fewAim()));
    }

    @GET
    @AsTable("teams")
    @Path("/organisation")
    @RolesAllowed({Role.HR, Role.INTEGRATION})
    @Operation(
            summary = "All teams, by category, and everyone together against a role; the least ready first",
            description = "Of several roles each person is measured against each; with `own` each against their own"
                    + " target role, as far as enough people share it.")
    @APIResponse(responseCode = "200", description = "The teams whose figures tell of enough people")
    @APIResponse(responseCode = "422", description = "No role named, no such role, or more than ten")
    @APIResponse(responseCode = "503", description = "No release is complete yet")
    public Organisation organisation(
            @Parameter(description = ROLE, required = true, example = "ml-engineer") @RestQuery @Nullable String role) {
        visibility.requireLoaded();
        var release = matching.release();
        var asked = AskedRoles.of(role, release);
        var asOf = today();
        var shown = heatMaps.shown();
        var rows = heatMaps.count(shown, shown, asked, asOf).stream()
                .map(team -> row(team, release))
                .sorted(Comparator.comparingDouble(Organisation.Row::readiness)
                        .thenComparing(row -> String.valueOf(row.team())))
                .toList();
        return new Organisation(
                asked.ids(),
                asked.title(),
                basis(release, asOf),
                heatMaps.teams().size() - rows.size(),
                heatMaps.countEveryone(shown, asked, asOf)
                        .map(whole -> row(whole, release))
                        .orElse(null),
                rows);
    }

    private Organisation.Row row(Counted group, Release release) {
        return Organisation.Row.of(group, heatMaps.heats(group, release));
    }

    private Basis basis(Release release, LocalDate asOf) {
        return Basis.of(release, matching.policyVersion(), asOf, staleness.now());
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
