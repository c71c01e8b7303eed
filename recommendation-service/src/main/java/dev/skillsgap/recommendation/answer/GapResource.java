package dev.skillsgap.recommendation.answer;

import dev.skillsgap.recommendation.answer.Question.Asked;
import dev.skillsgap.recommendation.gap.Policy;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

    private final Questions questions;
    private final Policy policy;
    private final BlankLines blank;
    private final Staleness staleness;

    GapResource(Questions questions, Policy policy, BlankLines blank, Staleness staleness) {
        this.questions = questions;
        this.policy = policy;
        this.blank = blank;
        this.staleness = staleness;
    }

    @GET
    @Path("/{personId}")
    @Operation(summary = "How far a person is from a role, requirement by requirement, with all terms of the sum")
    @APIResponse(responseCode = "200", description = "The gap under the live release")
    @APIResponse(responseCode = "404", description = "No such person that you may see")
    @APIResponse(responseCode = "422", description = "No such role, no target role, no such industry, or no such date")
    @APIResponse(responseCode = "503", description = "No release is complete yet")
    public GapAnswer gap(
            @PathParam("personId") String personId,
            @Parameter(description = "Id of the role; without it the person's target role") @RestQuery @Nullable
                    String role,
            @Parameter(
                            description = "Id of one of the role's industries, whose added requirements join it;"
                                    + " without it the role as it is everywhere",
                            example = "healthcare")
                    @RestQuery
                    @Nullable
                    String industry,
            @Parameter(description = "Date, YYYY-MM-DD, that expiry and age are judged at; without it today (UTC)")
                    @RestQuery
                    @Nullable
                    String asOf) {
        return GapAnswer.of(
                questions.of(new Asked(personId, role, industry, asOf, "")), policy, blank, staleness.now());
    }
}
