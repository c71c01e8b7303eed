package dev.skillsgap.skills.search;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.skillsgap.api.listed.AsTable;
import dev.skillsgap.api.page.PageRequest;
import dev.skillsgap.skills.release.ConceptVersion;
import dev.skillsgap.skills.taxonomy.ConceptKey;
import dev.skillsgap.skills.taxonomy.ConceptKind;
import dev.skillsgap.skills.taxonomy.Resource;
import dev.skillsgap.skills.taxonomy.ResourceKind;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reading what teaches. */
@Path("/api/v1/resources")
@Produces(APPLICATION_JSON)
@Authenticated
@Tag(name = "Resources")
class ResourcesApi {

    private final Search search;
    private final Lookup lookup;

    ResourcesApi(Search search, Lookup lookup) {
        this.search = search;
        this.lookup = lookup;
    }

    /**
     * A resource as it is shown.
     *
     * @param release that made it so
     * @param hash SHA-256 of its canonical form
     */
    record ResourceView(@JsonUnwrapped Resource resource, int release, String hash) {

        static ResourceView from(ConceptVersion version) {
            return new ResourceView((Resource) version.concept(), version.release(), version.hash());
        }
    }

    /** What one may ask for besides words. */
    record Wanted(
            @Parameter(description = "A skill that it teaches") @QueryParam("teaches") @Nullable
            String teaches,

            @QueryParam("kind") @Nullable String kind,

            @Parameter(description = "1 to 6") @QueryParam("stage") @Nullable
            Integer stage,

            @Parameter(description = "true: only what costs nothing") @QueryParam("free")
            boolean free,

            @QueryParam("framework") @Nullable String framework) {

        Filter filter() {
            return new Filter()
                    .withSkill("teaches", teaches)
                    .withKind(kind, ResourceKind.values())
                    .with("stage", stage)
                    .with("cost", free ? 0 : null)
                    .with("framework", framework);
        }
    }

    /** For the OpenAPI document only: it cannot describe a generic type. */
    @Schema(name = "ResourcePage")
    record ResourcePage(List<ResourceView> items, @Nullable String next) {}

    @GET
    @AsTable
    @Operation(summary = "Resources by skill taught, kind, stage, cost, or words of the title")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = ResourcePage.class)))
    public Response list(
            @QueryParam("q") @Nullable String q,
            @BeanParam Wanted wanted,
            @QueryParam("release") @Nullable Integer release,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        var query = new Search.Query(ConceptKind.RESOURCE, q, wanted.filter(), release);
        return search.page(query, page, ResourceView::from).toResponse(uri);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One resource")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = ResourceView.class)))
    public Response get(
            @PathParam("id") String id, @QueryParam("release") @Nullable Integer release, @Context Request request) {
        var version = lookup.find(new ConceptKey(ConceptKind.RESOURCE, id), release);
        return lookup.answer(request, version.hash(), () -> ResourceView.from(version));
    }
}
