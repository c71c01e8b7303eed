package dev.skillsgap.recommendation.answer.match;

import dev.skillsgap.access.Touched;
import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.listed.AsTable;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.recommendation.answer.Staleness;
import dev.skillsgap.recommendation.answer.Visibility;
import dev.skillsgap.recommendation.taxonomy.Release;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Who fits which role. */
@Path("/api/v1/matches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Matches")
@Authenticated
public class MatchResource {

    private static final int SIDE_BY_SIDE = 5;

    private final Visibility visibility;
    private final Matching matching;
    private final Staleness staleness;
    private final Touched touched;

    MatchResource(Visibility visibility, Matching matching, Staleness staleness, Touched touched) {
        this.touched = touched;
        this.visibility = visibility;
        this.matching = matching;
        this.staleness = staleness;
    }

    @GET
    @AsTable("roles")
    @Path("/people/{personId}/roles")
    @Operation(summary = "The roles that a person is readiest for, over all roles, and what each would still take")
    @APIResponse(responseCode = "200", description = "Readiest first, then by id")
    @APIResponse(responseCode = "404", description = "No such person that you may see")
    @APIResponse(responseCode = "422", description = "No role of that framework")
    @APIResponse(responseCode = "503", description = "No release is complete yet")
    public RoleMatches roles(
            @PathParam("personId") String personId,
            @Parameter(description = "Only roles of this framework, such as esco") @RestQuery @Nullable
                    String framework,
            @Parameter(description = "How many, 1 to 100") @RestQuery @DefaultValue("10") @Min(1) @Max(100) int limit) {
        var person = visibility.person(personId);
        var release = matching.release();
        requireRolesOf(framework, release);
        var asOf = today();
        return RoleMatches.of(
                person,
                Basis.of(release, matching.policyVersion(), asOf, staleness.now()),
                matching.closestRoles(person, release, framework, asOf, limit));
    }

    @GET
    @AsTable("people")
    @Path("/roles/{roleId}/people")
    @RolesAllowed({Role.HR, Role.INTEGRATION, Role.MANAGER})
    @Operation(summary = "The people who are readiest for a role, among those you may see")
    @APIResponse(responseCode = "200", description = "Readiest first, then by id")
    @APIResponse(responseCode = "404", description = "No such role, or no such team that you may see")
    @APIResponse(responseCode = "422", description = "A must-have that cannot be read")
    @APIResponse(responseCode = "503", description = "No release is complete yet")
    public PeopleMatches people(
            @PathParam("roleId") String roleId,
            @Parameter(description = "How many, 1 to 100") @RestQuery @DefaultValue("10") @Min(1) @Max(100) int limit,
            @Parameter(description = "Only people of this team") @RestQuery @Nullable String team,
            @Parameter(description = "Only who holds the skill at that level or above, as in python:3; may be repeated")
                    @RestQuery
                    List<String> mustHave) {
        var release = matching.release();
        var role = role(roleId, release);
        var asOf = today();
        var filter = MustHave.filter(visibility.teams(team), mustHave, release);
        var readiest = matching.readiestPeople(role, release, filter, asOf, limit);
        readiest.forEach(match -> touched.seen(match.person().id()));
        return PeopleMatches.of(role, Basis.of(release, matching.policyVersion(), asOf, staleness.now()), readiest);
    }

    @GET
    @Path("/roles/{roleId}/comparison")
    @Operation(summary = "Up to five people side by side against a role, requirement by requirement")
    @APIResponse(responseCode = "200", description = "In the order in which they were named")
    @APIResponse(responseCode = "404", description = "No such role, or no such person that you may see")
    @APIResponse(responseCode = "422", description = "Nobody, or more than five people, named")
    @APIResponse(responseCode = "503", description = "No release is complete yet")
    public Comparison comparison(
            @PathParam("roleId") String roleId,
            @Parameter(description = "Id of a person; repeat it for each") @RestQuery List<String> person) {
        if (person.isEmpty() || person.size() > SIDE_BY_SIDE) {
            throw Refusal.invalid(
                    "person", "Name one to %d people, as in ?person=demo-01&person=demo-02.".formatted(SIDE_BY_SIDE));
        }
        var people = person.stream().distinct().map(visibility::person).toList();
        var release = matching.release();
        var role = role(roleId, release);
        var asOf = today();
        return Comparison.of(
                role,
                Basis.of(release, matching.policyVersion(), asOf, staleness.now()),
                people.stream()
                        .map(one -> matching.match(one, role, release, asOf))
                        .toList());
    }

    private static void requireRolesOf(@Nullable String framework, Release release) {
        if (framework != null && !release.frameworks().containsValue(framework)) {
            throw Refusal.invalid(
                    "framework",
                    "Release %d has no role of a framework '%s'.".formatted(release.number(), framework),
                    release.frameworks().values().stream().distinct().sorted().toArray(String[]::new));
        }
    }

    private static dev.skillsgap.recommendation.gap.Role role(String id, Release release) {
        return release.role(id).orElseThrow(() -> Refusal.notFound("role", id));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
