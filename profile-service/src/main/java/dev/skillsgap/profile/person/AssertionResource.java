package dev.skillsgap.profile.person;

import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.listed.AsTable;
import dev.skillsgap.api.page.Page;
import dev.skillsgap.api.page.PageRequest;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.api.repeat.Repeatable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is asserted of a person. */
@Path("/api/v1/people/{id}/assertions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assertions")
@RolesAllowed({Role.EMPLOYEE, Role.MANAGER, Role.HR, Role.INTEGRATION})
class AssertionResource {

    private final People people;
    private final Assertions assertions;
    private final Asserting asserting;
    private final PersonEvents events;
    private final Caller caller;

    AssertionResource(People people, Assertions assertions, Asserting asserting, PersonEvents events, Caller caller) {
        this.people = people;
        this.assertions = assertions;
        this.asserting = asserting;
        this.events = events;
        this.caller = caller;
    }

    /** For the OpenAPI document only: it cannot describe a generic type. */
    @Schema(name = "AssertionPage")
    record AssertionPage(
            List<AssertionView> items, @Nullable String next) {}

    @GET
    @AsTable
    @Transactional
    @Operation(summary = "Everything that was ever asserted of the person, newest first, withdrawn ones too")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AssertionPage.class)))
    public Response history(
            String id,
            @QueryParam("skill") @Nullable String skill,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        people.see(id, caller);
        var found = assertions.history(id, skill, page);
        return Page.of(found, page.limit(), Assertion::position, AssertionView::from)
                .toResponse(uri);
    }

    @POST
    @Transactional
    @Repeatable
    @Parameter(ref = "IdempotencyKey")
    @Operation(
            summary = "Asserts that the person holds a skill at a level",
            description = "Employees assert source `self` of themselves, managers `manager` of their people, HR and"
                    + " integrations any. What was asserted before stays. Sending the very same again changes nothing.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AssertionView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was there already",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AssertionView.class)))
    public Response add(String id, @Valid @NotNull AssertionInput input) {
        var person = people.change(id, caller);
        if (!sourcesAllowed(id).contains(input.source())) {
            throw Refusal.forbidden("With your token the source may be one of %s.".formatted(sourcesAllowed(id)));
        }
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var asserted = asserting.claim(person, input.claim(now), caller.name(), now);
        var view = AssertionView.from(asserted.assertion());
        var response = asserted.isNew()
                ? Response.created(URI.create("/api/v1/people/%s/assertions/%s".formatted(id, view.id())))
                : Response.ok();
        return response.entity(view).build();
    }

    @DELETE
    @Path("{assertion}")
    @Transactional
    @Operation(summary = "Withdraws an assertion; it stays in the history, marked")
    @APIResponse(responseCode = "204")
    public void withdraw(String id, UUID assertion) {
        var person = people.change(id, caller);
        var found = assertions
                .findByIdOptional(assertion)
                .filter(a -> a.personId.equals(id))
                .orElseThrow(() -> Refusal.notFound("assertion", assertion.toString()));
        if (!sourcesAllowed(id).contains(found.source)) {
            throw Refusal.forbidden("With your token you may withdraw only %s.".formatted(sourcesAllowed(id)));
        }
        if (!found.isWithdrawn()) {
            found.withdraw(caller.name(), Instant.now().truncatedTo(ChronoUnit.MILLIS));
            events.changed(person);
        }
    }

    private Set<Source> sourcesAllowed(String personId) {
        if (caller.seesEveryone()) {
            return EnumSet.allOf(Source.class);
        }
        var allowed = EnumSet.noneOf(Source.class);
        if (personId.equals(caller.personId())) {
            allowed.add(Source.SELF);
        } else if (people.isManagedBy(personId, caller.managerId())) {
            allowed.add(Source.MANAGER);
        }
        return allowed;
    }
}
