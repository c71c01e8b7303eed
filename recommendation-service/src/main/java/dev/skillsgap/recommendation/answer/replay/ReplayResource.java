package dev.skillsgap.recommendation.answer.replay;

import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.recommendation.answer.Visibility;
import dev.skillsgap.recommendation.kept.Recommendations;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A recommendation, computed again. */
@Path("/api/v1/recommendations/{id}/replay")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recommendations")
@Authenticated
public class ReplayResource {

    private final Visibility visibility;
    private final Recommendations recommendations;
    private final Replay replay;

    ReplayResource(Visibility visibility, Recommendations recommendations, Replay replay) {
        this.visibility = visibility;
        this.recommendations = recommendations;
        this.replay = replay;
    }

    @POST
    @Operation(
            summary = "Computes a recommendation again from what it was computed from, and says whether it is the same",
            description = "The inputs are those of that time: the person's version, the release, the policy and the"
                    + " date. Nothing is stored or sent. Where the two differ, the first difference is shown.")
    @APIResponse(responseCode = "200", description = "Whether it is the same, bit for bit")
    @APIResponse(responseCode = "404", description = "No such recommendation that you may see")
    @APIResponse(
            responseCode = "409",
            description = "What it was computed from is no longer held; the detail names what is missing")
    public ReplayAnswer replay(@PathParam("id") String id) {
        return uuid(id).flatMap(recommendations::find)
                .filter(kept -> visibility.allows(kept.person()))
                .map(replay::of)
                .orElseThrow(() -> Refusal.notFound("recommendation", id));
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
