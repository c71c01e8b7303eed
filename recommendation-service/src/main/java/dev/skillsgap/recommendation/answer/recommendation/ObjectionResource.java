package dev.skillsgap.recommendation.answer.recommendation;

import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.listed.AsTable;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.api.repeat.Repeatable;
import dev.skillsgap.recommendation.answer.Visibility;
import dev.skillsgap.recommendation.kept.Kept;
import dev.skillsgap.recommendation.kept.Recommendations;
import dev.skillsgap.recommendation.objection.Objection;
import dev.skillsgap.recommendation.objection.Objections;
import dev.skillsgap.recommendation.objection.Verdict;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Objections to a recommendation, and a human's answer. */
@Path("/api/v1/recommendations/{id}/objections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recommendations")
@RolesAllowed({Role.EMPLOYEE, Role.MANAGER, Role.HR})
public class ObjectionResource {

    private static final int LONGEST = 4_000;

    /** Nobody needs more, and each is shown with the recommendation. */
    private static final int AT_MOST = 20;

    private final Visibility visibility;
    private final Recommendations recommendations;
    private final Objections objections;
    private final Caller caller;

    ObjectionResource(Visibility visibility, Recommendations recommendations, Objections objections, Caller caller) {
        this.visibility = visibility;
        this.recommendations = recommendations;
        this.objections = objections;
        this.caller = caller;
    }

    @Schema(name = "ObjectionInput")
    record Input(
            @Schema(description = "What is wrong; name nobody: this service knows people by their ids alone")
            @NotBlank
            @Size(max = LONGEST)
            String reason) {}

    @Schema(name = "ObjectionAnswerInput")
    record AnswerInput(
            @NotNull Verdict verdict,
            @NotBlank @Size(max = LONGEST) String reason,

            @Schema(description = "What holds in place of what was recommended; for `overridden`")
            @Size(max = LONGEST)
            @Nullable
            String instead) {}

    @Schema(name = "Objections")
    record Views(List<ObjectionView> items) {}

    @GET
    @AsTable
    @Transactional
    @Operation(summary = "What was said against a recommendation, oldest first")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such recommendation that you may see")
    public Views list(String id) {
        return new Views(
                objections.to(kept(id).id()).stream().map(ObjectionView::of).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON) // Else a text would be taken for the one field of the body.
    @Transactional
    @Repeatable
    @Parameter(ref = "IdempotencyKey")
    @Operation(
            summary = "Objects to a recommendation",
            description = "It is kept and shown beside the recommendation, which itself stays as it was emitted.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ObjectionView.class)))
    @APIResponse(responseCode = "404", description = "No such recommendation that you may see")
    @APIResponse(responseCode = "409", description = "There are as many objections as are taken")
    public Response object(String id, @Valid @NotNull Input input) {
        var kept = kept(id);
        if (objections.to(kept.id()).size() >= AT_MOST) {
            throw Refusal.conflict("There are %d objections to it already: have one answered.".formatted(AT_MOST));
        }
        var objection = objections.raise(kept.id(), input.reason(), caller.name(), now());
        return Response.created(URI.create("/api/v1/recommendations/%s/objections".formatted(kept.id())))
                .entity(ObjectionView.of(objection))
                .build();
    }

    @POST
    @Path("{objection}/answer")
    @RolesAllowed({Role.MANAGER, Role.HR})
    @Transactional
    @Operation(
            summary = "Decides an objection",
            description =
                    "`upheld`: the recommendation is not to be followed; `overridden`: what `instead` says holds in"
                            + " its place; `rejected`: it stands. Neither the person nor who objected decides, and nobody twice.")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "403", description = "It is about you, or yours")
    @APIResponse(responseCode = "404", description = "No such objection, or recommendation that you may see")
    @APIResponse(responseCode = "409", description = "It is decided already")
    public ObjectionView answer(String id, String objection, @Valid @NotNull AnswerInput input) {
        var kept = kept(id);
        var found = uuid(objection)
                .flatMap(one -> objections.lock(kept.id(), one))
                .orElseThrow(() -> Refusal.notFound("objection", objection));
        requireAnother(kept, found);
        if (found.answer().isPresent()) {
            throw Refusal.conflict("It is decided already; object again if something is new.");
        }
        if ((input.verdict() == Verdict.OVERRIDDEN) != (input.instead() != null)) {
            throw Refusal.invalid("/instead", "Say with 'overridden' what holds instead, and only then.");
        }
        found.answer(new Objection.Answer(input.verdict(), input.reason(), input.instead(), caller.name(), now()));
        return ObjectionView.of(found);
    }

    private void requireAnother(Kept kept, Objection objection) {
        if (kept.person().equals(caller.personId()) || caller.name().equals(objection.raisedBy())) {
            throw Refusal.forbidden("Somebody else has to decide: it is about you, or you raised it.");
        }
    }

    private Kept kept(String id) {
        return uuid(id).flatMap(recommendations::find)
                .filter(kept -> visibility.allows(kept.person()))
                .orElseThrow(() -> Refusal.notFound("recommendation", id));
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
