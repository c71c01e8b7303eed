package dev.skillsgap.recommendation.answer;

import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.recommendation.gap.Gap;
import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.gap.Standing;
import dev.skillsgap.recommendation.projection.KnownPerson;
import dev.skillsgap.recommendation.taxonomy.LiveRelease;
import dev.skillsgap.recommendation.taxonomy.Release;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How far a person is from a role. */
@Path("/api/v1/gaps")
@Tag(name = "Gaps")
@Authenticated
public class GapResource {

    private final Visibility visibility;
    private final LiveRelease live;
    private final Policy policy;
    private final Staleness staleness;

    GapResource(Visibility visibility, LiveRelease live, Policy policy, Staleness staleness) {
        this.visibility = visibility;
        this.live = live;
        this.policy = policy;
        this.staleness = staleness;
    }

    @GET
    @Path("/{personId}")
    @Operation(summary = "How far a person is from a role, requirement by requirement, with all terms of the sum")
    @APIResponse(responseCode = "200", description = "The gap under the live release")
    @APIResponse(responseCode = "404", description = "No such person that you may see")
    @APIResponse(responseCode = "422", description = "No such role, no target role, or no such date")
    @APIResponse(responseCode = "503", description = "No release is complete yet")
    public GapAnswer gap(
            @PathParam("personId") String personId,
            @Parameter(description = "Id of the role; without it the person's target role") @RestQuery @Nullable
                    String role,
            @Parameter(description = "Date, YYYY-MM-DD, that expiry and age are judged at; without it today (UTC)")
                    @RestQuery
                    @Nullable
                    String asOf) {
        var person = visibility.person(personId);
        var release =
                live.get().orElseThrow(() -> Refusal.notYet("No release of the taxonomy is complete yet; try again."));
        var wanted = release.role(roleId(role, person)).orElseThrow(() -> unknownRole(role, person, release));
        var date = date(asOf);
        var gap = Gap.of(wanted, Standing.of(person.assertions(), date), policy);
        return GapAnswer.of(person, wanted, release.number(), policy, date, gap, staleness.now());
    }

    private static String roleId(@Nullable String asked, KnownPerson person) {
        var id = asked == null ? person.targetRole() : asked;
        if (id == null) {
            throw Refusal.invalid("role", "The person has no target role: name one, as in ?role=ml-engineer.");
        }
        return id;
    }

    private static Refusal unknownRole(@Nullable String asked, KnownPerson person, Release release) {
        return Refusal.invalid(
                "role",
                "Release %d has no role '%s'; ask skills-service for its roles."
                        .formatted(release.number(), asked == null ? person.targetRole() : asked));
    }

    private static LocalDate date(@Nullable String asOf) {
        if (asOf == null) {
            return LocalDate.now(ZoneOffset.UTC);
        }
        try {
            return LocalDate.parse(asOf);
        } catch (DateTimeException e) {
            throw Refusal.invalid("asOf", "'%s' is no date; write it as in 2026-05-02.".formatted(asOf));
        }
    }
}
