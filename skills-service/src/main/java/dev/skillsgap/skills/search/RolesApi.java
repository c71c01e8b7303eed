package dev.skillsgap.skills.search;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.skillsgap.api.listed.AsTable;
import dev.skillsgap.api.page.PageRequest;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.skills.release.ConceptVersion;
import dev.skillsgap.skills.release.ConceptVersions;
import dev.skillsgap.skills.release.Releases;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.ConceptKey;
import dev.skillsgap.skills.taxonomy.ConceptKind;
import dev.skillsgap.skills.taxonomy.Role;
import dev.skillsgap.skills.taxonomy.Role.Industry;
import dev.skillsgap.skills.taxonomy.Role.Requirement;
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
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reading roles. */
@Path("/api/v1/roles")
@Produces(APPLICATION_JSON)
@Authenticated
@Tag(name = "Roles")
class RolesApi {

    private final Search search;
    private final Lookup lookup;
    private final ConceptVersions versions;
    private final Releases releases;

    RolesApi(Search search, Lookup lookup, ConceptVersions versions, Releases releases) {
        this.search = search;
        this.lookup = lookup;
        this.versions = versions;
        this.releases = releases;
    }

    /**
     * A role as it is listed.
     *
     * @param release that made it so
     * @param hash SHA-256 of its canonical form
     */
    record ListedRole(@JsonUnwrapped Role role, int release, String hash) {

        static ListedRole from(ConceptVersion version) {
            return new ListedRole((Role) version.concept(), version.release(), version.hash());
        }
    }

    /** For the OpenAPI document only: it cannot describe a generic type. */
    @Schema(name = "RolePage")
    record RolePage(List<ListedRole> items, @Nullable String next) {}

    @GET
    @AsTable
    @Operation(summary = "Roles by words, beginnings or misspelt; all of them without q")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = RolePage.class)))
    public Response list(
            @QueryParam("q") @Nullable String q,
            @QueryParam("framework") @Nullable String framework,
            @QueryParam("release") @Nullable Integer release,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        var query = new Search.Query(ConceptKind.ROLE, q, new Filter().with("framework", framework), release);
        return search.page(query, page, ListedRole::from).toResponse(uri);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One role: each requirement with its label and the duties it serves")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = RoleView.class)))
    public Response get(
            @PathParam("id") String id,
            @Parameter(description = "An industry of the role whose requirements count too")
                    @QueryParam("industry")
                    @Nullable
                    String industry,
            @QueryParam("release") @Nullable Integer asked,
            @Context Request request) {
        var release = releases.number(asked);
        var version = lookup.find(new ConceptKey(ConceptKind.ROLE, id), release);
        var role = (Role) version.concept();
        var chosen = industry == null ? null : industry(role, industry);
        // The labels shown may change with any release, though the role does not.
        return lookup.answer(
                request, version.hash() + "." + release, () -> RoleView.from(version, chosen, labels(role, release)));
    }

    private static Industry industry(Role role, String id) {
        return role.industries().stream()
                .filter(industry -> industry.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "industry",
                        "The role knows no industry '%s'.".formatted(id),
                        role.industries().stream().map(Industry::id).toArray(String[]::new)));
    }

    private Map<String, String> labels(Role role, int release) {
        var skills = Stream.concat(
                        role.requirements().stream(),
                        role.industries().stream().map(Industry::adds).flatMap(List::stream))
                .map(Requirement::skill)
                .distinct()
                .toList();
        return versions.inRelease(release, ConceptKind.SKILL, skills).stream()
                .map(ConceptVersion::concept)
                .collect(toMap(Concept::id, Concept::label));
    }
}
