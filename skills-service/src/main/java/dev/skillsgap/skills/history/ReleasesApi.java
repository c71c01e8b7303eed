package dev.skillsgap.skills.release;

import static dev.skillsgap.api.caller.Role.ADMIN;

import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.api.page.Page;
import dev.skillsgap.api.page.PageRequest;
import dev.skillsgap.api.problem.Problem;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.skills.check.TaxonomyRefused;
import dev.skillsgap.skills.check.Violation;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Publishing and reading releases. */
@Path("/api/v1/releases")
@Tag(name = "Releases")
class ReleasesApi {

    private final Releases releases;
    private final Publishing publishing;
    private final Caller caller;

    ReleasesApi(Releases releases, Publishing publishing, Caller caller) {
        this.releases = releases;
        this.publishing = publishing;
        this.caller = caller;
    }

    /**
     * What to say about a release.
     *
     * @param note why it was made
     */
    record NewRelease(
            @Size(max = 1000, message = "Give at most 1000 characters.") @Nullable
            String note) {}

    /**
     * A release as it is shown.
     *
     * @param counts concepts that are part of it
     * @param changed concepts that it changed or retired
     * @param hash SHA-256 over the sorted lines {@code kind id hash} of its concepts
     */
    record ReleaseView(
            int number,
            Instant publishedAt,
            String publishedBy,
            @Nullable String note,
            Counts counts,
            Counts changed,
            String hash) {

        static ReleaseView from(Release release) {
            return new ReleaseView(
                    release.number,
                    release.publishedAt,
                    release.publishedBy,
                    release.note,
                    release.counts,
                    release.changed,
                    release.hash);
        }
    }

    @POST
    @RolesAllowed(ADMIN)
    @Operation(summary = "Publish the draft as a new release")
    public Response publish(@NotNull(message = "Send a JSON object; {} will do.") @Valid NewRelease request) {
        try {
            var release = publishing.publishDraft(caller.name(), request.note());
            return Response.created(URI.create("/api/v1/releases/" + release.number))
                    .entity(ReleaseView.from(release))
                    .build();
        } catch (TaxonomyRefused e) {
            throw Refusal.invalid(
                    e.violations().stream().map(ReleasesApi::fault).toList());
        }
    }

    private static Problem.Fault fault(Violation violation) {
        var key = violation.key();
        return new Problem.Fault(
                "/%s/%s%s".formatted(key.kind().plural(), key.id(), violation.pointer()), violation.detail());
    }

    @GET
    @Authenticated
    @Operation(summary = "Releases, newest first")
    public Response list(@BeanParam PageRequest page, @Context UriInfo uri) {
        var found = releases.before(before(page.after()), page.limit() + 1);
        return Page.of(found, page.limit(), release -> String.valueOf(release.number), ReleaseView::from)
                .toResponse(uri);
    }

    private static int before(String cursor) {
        try {
            return cursor.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(cursor);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("cursor", "Send the 'next' of the page before, or leave it out.");
        }
    }

    @GET
    @Path("/{number}")
    @Authenticated
    @Operation(summary = "One release")
    public ReleaseView get(@PathParam("number") int number) {
        return ReleaseView.from(find(number));
    }

    private Release find(int number) {
        return releases.byNumber(number).orElseThrow(() -> Refusal.notFound("release", String.valueOf(number)));
    }
}
