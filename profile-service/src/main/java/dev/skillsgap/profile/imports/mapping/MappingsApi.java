package dev.skillsgap.profile.imports.mapping;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static jakarta.ws.rs.core.MediaType.TEXT_PLAIN;

import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Mappings that are used where an import names their source and sends none. */
@Path("/api/v1/import-mappings/{source}")
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

    @GET
    @Produces(YAML)
    @Operation(summary = "The mapping that is used for files from the source, as it was sent")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = YAML, schema = @Schema(implementation = String.class)))
    public String get(String source) {
        return mappings.of(source).orElseThrow(() -> Refusal.notFound("mapping for the source", source));
    }

    @PUT
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
    @Transactional
    @Operation(summary = "Forgets the mapping; where there is none, nothing changes")
    @APIResponse(responseCode = "204")
    public void delete(String source) {
        mappings.deleteById(source);
    }
}
