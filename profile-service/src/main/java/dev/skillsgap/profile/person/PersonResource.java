package dev.skillsgap.profile.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.access.Touched;
import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.listed.AsTable;
import dev.skillsgap.api.page.Page;
import dev.skillsgap.api.page.PageRequest;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.api.repeat.Repeatable;
import dev.skillsgap.api.sync.Copied;
import dev.skillsgap.api.sync.Delta;
import dev.skillsgap.api.sync.ErasedPerson;
import dev.skillsgap.api.sync.Modifications;
import dev.skillsgap.api.sync.ModifiedAfter;
import dev.skillsgap.api.version.VersionTag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** People. */
@Path("/api/v1/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
class PersonResource {

    private static final Copied PEOPLE = new Copied(
            List.of(new Copied.Rows("person", "id", "modified_at")),
            new Copied.Rows("erasure", "person_digest", "modified_at"));

    private final People people;
    private final Registration registration;
    private final Modifications modifications;
    private final Caller caller;
    private final Touched touched;

    PersonResource(
            People people, Registration registration, Modifications modifications, Caller caller, Touched touched) {
        this.people = people;
        this.registration = registration;
        this.modifications = modifications;
        this.caller = caller;
        this.touched = touched;
    }

    @GET
    @AsTable
    @RolesAllowed({Role.EMPLOYEE, Role.MANAGER, Role.HR, Role.INTEGRATION})
    @Transactional
    @Operation(
            summary = "The people you may see, by id; `q` looks in name and e-mail",
            description = "With `modifiedAfter` those who were modified, or erased, then or later, in that order.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PersonPage.class)))
    public Response list(
            @QueryParam("team") @Nullable String team,
            @QueryParam("q") @Nullable String q,
            @BeanParam ModifiedAfter modified,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        if (modified.moment() != null) {
            if (team != null || q != null) {
                throw Refusal.invalid("modifiedAfter", "It goes with neither 'team' nor 'q': leave them out.");
            }
            return changes(modifications.since(modified.moment(), PEOPLE, caller, page), uri);
        }
        return Page.of(people.list(caller, team, q, page), page.limit(), Person::id, PersonView::from)
                .toResponse(uri);
    }

    private Response changes(Delta delta, UriInfo uri) {
        var found = people.those(delta.modified());
        found.stream().map(Person::id).forEach(touched::seen);
        var page = new PersonPage(
                found.stream().map(PersonView::from).toList(), delta.next(), ErasedPerson.of(delta), delta.asOf());
        return Page.response(page, delta.next(), uri);
    }

    /**
     * A page of the list; without {@code modifiedAfter} it is a {@link Page}.
     *
     * @param erased with {@code modifiedAfter} only
     * @param asOf with {@code modifiedAfter} only: that of the last page is to be sent next time
     */
    @Schema(name = "PersonPage")
    record PersonPage(
            List<PersonView> items,
            @Nullable String next,
            @Nullable List<ErasedPerson> erased,
            @Nullable Instant asOf) {}

    @POST
    @RolesAllowed({Role.HR, Role.INTEGRATION})
    @Transactional
    @Repeatable
    @Parameter(ref = "IdempotencyKey")
    @Operation(summary = "Adds a person")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PersonView.class)))
    public Response add(@Valid @NotNull PersonInput input) {
        var person = registration.add(input.id(), input.details());
        touched.seen(person.id());
        return answer(Response.created(URI.create("/api/v1/people/" + person.id())), person);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.EMPLOYEE, Role.MANAGER, Role.HR, Role.INTEGRATION})
    @Transactional
    @Operation(summary = "One person")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PersonView.class)))
    public Response get(String id) {
        return answer(Response.ok(), people.see(id, caller));
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed({Role.EMPLOYEE, Role.MANAGER, Role.HR, Role.INTEGRATION})
    @Transactional
    @Operation(
            summary = "Changes a person by JSON merge patch",
            description = "The person and their manager may change targetRole and hoursPerWeek; null clears a field.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PersonView.class)))
    public Response change(
            String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = PersonInput.class))) @NotNull
                    JsonNode patch,
            @Context ObjectMapper json) {
        var person = people.change(id, caller);
        VersionTag.require(ifMatch, person.version());
        if (!caller.seesEveryone() && !PersonInput.touchesOnlyThePlan(patch)) {
            throw Refusal.forbidden("You may change targetRole and hoursPerWeek here; ask HR for the rest.");
        }
        registration.describe(person, PersonInput.patched(person, patch, json));
        return answer(Response.ok(), person);
    }

    private static Response answer(Response.ResponseBuilder response, Person person) {
        return response.tag(String.valueOf(person.version()))
                .entity(PersonView.from(person))
                .build();
    }
}
