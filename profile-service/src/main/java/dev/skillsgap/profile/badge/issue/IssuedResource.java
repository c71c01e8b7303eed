package dev.skillsgap.profile.badge.issue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.profile.person.AssertionView;
import dev.skillsgap.profile.person.Assertions;
import dev.skillsgap.profile.person.People;
import dev.skillsgap.profile.person.Source;
import dev.skillsgap.profile.taxonomy.Taxonomy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is held of a person as a badge to take along. */
@Path("/api/v1/people/{id}/assertions/{assertion}")
@Tag(name = "Badges")
@RolesAllowed({Role.EMPLOYEE, Role.MANAGER, Role.HR, Role.INTEGRATION})
class IssuedResource {

    /** Whose word is more than the person's own. */
    private static final Set<Source> VERIFIED = EnumSet.of(Source.CREDENTIAL, Source.ASSESSMENT, Source.MANAGER);

    private static final String JWT = "application/vc+jwt";

    private final People people;
    private final Assertions assertions;
    private final Taxonomy taxonomy;
    private final Installation installation;
    private final Places places;
    private final RevocationLists lists;
    private final BadgeConfig config;
    private final Caller caller;

    IssuedResource(
            People people,
            Assertions assertions,
            Taxonomy taxonomy,
            Installation installation,
            Places places,
            RevocationLists lists,
            BadgeConfig config,
            Caller caller) {
        this.people = people;
        this.assertions = assertions;
        this.taxonomy = taxonomy;
        this.installation = installation;
        this.places = places;
        this.lists = lists;
        this.config = config;
        this.caller = caller;
    }

    @GET
    @Path("badge")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary = "The assertion as an Open Badge 3.0, with a proof of the cryptosuite eddsa-rdfc-2022",
            description =
                    "Of what a credential, an assessment or a manager says and what holds now. It names the person by"
                            + " a hash of the e-mail address, and the list that will say when it is revoked.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Object.class)))
    @APIResponse(responseCode = "409", description = "Nobody verified it, or it no longer holds")
    public String badge(String id, UUID assertion) {
        return installation.signed(unsigned(id, assertion), now()).toString();
    }

    @GET
    @Path("badge.jwt")
    @Produces(JWT)
    @Transactional
    @Operation(summary = "The same as a JWT")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JWT, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "409", description = "Nobody verified it, or it no longer holds")
    public String jwt(String id, UUID assertion) {
        return installation.jwt(unsigned(id, assertion));
    }

    private ObjectNode unsigned(String id, UUID assertion) {
        var person = people.see(id, caller);
        var claimed = assertions.of(id).stream()
                .map(AssertionView::from)
                .filter(one -> one.id().equals(assertion))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("assertion", assertion.toString()));
        var until = until(claimed, now());
        var issuer = new SkillBadge.By(installation.did(), config.issuerName());
        var badge = SkillBadge.of(claimed, taxonomy.labelOf(claimed.skill()), person, issuer, until);
        lists.point(badge, places.of(assertion));
        return badge;
    }

    /**
     * Until when a badge of it is valid.
     *
     * @throws Refusal when there is nothing to be vouched for now
     */
    private Instant until(AssertionView claimed, Instant now) {
        if (!VERIFIED.contains(claimed.source()) || claimed.level() == 0) {
            throw Refusal.conflict("A badge is of a level of 1 to 5 that one of %s says.".formatted(VERIFIED));
        }
        var expires = claimed.expiresAt();
        if (claimed.withdrawnAt() != null || (expires != null && !expires.isAfter(now))) {
            throw Refusal.conflict("It was withdrawn, or has expired; see for a newer one.");
        }
        var latest = now.plus(config.validFor());
        return expires == null || expires.isAfter(latest) ? latest : expires;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
