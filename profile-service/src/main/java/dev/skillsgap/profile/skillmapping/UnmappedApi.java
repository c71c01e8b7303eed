package dev.skillsgap.profile.skillmapping;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.listed.AsTable;
import dev.skillsgap.api.page.Page;
import dev.skillsgap.api.page.PageRequest;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.profile.skillmapping.Unmapped.Name;
import dev.skillsgap.profile.skillmapping.Unmapped.Position;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
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

/** The queue of names that nobody has mapped. */
@Path("/api/v1/skill-mappings/unmapped")
@Produces(APPLICATION_JSON)
@RolesAllowed({Role.ADMIN, Role.HR, Role.INTEGRATION})
@Tag(name = "Skill mappings")
class UnmappedApi {

    private final Unmapped unmapped;

    UnmappedApi(Unmapped unmapped) {
        this.unmapped = unmapped;
    }

    /** For the OpenAPI document only: it cannot describe a generic type. */
    @Schema(name = "UnmappedSkillPage")
    record NamePage(List<Name> items, @Nullable String next) {}

    @GET
    @AsTable
    @Transactional
    @Operation(
            summary = "Names under which something was said of people and that are not mapped, the most frequent first",
            description = "Suggested are skills that are called so, and mappings that were suggested. What is only like"
                    + " it, skills-service suggests at `/api/v1/skill-suggestions`.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = NamePage.class)))
    public Response list(
            @Parameter(description = "Such as workday") @QueryParam("system") @Nullable String system,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        var after = page.cursor() == null ? Position.FIRST : position(page.after());
        var found = unmapped.after(after, system, page.limit());
        return Page.of(found, page.limit(), UnmappedApi::cursor, name -> name).toResponse(uri);
    }

    private static String cursor(Name name) {
        var position = Position.of(name);
        return position.times() + " " + position.system() + " " + position.called();
    }

    private static Position position(String cursor) {
        var parts = cursor.split(" ", 3);
        try {
            return new Position(Long.parseLong(parts[0]), parts[1], parts[2]);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw Refusal.invalid("cursor", "Send the 'next' of the page before, or leave it out.");
        }
    }
}
