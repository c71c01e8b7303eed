package dev.skillsgap.profile.badge;

import dev.skillsgap.api.caller.Role;
import dev.skillsgap.profile.badge.trust.StatusLists;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What issuers say they revoked, as whoever fetched it sends it. */
@Path("/api/v1/badge-status-lists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Badges")
@RolesAllowed({Role.ADMIN, Role.INTEGRATION})
class StatusListsApi {

    private final StatusLists lists;
    private final Evidence evidence;

    StatusListsApi(StatusLists lists, Evidence evidence) {
        this.lists = lists;
        this.evidence = evidence;
    }

    /**
     * A list that was taken.
     *
     * @param list its address
     * @param revoked badges that counted until now and no longer do
     */
    @Schema(name = "BadgeStatusListTaken")
    record Taken(String list, int revoked) {}

    @POST
    @Transactional
    @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, BadgeResource.JWT, BadgeResource.VC})
    @Operation(
            summary = "Takes a BitstringStatusListCredential of an issuer that is believed",
            description = "In place of the one of the same address that was held. What was asserted on the evidence of"
                    + " badges that it revokes is withdrawn.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Object.class)),
                @Content(mediaType = BadgeResource.VC, schema = @Schema(implementation = Object.class)),
                @Content(mediaType = BadgeResource.JWT, schema = @Schema(implementation = String.class)),
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class))
            })
    public Taken take(@Nullable String credential) {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var read = lists.take(credential == null ? "" : credential, now);
        return new Taken(read.id(), evidence.revoke(read, now));
    }
}
