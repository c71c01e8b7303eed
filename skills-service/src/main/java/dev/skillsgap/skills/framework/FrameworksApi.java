package dev.skillsgap.skills.framework;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import dev.skillsgap.api.listed.AsTable;
import dev.skillsgap.api.page.Page;
import dev.skillsgap.api.page.PageRequest;
import dev.skillsgap.skills.release.Counts;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reading where concepts come from. */
@Path("/api/v1/frameworks")
@Produces(APPLICATION_JSON)
@Authenticated
@Tag(name = "Frameworks")
class FrameworksApi {

    private final Frameworks frameworks;

    FrameworksApi(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    /**
     * A framework as it is shown. One of which only the name is known, because a concept carries it, has no more.
     *
     * @param licence SPDX identifier
     * @param counts concepts of it in the newest release
     */
    record FrameworkView(
            String id,
            @Nullable String title,
            @Nullable String version,
            @Nullable String publisher,
            @Nullable String licence,
            @Nullable String description,
            Counts counts) {}

    /** For the OpenAPI document only: it cannot describe a generic type. */
    @Schema(name = "FrameworkPage")
    record FrameworkPage(
            List<FrameworkView> items, @Nullable String next) {}

    @GET
    @AsTable
    @Operation(summary = "Frameworks with their licence and how many concepts they hold")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = FrameworkPage.class)))
    public Response list(@Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        List<FrameworkView> found = frameworks.after(page.after(), page.limit() + 1);
        return Page.of(found, page.limit(), FrameworkView::id, view -> view).toResponse(uri);
    }
}
