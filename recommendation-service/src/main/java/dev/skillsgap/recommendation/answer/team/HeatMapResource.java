package dev.skillsgap.recommendation.answer.team;

import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.recommendation.answer.Staleness;
import dev.skillsgap.recommendation.answer.Visibility;
import dev.skillsgap.recommendation.answer.match.Basis;
import dev.skillsgap.recommendation.answer.match.Matching;
import dev.skillsgap.recommendation.taxonomy.Release;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
@Tag(name = "Heat maps")
public class HeatMapResource {

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
    @Operation(summary = "How many people of a team meet each requirement of a role, and where it hurts most")
    @APIResponse(responseCode = "200", description = "The figures, or why they are withheld")
    @APIResponse(responseCode = "404", description = "No such team that you may see")
    @APIResponse(responseCode = "422", description = "No role named, or no such role")
    @APIResponse(responseCode = "503", description = "No release is complete yet")
    public TeamHeat team(
            @PathParam("teamId") String teamId,
            @Parameter(description = "Id of the role, as in ml-engineer", required = true) @RestQuery @Nullable
                    String role) {
        visibility.requireTeam(teamId);
        var release = matching.release();
        var wanted = role(role, release);
        var asOf = today();
        var basis = basis(release, asOf);
        if (!heatMaps.shown().contains(teamId)) {
            var why = ("Figures over fewer than %d people, or from which such could be worked out, are withheld;"
                            + " look at the people one by one.")
                    .formatted(heatMaps.smallestGroup());
            return new TeamHeat(teamId, wanted.id(), wanted.title(), basis, why, null, null, List.of(), List.of());
        }
        var counted = heatMaps.count(List.of(teamId), wanted, asOf).getFirst();
        var heats = heatMaps.heats(counted, release);
        return new TeamHeat(
                teamId,
                wanted.id(),
                wanted.title(),
                basis,
                null,
                counted.size(),
                counted.readiness(),
                Category.of(heats, counted.size()),
                heats);
    }

    @GET
    @Path("/organisation")
    @RolesAllowed({Role.HR, Role.INTEGRATION})
    @Operation(summary = "All teams against a role, the least ready first")
    @APIResponse(responseCode = "200", description = "The teams whose figures tell of enough people")
    @APIResponse(responseCode = "422", description = "No role named, or no such role")
    @APIResponse(responseCode = "503", description = "No release is complete yet")
    public Organisation organisation(
            @Parameter(description = "Id of the role, as in ml-engineer", required = true) @RestQuery @Nullable
                    String role) {
        visibility.requireLoaded();
        var release = matching.release();
        var wanted = role(role, release);
        var asOf = today();
        var shown = heatMaps.shown().stream().sorted().toList();
        return new Organisation(
                wanted.id(),
                wanted.title(),
                basis(release, asOf),
                heatMaps.teams().size() - shown.size(),
                heatMaps.count(shown, wanted, asOf).stream()
                        .map(team -> row(team, release))
                        .sorted(Comparator.comparingDouble(Organisation.Row::readiness)
                                .thenComparing(Organisation.Row::team))
                        .toList());
    }

    private Organisation.Row row(HeatMaps.Counted team, Release release) {
        var heats = heatMaps.heats(team, release);
        return new Organisation.Row(
                team.team(),
                team.size(),
                team.readiness(),
                heats.stream().mapToDouble(Heat::coverage).average().orElse(1),
                heats.stream().mapToDouble(Heat::burden).sum(),
                heats.stream()
                        .filter(Heat::singlePointOfFailure)
                        .map(Heat::skill)
                        .toList());
    }

    private Basis basis(Release release, LocalDate asOf) {
        return Basis.of(release, matching.policyVersion(), asOf, staleness.now());
    }

    private static dev.skillsgap.recommendation.gap.Role role(@Nullable String id, Release release) {
        if (id == null) {
            throw Refusal.invalid("role", "Name the role, as in ?role=ml-engineer.");
        }
        return release.role(id)
                .orElseThrow(() -> Refusal.invalid(
                        "role",
                        "Release %d has no role '%s'; ask skills-service for its roles."
                                .formatted(release.number(), id)));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
