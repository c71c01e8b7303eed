package dev.skillsgap.profile.badge.issue;

import dev.skillsgap.api.problem.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What of our badges is revoked, for whoever was shown one: they need no token. */
@Path(RevocationLists.PATH + "{list}")
@Tag(name = "Badges")
class RevocationListResource {

    private static final String VC = "application/vc";

    /** A fetched one may be used for five minutes before it is asked for again. */
    private static final String CACHED = "public, max-age=300";

    private final RevocationLists lists;

    RevocationListResource(RevocationLists lists) {
        this.lists = lists;
    }

    @GET
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, VC})
    @Operation(
            summary = "Which of our badges are revoked, as a BitstringStatusListCredential",
            description =
                    "For anybody, without a token: a badge of ours names the list and its place in it. It is valid"
                            + " for a day, and signed anew when it changes. Also as `application/vc`.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Object.class)))
    @APIResponse(responseCode = "304", description = "It is still the one that `If-None-Match` names")
    public Response get(int list, @Context Request request) {
        var signed = lists.signed(list, Instant.now().truncatedTo(ChronoUnit.MILLIS))
                .orElseThrow(() -> Refusal.notFound("status list", String.valueOf(list)));
        var tag = new EntityTag(signed.tag());
        var same = request.evaluatePreconditions(tag);
        var answer = same == null ? Response.ok(signed.credential()) : same;
        return answer.tag(tag).header("Cache-Control", CACHED).build();
    }
}
