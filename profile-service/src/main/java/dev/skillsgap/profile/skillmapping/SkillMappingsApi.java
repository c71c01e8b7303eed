package dev.skillsgap.profile.skillmapping;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static jakarta.ws.rs.core.MediaType.MULTIPART_FORM_DATA;

import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.listed.AsTable;
import dev.skillsgap.api.page.Page;
import dev.skillsgap.api.page.PageRequest;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.api.repeat.Repeatable;
import dev.skillsgap.api.version.VersionTag;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** What other systems' names of skills mean here. */
@Path("/api/v1/skill-mappings")
@Produces(APPLICATION_JSON)
@RolesAllowed({Role.ADMIN, Role.HR, Role.INTEGRATION})
@Tag(name = "Skill mappings")
class SkillMappingsApi {

    private final SkillMappings mappings;
    private final MappingImport imports;
    private final Caller caller;

    SkillMappingsApi(SkillMappings mappings, MappingImport imports, Caller caller) {
        this.mappings = mappings;
        this.imports = imports;
        this.caller = caller;
    }

    @GET
    @AsTable
    @Transactional
    @Operation(summary = "Mappings by system and name, suggested and rejected ones too")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = APPLICATION_JSON,
                            schema = @Schema(implementation = MappingView.MappingPage.class)))
    public Response list(
            @Parameter(description = "Such as workday") @QueryParam("system") @Nullable String system,
            @Parameter(description = "suggested, confirmed or rejected; without it all") @QueryParam("status") @Nullable
                    String status,
            @Parameter(description = "Id of a skill of ours") @QueryParam("skill") @Nullable String skill,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        var filter = new SkillMappings.Filter(system, status == null ? null : known(status), skill);
        var found = mappings.after(filter, page.after(), page.limit());
        return Page.of(found, page.limit(), SkillMappings::position, MappingView::from)
                .toResponse(uri);
    }

    private static MappingStatus known(String word) {
        return Arrays.stream(MappingStatus.values())
                .filter(status -> status.toString().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "status",
                        "'%s' is no status; there are suggested, confirmed and rejected.".formatted(word),
                        "suggested",
                        "confirmed",
                        "rejected"));
    }

    @POST
    @Transactional
    @Repeatable
    @Parameter(ref = "IdempotencyKey")
    @Operation(
            summary = "Says what a name means",
            description = "Once it is confirmed, what was said of people under the name is asserted of the skill within"
                    + " moments, with date and evidence of then. One of the same name and skill is changed.")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = MappingView.class)))
    @APIResponse(
            responseCode = "200",
            description = "There was one of that name and skill; it says this now",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = MappingView.class)))
    @APIResponse(responseCode = "409", description = "Another skill is confirmed for the name")
    public Response add(@Valid @NotNull MappingInput input) {
        var meaning = input.meaning();
        var there = mappings.of(input.name(), meaning.skill());
        if (there.isPresent()) {
            mappings.change(there.get(), meaning, caller.name(), now());
            return answer(Response.ok(), there.get());
        }
        var mapping = mappings.add(input.name(), meaning, caller.name(), now());
        return answer(Response.created(URI.create("/api/v1/skill-mappings/" + mapping.id)), mapping);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(summary = "A mapping")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = MappingView.class)))
    public Response get(String id) {
        return answer(Response.ok(), mappings.require(id));
    }

    @PUT
    @Path("{id}")
    @Transactional
    @Operation(
            summary = "Confirms or rejects a mapping, or names another skill",
            description = "What it gave until now is taken back where it says something else.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = MappingView.class)))
    @APIResponse(responseCode = "409", description = "Another skill is confirmed for the name")
    @APIResponse(responseCode = "412", description = "It has changed since")
    public Response change(
            String id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull MappingInput.Change input) {
        var mapping = mappings.require(id);
        VersionTag.require(ifMatch, mapping.version);
        mappings.change(mapping, input.meaning(), caller.name(), now());
        return answer(Response.ok(), mapping);
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Operation(summary = "Withdraws a mapping: what it gave is taken back, and its name waits for another again")
    @APIResponse(responseCode = "204")
    public void delete(String id) {
        mappings.remove(mappings.require(id));
    }

    @POST
    @Path("imports")
    @Consumes(MULTIPART_FORM_DATA)
    @Transactional
    @Operation(
            summary = "Takes a table of mappings, CSV or XLSX, in the form in which they are given out",
            description = "Columns system, outsideId, outsideName, skill, kind, confidence and status. What can be"
                    + " taken is, and each other row is told with why; `dryRun` says what would come of it.")
    public MappingImport.Outcome take(@RestForm @Nullable FileUpload file, @RestForm boolean dryRun) {
        if (file == null) {
            throw Refusal.invalid("/file", "Send the table in multipart/form-data, as 'file'.");
        }
        var outcome = imports.take(file.uploadedFile(), caller.name(), now());
        if (dryRun) {
            QuarkusTransaction.setRollbackOnly();
        }
        return outcome;
    }

    private static Response answer(Response.ResponseBuilder response, SkillMapping mapping) {
        return response.entity(MappingView.from(mapping))
                .header("ETag", VersionTag.of(mapping.version))
                .build();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
