package dev.skillsgap.profile.learning;

import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.listed.AsTable;
import dev.skillsgap.api.page.Page;
import dev.skillsgap.api.page.PageRequest;
import dev.skillsgap.profile.person.People;
import dev.skillsgap.profile.person.PersonEvents;
import dev.skillsgap.profile.person.Progress;
import dev.skillsgap.profile.taxonomy.Taxonomy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How far a person is with what teaches. A mark changes no level: see {@link ProposalResource}. */
@Path("/api/v1/people/{id}/learning")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Learning")
@RolesAllowed({Role.EMPLOYEE, Role.MANAGER, Role.HR, Role.INTEGRATION})
class LearningResource {

    private final People people;
    private final PersonEvents events;
    private final Proposals proposals;
    private final Taxonomy taxonomy;
    private final Caller caller;

    LearningResource(People people, PersonEvents events, Proposals proposals, Taxonomy taxonomy, Caller caller) {
        this.people = people;
        this.events = events;
        this.proposals = proposals;
        this.taxonomy = taxonomy;
        this.caller = caller;
    }

    /** For the OpenAPI document only: it cannot describe a generic type. */
    @Schema(name = "LearningPage")
    record LearningPage(List<LearningView> items, @Nullable String next) {}

    @GET
    @AsTable
    @Transactional
    @Operation(summary = "The resources that the person has begun, done or skipped, by id")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LearningPage.class)))
    public Response list(String id, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var after = page.after();
        var found = LearningView.allOf(people.see(id, caller)).stream()
                .filter(noted -> noted.resource().compareTo(after) > 0)
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(found, page.limit(), LearningView::resource, noted -> noted)
                .toResponse(uri);
    }

    @PUT
    @Path("{resourceId}")
    @Transactional
    @Operation(
            summary = "Notes that the person has started, done or skipped a resource",
            description = "No level changes. Something done makes a proposal for each skill that the resource leads"
                    + " further than the person stands; any other mark takes back those that nobody decided. Paths and next steps"
                    + " leave out what is done or skipped. Sending the very same again changes nothing.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LearningView.class)))
    public LearningView note(String id, String resourceId, @Valid @NotNull LearningInput input) {
        var person = people.change(id, caller);
        var before = person.learning().get(resourceId);
        if (before == null) {
            taxonomy.requireResource("resourceId", resourceId); // One begun before it was retired may be ended.
        }
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var progress = input.progress(now);
        if (person.learn(resourceId, progress)) {
            propose(id, resourceId, before, progress);
            events.changed(person);
        }
        return LearningView.of(
                resourceId, Objects.requireNonNull(person.learning().get(resourceId)));
    }

    private void propose(String id, String resourceId, @Nullable Progress before, Progress after) {
        var wasDone = before != null && before.status() == Progress.Status.DONE;
        var isDone = after.status() == Progress.Status.DONE;
        if (wasDone && !isDone) {
            proposals.withdrawOpen(id, resourceId);
        } else if (isDone && !wasDone) {
            proposals.makeFor(id, resourceId, after.changedAt());
        }
    }

    @DELETE
    @Path("{resourceId}")
    @Transactional
    @Operation(
            summary = "Takes back what was noted of a resource, and the proposals for it that nobody decided",
            description = "What was accepted stays: it is an assertion like any other.")
    @APIResponse(responseCode = "204")
    public void takeBack(String id, String resourceId) {
        var person = people.change(id, caller);
        if (person.forgetLearning(resourceId)) {
            proposals.withdrawOpen(id, resourceId);
            events.changed(person);
        }
    }
}
