package dev.skillsgap.profile.learning;

import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.listed.AsTable;
import dev.skillsgap.api.page.Page;
import dev.skillsgap.api.page.PageRequest;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.profile.learning.Proposal.Status;
import dev.skillsgap.profile.person.People;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What may be asserted of a person for what they have done. Somebody decides: a person, never a program. */
@Path("/api/v1/people/{id}/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Learning")
class ProposalResource {

    private final People people;
    private final Proposals proposals;
    private final Acceptance acceptance;
    private final Caller caller;

    ProposalResource(People people, Proposals proposals, Acceptance acceptance, Caller caller) {
        this.people = people;
        this.proposals = proposals;
        this.acceptance = acceptance;
        this.caller = caller;
    }

    /** For the OpenAPI document only: it cannot describe a generic type. */
    @Schema(name = "ProposalPage")
    record ProposalPage(List<ProposalView> items, @Nullable String next) {}

    @GET
    @AsTable
    @RolesAllowed({Role.EMPLOYEE, Role.MANAGER, Role.HR, Role.INTEGRATION})
    @Transactional
    @Operation(summary = "What may be asserted for what the person has done, by resource and skill, decided ones too")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProposalPage.class)))
    public Response list(
            String id,
            @Parameter(description = "open, accepted or declined; without it all") @QueryParam("status") @Nullable
                    String status,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        people.see(id, caller);
        var found = proposals.of(id, status == null ? null : known(status), page.after(), page.limit());
        return Page.of(found, page.limit(), Proposal::position, ProposalView::from)
                .toResponse(uri);
    }

    private static Status known(String status) {
        return Status.of(status)
                .orElseThrow(() -> Refusal.invalid(
                        "status",
                        "'%s' is no status; there are open, accepted and declined.".formatted(status),
                        "open",
                        "accepted",
                        "declined"));
    }

    @POST
    @Path("{proposal}/accept")
    @RolesAllowed({Role.EMPLOYEE, Role.MANAGER, Role.HR})
    @Transactional
    @Operation(
            summary = "Asserts what is proposed",
            description = "Of themselves a person asserts with source `self`, everybody else with `manager`; the"
                    + " evidence names the resource. Accepting again changes nothing.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(responseCode = "409", description = "It was declined, or the person stands as high already")
    public ProposalView accept(String id, UUID proposal) {
        var person = people.change(id, caller);
        var decided = proposals.get(id, proposal);
        if (!decided.isAlready(Status.ACCEPTED)) {
            acceptance.accept(decided, person, caller, now());
        }
        return ProposalView.from(decided);
    }

    @POST
    @Path("{proposal}/decline")
    @RolesAllowed({Role.EMPLOYEE, Role.MANAGER, Role.HR})
    @Transactional
    @Operation(
            summary = "Decides that nothing is asserted",
            description = "The resource stays done. Declining again changes nothing.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(responseCode = "409", description = "It was accepted")
    public ProposalView decline(String id, UUID proposal) {
        people.change(id, caller);
        var decided = proposals.get(id, proposal);
        if (!decided.isAlready(Status.DECLINED)) {
            decided.decline(caller.name(), now());
        }
        return ProposalView.from(decided);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
