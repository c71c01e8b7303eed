package dev.skillsgap.profile.badge;

import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.listed.AsTable;
import dev.skillsgap.api.repeat.Repeatable;
import dev.skillsgap.profile.badge.proof.Digest;
import dev.skillsgap.profile.person.People;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Badges that others issued, as evidence of what a person holds. */
@Path("/api/v1/people/{id}/badges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Badges")
@RolesAllowed({Role.EMPLOYEE, Role.MANAGER, Role.HR, Role.INTEGRATION})
class BadgeResource {

    /** Media types of credentials: W3C's names. */
    static final String VC = "application/vc";

    static final String JWT = "application/vc+jwt";

    private final People people;
    private final Badges badges;
    private final Evidence evidence;
    private final Caller caller;

    BadgeResource(People people, Badges badges, Evidence evidence, Caller caller) {
        this.people = people;
        this.badges = badges;
        this.evidence = evidence;
        this.caller = caller;
    }

    @Schema(name = "Badges")
    record Views(List<BadgeView> items) {}

    @GET
    @AsTable
    @Transactional
    @Operation(summary = "The person's badges, the newest first, revoked ones too, without the credentials")
    public Views list(String id) {
        people.see(id, caller);
        return new Views(badges.of(id).stream().map(BadgeView::from).toList());
    }

    @GET
    @Path("{badge}")
    @Transactional
    @Operation(summary = "A badge with the credential as it was sent, for whoever wants to verify it")
    public BadgeView get(String id, UUID badge) {
        people.see(id, caller);
        return BadgeView.whole(badges.get(id, badge));
    }

    @POST
    @Transactional
    @Repeatable
    @Parameter(ref = "IdempotencyKey")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, JWT, VC})
    @Operation(
            summary = "Verifies an Open Badge 3.0 and asserts the skills that it is aligned to",
            description =
                    "A JWT, or JSON-LD with a proof of the cryptosuite eddsa-rdfc-2022. It is verified without the"
                            + " network; what fails is named. The assertions have source `credential` and end with the badge."
                            + " Sending the very same again changes nothing.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Object.class)),
                @Content(mediaType = VC, schema = @Schema(implementation = Object.class)),
                @Content(mediaType = JWT, schema = @Schema(implementation = String.class)),
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class))
            })
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BadgeView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was there already",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BadgeView.class)))
    public Response add(String id, @Nullable String credential) {
        var person = people.change(id, caller);
        var now = now();
        var text = credential == null ? "" : credential.strip();
        var verified = evidence.verify(text, person, now);
        var standings = evidence.standings(verified, now);
        var digest = Digest.sha256(text);
        var same = badges.same(id, digest);
        if (same.isPresent() && !same.get().isRevoked()) {
            return Response.ok(BadgeView.whole(same.get())).build();
        }
        var badge = same.orElseGet(() ->
                new Badge(id, digest, text, verified, Achievement.of(verified).name(), now));
        badge.receive(caller.name(), now);
        badge.standings = standings;
        evidence.give(badge, verified, person, now);
        badges.persist(badge);
        return Response.created(URI.create("/api/v1/people/%s/badges/%s".formatted(id, badge.id)))
                .entity(BadgeView.whole(badge))
                .build();
    }

    @DELETE
    @Path("{badge}")
    @Transactional
    @Operation(summary = "Removes a badge; what was asserted on its evidence is withdrawn and stays in the history")
    @APIResponse(responseCode = "204")
    public void remove(String id, UUID badge) {
        var person = people.change(id, caller);
        var found = badges.get(id, badge);
        evidence.takeBack(found, person, now());
        badges.delete(found);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
