package dev.skillsgap.recommendation.answer.recommendation;

import dev.skillsgap.api.page.Page;
import dev.skillsgap.api.page.PageRequest;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.recommendation.answer.Visibility;
import dev.skillsgap.recommendation.kept.Kept;
import dev.skillsgap.recommendation.kept.Recommendations;
import dev.skillsgap.recommendation.objection.Objection;
import dev.skillsgap.recommendation.objection.Objections;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
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
@Tag(name = "Recommendations")
@Authenticated
public class RecommendationResource {

    private final Visibility visibility;
    private final Recommendations recommendations;
    private final Objections objections;

    RecommendationResource(Visibility visibility, Recommendations recommendations, Objections objections) {
        this.visibility = visibility;
        this.recommendations = recommendations;
        this.objections = objections;
    }

    /** One page of recommendations. */
    record RecommendationPage(
            List<RecommendationView> items, @Nullable String next) {}

    @GET
    @Operation(summary = "What was recommended to a person, newest first")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RecommendationPage.class)))
    @APIResponse(responseCode = "404", description = "No such person that you may see")
    public Response list(@RestQuery @Nullable String person, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        if (person == null) {
            throw Refusal.invalid("person", "Name the person, as in ?person=demo-01.");
        }
        var found = recommendations.newestOf(visibility.person(person).id(), page.before(), page.limit() + 1);
        var said = objections.toEach(found.stream().map(Kept::id).toList());
        return Page.of(
                        found,
                        page.limit(),
                        kept -> String.valueOf(kept.seq()),
                        kept -> view(kept, said.getOrDefault(kept.id(), List.of())))
                .toResponse(uri);
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
