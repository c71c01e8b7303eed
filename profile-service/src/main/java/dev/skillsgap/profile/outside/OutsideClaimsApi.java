package dev.skillsgap.profile.outside;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.listed.AsTable;
import dev.skillsgap.api.page.Page;
import dev.skillsgap.api.page.PageRequest;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.api.repeat.Repeatable;
import dev.skillsgap.profile.person.AssertionInput;
import dev.skillsgap.profile.person.People;
import dev.skillsgap.profile.person.Source;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is said of a person under another system's names of skills. */
@Path("/api/v1/people/{id}/outside-claims")
@Produces(APPLICATION_JSON)
@Tag(name = "Skill mappings")
class OutsideClaimsApi {

    private final People people;
    private final OutsideClaims claims;
    private final Caller caller;

    OutsideClaimsApi(People people, OutsideClaims claims, Caller caller) {
        this.people = people;
        this.claims = claims;
        this.caller = caller;
    }

    /**
     * What a request says of somebody.
     *
     * @param system whose name of the skill it is, such as {@code workday}
     * @param level 0 (assessed, does not hold it), 1 novice to 5 expert
     * @param assertedAt date or date-time (RFC 3339); now when absent
     * @param expiresAt date or date-time after which it no longer counts; never when absent
     */
    @Schema(name = "NewOutsideClaim")
    record NewClaim(
            @NotNull @Pattern(regexp = OutsideName.SYSTEM) String system,
            @Size(max = OutsideName.LONGEST) @Nullable String outsideId,
            @Size(max = OutsideName.LONGEST) @Nullable String outsideName,
            @NotNull @Min(0) @Max(5) Integer level,
            @NotNull Source source,
            @Size(max = 4000) @Nullable String evidence,
            @Nullable String assertedAt,
            @Nullable String expiresAt) {

        private Saying saying(Instant now) {
            var when = AssertionInput.when(assertedAt, expiresAt, now);
            return new Saying(
                    OutsideName.of(system, outsideId, outsideName),
                    level,
                    source,
                    evidence,
                    when.assertedAt(),
                    when.expiresAt());
        }
    }

    /** For the OpenAPI document only: it cannot describe a generic type. */
    @Schema(name = "OutsideClaimPage")
    record ClaimPage(List<OutsideClaimView> items, @Nullable String next) {}

    @GET
    @AsTable
    @RolesAllowed({Role.EMPLOYEE, Role.MANAGER, Role.HR, Role.INTEGRATION})
    @Transactional
    @Operation(summary = "What was said of the person under outside names, oldest first, and as which skill it counts")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = ClaimPage.class)))
    public Response list(String id, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        people.see(id, caller);
        var found = claims.after(id, position(page), page.limit());
        return Page.of(found, page.limit(), claim -> String.valueOf(claim.id), OutsideClaimView::from)
                .toResponse(uri);
    }

    @POST
    @RolesAllowed({Role.HR, Role.INTEGRATION})
    @Transactional
    @Repeatable
    @Parameter(ref = "IdempotencyKey")
    @Operation(
            summary = "Says that the person holds at a level what another system calls so",
            description = "Kept until the name is mapped, and asserted then, with this date and evidence. Where it is"
                    + " mapped already, within moments. The very same again changes nothing.")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = OutsideClaimView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was there already",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = OutsideClaimView.class)))
    public Response add(String id, @Valid @NotNull NewClaim input) {
        var person = people.change(id, caller);
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var saying = input.saying(now);
        var same = claims.like(person.id(), saying)
                .filter(claim -> input.assertedAt() == null || claim.assertedAt.equals(saying.assertedAt()));
        var status = same.isPresent() ? Response.Status.OK : Response.Status.CREATED;
        var claim = same.orElseGet(() -> claims.keep(person.id(), saying, caller.name(), "api", now));
        return Response.status(status).entity(OutsideClaimView.from(claim)).build();
    }

    private static long position(PageRequest page) {
        try {
            return page.cursor() == null ? 0 : Long.parseLong(page.after());
        } catch (NumberFormatException e) {
            throw Refusal.invalid("cursor", "Send the 'next' of the page before, or leave it out.");
        }
    }
}
