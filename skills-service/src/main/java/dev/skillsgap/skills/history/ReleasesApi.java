package dev.skillsgap.skills.history;

import static dev.skillsgap.api.caller.Role.ADMIN;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.api.listed.AsTable;
import dev.skillsgap.api.page.Page;
import dev.skillsgap.api.page.PageRequest;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.api.repeat.Repeatable;
import dev.skillsgap.skills.draft.DraftPublishing;
import dev.skillsgap.skills.release.Release;
import dev.skillsgap.skills.release.Releases;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Publishing and reading releases. */
@Path("/api/v1/releases")
@Produces(APPLICATION_JSON)
@Tag(name = "Releases")
class ReleasesApi {

    private final Releases releases;
    private final Differences differences;
    private final DraftPublishing publishing;
    private final Caller caller;

    ReleasesApi(Releases releases, Differences differences, DraftPublishing publishing, Caller caller) {
        this.releases = releases;
        this.differences = differences;
        this.publishing = publishing;
        this.caller = caller;
    }

    /**
     * What to say about a release.
     *
     * @param note why it is made
     */
    record NewRelease(
            @Size(max = 1000, message = "Give at most 1000 characters.") @Nullable
            String note) {}

    @POST
    @Consumes(APPLICATION_JSON) // Without it a plain text is taken for the one field of the record.
    @RolesAllowed(ADMIN)
    @Repeatable
    @Parameter(ref = "IdempotencyKey")
    @Operation(summary = "Publishes the draft as a new release")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = ReleaseView.class)))
    public Response publish(@NotNull(message = "Send a JSON object; {} will do.") @Valid NewRelease request) {
        var release = publishing.publish(caller.name(), request.note());
        return Response.created(URI.create("/api/v1/releases/" + release.number()))
                .entity(ReleaseView.from(release))
                .build();
    }

    @GET
    @AsTable
    @Authenticated
    @Operation(summary = "Releases, newest first")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = APPLICATION_JSON,
                            schema = @Schema(implementation = ReleaseView.ReleasePage.class)))
    public Response list(@Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var found = releases.before(before(page), page.limit() + 1);
        return Page.of(found, page.limit(), release -> String.valueOf(release.number()), ReleaseView::from)
                .toResponse(uri);
    }

    private static int before(PageRequest page) {
        try {
            return page.cursor() == null ? Integer.MAX_VALUE : Integer.parseInt(page.after());
        } catch (NumberFormatException e) {
            throw Refusal.invalid("cursor", "Send the 'next' of the page before, or leave it out.");
        }
    }

    @GET
    @Path("/{number}")
    @Authenticated
    @Operation(summary = "One release")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = ReleaseView.class)))
    public ReleaseView get(@PathParam("number") int number) {
        return ReleaseView.from(find(number));
    }

    @GET
    @AsTable
    @Path("/{number}/diff")
    @Authenticated
    @Operation(summary = "What differs between a release and an earlier one, by kind and id")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = APPLICATION_JSON,
                            schema = @Schema(implementation = Difference.DifferencePage.class)))
    public Response diff(
            @PathParam("number") int number,
            @Parameter(description = "The other release; the one before when left out, 0 for none")
                    @QueryParam("from")
                    @Nullable
                    Integer from,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        find(number);
        var other = from == null ? number - 1 : from;
        if (other != 0) {
            find(other);
        }
        var found = differences.between(other, number, page.after(), page.limit() + 1);
        return Page.of(found, page.limit(), Difference::cursor, difference -> difference)
                .toResponse(uri);
    }

    private Release find(int number) {
        return releases.byNumber(number).orElseThrow(() -> Refusal.notFound("release", String.valueOf(number)));
    }
}
