package dev.skillsgap.recommendation.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.skillsgap.recommendation.answer.Question.Asked;
import dev.skillsgap.recommendation.gap.Gap;
import dev.skillsgap.recommendation.gap.Policy;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
    private final GapWriter writer;
    private final Staleness staleness;

    GapResource(Questions questions, Policy policy, GapWriter writer, Staleness staleness) {
        this.questions = questions;
        this.policy = policy;
        this.writer = writer;
        this.staleness = staleness;
    }

    @GET
    @Path("/{personId}")
    @Operation(summary = "How far a person is from a role, requirement by requirement, with all terms of the sum")
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "200",
            description = "The gap under the live release",
            content = @Content(schema = @Schema(implementation = GapAnswer.class)))
    @APIResponse(responseCode = "404", description = "No such person that you may see")
    @APIResponse(responseCode = "422", description = "No such role, no target role, no such industry, or no such date")
    @APIResponse(responseCode = "503", description = "No release is complete yet")
    public Pieces gap(
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
                    String asOf)
            throws JsonProcessingException {
        var question = questions.of(new Asked(personId, role, industry, asOf, ""));
        var gap = Gap.of(question.read(policy));
        var answer = GapAnswer.of(question, policy, gap, List.of(), staleness.now());
        return writer.write(answer, question.role(), gap);
    }
}
