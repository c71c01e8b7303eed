package dev.skillsgap.recommendation.answer.recommendation;

import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.api.listed.AsTable;
import dev.skillsgap.api.page.Page;
import dev.skillsgap.api.page.PageRequest;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.api.sync.Copied;
import dev.skillsgap.api.sync.Delta;
import dev.skillsgap.api.sync.ErasedPerson;
import dev.skillsgap.api.sync.Modifications;
import dev.skillsgap.api.sync.ModifiedAfter;
import dev.skillsgap.recommendation.answer.Visibility;
import dev.skillsgap.recommendation.kept.Kept;
import dev.skillsgap.recommendation.kept.Recommendations;
import dev.skillsgap.recommendation.objection.Objection;
import dev.skillsgap.recommendation.objection.Objections;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The recommendations that were emitted, as they were emitted. */
@Path("/api/v1/recommendations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recommendations")
@Authenticated
public class RecommendationResource {

    private static final Copied RECOMMENDATIONS = new Copied(
            List.of(
                    new Copied.Rows("recommendation", "cast(id as text)", "emitted_at"),
                    new Copied.Rows("objection", "cast(recommendation as text)", "told_at")),
            new Copied.Rows("erased", "person_digest", "erased_at"));

    private final Visibility visibility;
    private final Recommendations recommendations;
    private final Objections objections;
    private final Modifications modifications;
    private final Caller caller;

    RecommendationResource(
            Visibility visibility,
            Recommendations recommendations,
            Objections objections,
            Modifications modifications,
            Caller caller) {
        this.visibility = visibility;
        this.recommendations = recommendations;
        this.objections = objections;
        this.modifications = modifications;
        this.caller = caller;
    }

    /**
     * A page of recommendations; without {@code modifiedAfter} it is a {@link Page}.
     *
     * @param erased with {@code modifiedAfter} only
     * @param asOf with {@code modifiedAfter} only: that of the last page is to be sent next time
     */
    @Schema(name = "RecommendationPage")
    record RecommendationPage(
            List<RecommendationView> items,
            @Nullable String next,
            @Nullable List<ErasedPerson> erased,
            @Nullable Instant asOf) {}

    @GET
    @AsTable
    @Transactional
    @Operation(
            summary = "What was recommended to a person, newest first",
            description =
                    "With `modifiedAfter` what was emitted, objected to or decided then or later, to anybody, and who was erased.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RecommendationPage.class)))
    @APIResponse(responseCode = "404", description = "No such person that you may see")
    public Response list(
            @RestQuery @Nullable String person,
            @BeanParam ModifiedAfter modified,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        if (modified.moment() != null) {
            if (person != null) {
                throw Refusal.invalid("modifiedAfter", "It does not go with 'person': leave that out.");
            }
            return told(modifications.since(modified.moment(), RECOMMENDATIONS, caller, page), uri);
        }
        if (person == null) {
            throw Refusal.invalid("person", "Name the person, as in ?person=demo-01.");
        }
        var found = recommendations.newestOf(visibility.person(person).id(), page.before(), page.limit() + 1);
        var said = saidTo(found);
        return Page.of(
                        found,
                        page.limit(),
                        kept -> String.valueOf(kept.seq()),
                        kept -> view(kept, said.getOrDefault(kept.id(), List.of())))
                .toResponse(uri);
    }

    private Response told(Delta delta, UriInfo uri) {
        var found = recommendations
                .those(delta.modified().stream().map(UUID::fromString).toList())
                .stream()
                .filter(kept -> visibility.allows(kept.person()))
                .toList();
        var said = saidTo(found);
        var page = new RecommendationPage(
                found.stream()
                        .map(kept -> view(kept, said.getOrDefault(kept.id(), List.of())))
                        .toList(),
                delta.next(),
                ErasedPerson.of(delta),
                delta.asOf());
        return Page.response(page, delta.next(), uri);
    }

    private Map<UUID, List<Objection>> saidTo(List<Kept> recommendations) {
        return objections.toEach(recommendations.stream().map(Kept::id).toList());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One recommendation")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such recommendation that you may see")
    public RecommendationView get(@PathParam("id") String id) {
        return uuid(id).flatMap(recommendations::find)
                .filter(kept -> visibility.allows(kept.person()))
                .map(kept -> view(kept, objections.to(kept.id())))
                .orElseThrow(() -> Refusal.notFound("recommendation", id));
    }

    private RecommendationView view(Kept kept, List<Objection> said) {
        return RecommendationView.of(
                recommendations.read(kept), said.stream().map(ObjectionView::of).toList());
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
