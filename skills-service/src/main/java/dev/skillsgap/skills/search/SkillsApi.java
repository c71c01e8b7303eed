package dev.skillsgap.skills.search;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.skillsgap.api.listed.AsTable;
import dev.skillsgap.api.page.PageRequest;
import dev.skillsgap.skills.release.ConceptVersion;
import dev.skillsgap.skills.taxonomy.ConceptKey;
import dev.skillsgap.skills.taxonomy.ConceptKind;
import dev.skillsgap.skills.taxonomy.Skill;
import dev.skillsgap.skills.taxonomy.SkillKind;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reading skills. */
@Path("/api/v1/skills")
@Produces(APPLICATION_JSON)
@Authenticated
@Tag(name = "Skills")
class SkillsApi {

    private final Search search;
    private final Lookup lookup;

    SkillsApi(Search search, Lookup lookup) {
        this.search = search;
        this.lookup = lookup;
    }

    /**
     * A skill as it is shown.
     *
     * @param release that made it so
     * @param hash SHA-256 of its canonical form
     */
    record SkillView(@JsonUnwrapped Skill skill, int release, String hash) {

        static SkillView from(ConceptVersion version) {
            return new SkillView((Skill) version.concept(), version.release(), version.hash());
        }
    }

    /** For the OpenAPI document only: it cannot describe a generic type. */
    @Schema(name = "SkillPage")
    record SkillPage(List<SkillView> items, @Nullable String next) {}

    @GET
    @AsTable
    @Operation(summary = "Skills by words, beginnings or misspelt; all of them without q")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = SkillPage.class)))
    public Response list(
            @QueryParam("q") @Nullable String q,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("framework") @Nullable String framework,
            @QueryParam("release") @Nullable Integer release,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        var filter = new Filter().withKind(kind, SkillKind.values()).with("framework", framework);
        var query = new Search.Query(ConceptKind.SKILL, q, filter, release);
        return search.page(query, page, SkillView::from).toResponse(uri);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One skill")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = SkillView.class)))
    public Response get(
            @PathParam("id") String id, @QueryParam("release") @Nullable Integer release, @Context Request request) {
        var version = lookup.find(new ConceptKey(ConceptKind.SKILL, id), release);
        return lookup.answer(request, version.hash(), () -> SkillView.from(version));
    }
}
