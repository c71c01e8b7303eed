package dev.skillsgap.skills.crosswalk;

import static dev.skillsgap.api.caller.Role.ADMIN;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.api.listed.AsTable;
import dev.skillsgap.api.page.Page;
import dev.skillsgap.api.page.PageRequest;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.skills.crosswalk.Correspondence.State;
import dev.skillsgap.skills.release.Releases;
import dev.skillsgap.skills.taxonomy.Identifier;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Deciding which skills of different frameworks are the same. */
@Path("/api/v1/crosswalk")
@Produces(APPLICATION_JSON)
@RolesAllowed(ADMIN)
@Tag(name = "Crosswalk")
class CrosswalkApi {

    private final Correspondences correspondences;
    private final Decisions decisions;
    private final Proposing proposing;
    private final Releases releases;
    private final Caller caller;

    CrosswalkApi(
            Correspondences correspondences,
            Decisions decisions,
            Proposing proposing,
            Releases releases,
            Caller caller) {
        this.correspondences = correspondences;
        this.decisions = decisions;
        this.proposing = proposing;
        this.releases = releases;
        this.caller = caller;
    }

    /**
     * That two skills are, or may be, the same.
     *
     * @param skill the name in another framework
     * @param sameAs the skill that counts in its place
     * @param confidence 0 to 1
     * @param decidedBy pseudonymous name; null: nobody yet
     */
    @Schema(name = "Correspondence")
    record CorrespondenceView(
            long id,
            String skill,
            String sameAs,
            double confidence,
            String why,
            State state,
            Instant proposedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {

        static CorrespondenceView from(Correspondence one) {
            return new CorrespondenceView(
                    one.id,
                    one.skill,
                    one.sameAs,
                    one.confidence,
                    one.why,
                    one.state,
                    one.proposedAt,
                    one.decidedBy,
                    one.decidedAt);
        }
    }

    /** For the OpenAPI document only: it cannot describe a generic type. */
    @Schema(name = "CorrespondencePage")
    record CorrespondencePage(
            List<CorrespondenceView> items, @Nullable String next) {}

    /**
     * That two skills are the same.
     *
     * @param skill the name in another framework
     * @param sameAs the skill that counts in its place
     */
    @Schema(name = "NewCorrespondence")
    record NewCorrespondence(
            @Identifier String skill, @Identifier String sameAs) {}

    /**
     * Between which frameworks to look.
     *
     * @param from the framework whose skills may be other names
     * @param to the framework whose skills would count in their place
     */
    @Schema(name = "NewProposals")
    record NewProposals(@Identifier String from, @Identifier String to) {}

    /**
     * What was found.
     *
     * @param looked skills that another name was looked for
     * @param proposed proposals that are new
     */
    @Schema(name = "ProposalsMade")
    record ProposalsMade(int release, int looked, int proposed) {}

    @GET
    @AsTable
    @Transactional
    @Operation(summary = "What may be, is, or is not the same, the surest first")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = CorrespondencePage.class)))
    public Response list(
            @Parameter(
                            description = "proposed, accepted or refused",
                            schema =
                                    @Schema(
                                            enumeration = {"proposed", "accepted", "refused"},
                                            defaultValue = "proposed"))
                    @RestQuery
                    @DefaultValue("proposed")
                    String state,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        var of = State.of(state)
                .orElseThrow(() -> Refusal.invalid(
                        "state", "Name proposed, accepted or refused.", "proposed", "accepted", "refused"));
        var after = page.cursor() == null ? Place.BEGINNING : Place.of(page.after());
        var found = correspondences.after(of, after.confidence(), after.id(), page.limit() + 1);
        return Page.of(found, page.limit(), Place::cursor, CorrespondenceView::from)
                .toResponse(uri);
    }

    /** Behind which a page begins. */
    private record Place(double confidence, long id) {

        private static final Place BEGINNING = new Place(1, 0);

        private static Place of(String cursor) {
            try {
                var parts = cursor.split(" ", 2);
                return new Place(Double.parseDouble(parts[0]), Long.parseLong(parts[1]));
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw Refusal.invalid("cursor", "Send the 'next' of the page before, or leave it out.");
            }
        }

        private static String cursor(Correspondence last) {
            return last.confidence + " " + last.id;
        }
    }

    @POST
    @Path("/proposals")
    @Consumes(APPLICATION_JSON)
    @Operation(
            summary = "Looks for skills of one framework that may be the same as skills of another",
            description =
                    "By names, labels and descriptions, in the newest release. Nothing is decided by it, and what was"
                            + " decided is not proposed again. Takes some seconds for a hundred skills.")
    public ProposalsMade propose(
            @NotNull(message = "Send a JSON object with from and to.") @Valid NewProposals request) {
        return proposing.propose(request.from(), request.to());
    }

    @POST
    @Consumes(APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Says that two skills are the same, from the next release on")
    public CorrespondenceView add(
            @NotNull(message = "Send a JSON object with skill and sameAs.") @Valid NewCorrespondence request) {
        releases.lock();
        var correspondence = correspondences
                .find(request.skill(), request.sameAs())
                .orElseGet(() -> Correspondence.proposed(request.skill(), request.sameAs(), 1, "Somebody said so."));
        decisions.accept(correspondence, caller.name());
        correspondences.persist(correspondence);
        return CorrespondenceView.from(correspondence);
    }

    @POST
    @Path("/{id}/accept")
    @Transactional
    @Operation(summary = "Decides that the two are the same, from the next release on")
    public CorrespondenceView accept(@PathParam("id") long id) {
        return decide(id, decisions::accept);
    }

    @POST
    @Path("/{id}/refuse")
    @Transactional
    @Operation(summary = "Decides that the two are not the same, from the next release on, also where they were before")
    public CorrespondenceView refuse(@PathParam("id") long id) {
        return decide(id, decisions::refuse);
    }

    private CorrespondenceView decide(long id, BiConsumer<Correspondence, String> decision) {
        releases.lock();
        var correspondence = correspondences
                .findByIdOptional(id)
                .orElseThrow(() -> Refusal.notFound("correspondence", String.valueOf(id)));
        decision.accept(correspondence, caller.name());
        return CorrespondenceView.from(correspondence);
    }
}
