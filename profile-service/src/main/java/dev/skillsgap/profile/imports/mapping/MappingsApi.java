package dev.skillsgap.profile.imports.mapping;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static jakarta.ws.rs.core.MediaType.TEXT_PLAIN;

import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.listed.AsTable;
import dev.skillsgap.api.page.Page;
import dev.skillsgap.api.page.PageRequest;
import dev.skillsgap.api.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Mappings that are used where an import names their source and sends none. */
@Path("/api/v1/import-mappings")
@Produces(APPLICATION_JSON)
@RolesAllowed({Role.ADMIN, Role.HR, Role.INTEGRATION})
@Tag(name = "Imports")
class MappingsApi {

    private static final String YAML = "application/yaml";

    private final KnownMappings mappings;
    private final NamedConcepts concepts;

    MappingsApi(KnownMappings mappings, NamedConcepts concepts) {
        this.mappings = mappings;
        this.concepts = concepts;
    }

    /**
     * A mapping as it is kept.
     *
     * @param mapping as it was sent, in YAML or JSON
     */
    @Schema(name = "KeptMapping")
    record Kept(String source, Instant changedAt, String mapping) {

        static Kept of(KnownMapping known) {
            return new Kept(known.source(), known.changedAt(), known.mapping());
        }
    }

    /** For the OpenAPI document only: it cannot describe a generic type. */
    @Schema(name = "KeptMappingPage")
    record KeptPage(List<Kept> items, @Nullable String next) {}

    @GET
    @AsTable
    @Transactional
    @Operation(
            summary = "The sources of which a mapping is kept, by name, each with its mapping and when it was changed")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = KeptPage.class)))
    public Response list(@Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var found = mappings.after(page.after(), page.limit() + 1);
        return Page.of(found, page.limit(), KnownMapping::source, Kept::of).toResponse(uri);
    }

    @GET
    @Path("{source}")
    @Produces(YAML)
    @Operation(summary = "The mapping that is used for files from the source, as it was sent")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = YAML, schema = @Schema(implementation = String.class)))
    public String get(String source) {
        return mappings.of(source).orElseThrow(() -> Refusal.notFound("mapping for the source", source));
    }

    @PUT
    @Path("{source}")
    @Consumes({YAML, APPLICATION_JSON, TEXT_PLAIN})
    @Operation(
            summary = "Keeps a mapping for files from the source",
            description = "In YAML or JSON. An import that names the source and sends its mapping does the same.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = YAML, schema = @Schema(implementation = String.class)),
                @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = Object.class)),
                @Content(mediaType = TEXT_PLAIN, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "204")
    public void put(String source, @Nullable String mapping) {
        KnownMappings.requireSource("/source", source);
        var text = mapping == null ? "" : mapping;
        try {
            concepts.require("", MappingFile.read(text));
        } catch (BadMapping e) {
            throw Refusal.invalid(e.place(), String.valueOf(e.getMessage()));
        }
        mappings.remember(source, text);
    }

    @DELETE
    @Path("{source}")
    @Transactional
    @Operation(summary = "Forgets the mapping; where there is none, nothing changes")
    @APIResponse(responseCode = "204")
    public void delete(String source) {
        mappings.deleteById(source);
    }
}
