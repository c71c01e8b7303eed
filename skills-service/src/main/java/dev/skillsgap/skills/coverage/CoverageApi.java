package dev.skillsgap.skills.coverage;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import dev.skillsgap.api.listed.AsTable;
import dev.skillsgap.api.page.Page;
import dev.skillsgap.api.page.PageRequest;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.skills.coverage.Coverage.Asked;
import dev.skillsgap.skills.release.Releases;
import dev.skillsgap.skills.taxonomy.Identifier;
import io.quarkus.security.Authenticated;
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
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reading what is required and not taught. */
@Path("/api/v1/coverage")
@Produces(APPLICATION_JSON)
@Authenticated
@Tag(name = "Resources")
class CoverageApi {

    private final Coverage coverage;
    private final Releases releases;

    CoverageApi(Coverage coverage, Releases releases) {
        this.coverage = coverage;
        this.releases = releases;
    }

    /** For the OpenAPI document only: it cannot describe a generic type. */
    @Schema(name = "ShortagePage")
    record ShortagePage(List<Shortage> items, @Nullable String next) {}

    /** Where a page begins: behind so many lines of a release, whatever is published meanwhile. */
    private record Position(int release, int behind) {

        static Position of(String cursor) {
            try {
                var parts = cursor.split(" ", 2);
                return new Position(Integer.parseInt(parts[0]), Math.max(0, Integer.parseInt(parts[1])));
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw Refusal.invalid("cursor", "Send the 'next' of the page before, or leave it out.");
            }
        }
    }

    @GET
    @AsTable
    @Transactional
    @Operation(
            summary = "Skills that a role requires and no resource teaches, or none as far; those of most roles first")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = ShortagePage.class)))
    public Response list(
            @Parameter(description = "Only what this role requires") @QueryParam("role") @Nullable String role,
            @Parameter(description = "Only what roles of this framework require") @QueryParam("framework") @Nullable
                    String framework,
            @QueryParam("release") @Nullable Integer release,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        var start = page.cursor() == null ? new Position(releases.number(release), 0) : Position.of(page.after());
        var asked = new Asked(releases.number(start.release()), known("framework", framework), known("role", role));
        var shortages = coverage.shortages(asked).orElseThrow(() -> nobody(role, framework));
        var numbers = IntStream.range(Math.min(start.behind(), shortages.size()), shortages.size())
                .limit(page.limit() + 1L)
                .boxed()
                .toList();
        return Page.of(numbers, page.limit(), number -> asked.release() + " " + (number + 1), shortages::get)
                .toResponse(uri);
    }

    private static @Nullable String known(String parameter, @Nullable String id) {
        if (id != null && !id.matches(Identifier.PATTERN)) {
            throw Refusal.invalid(parameter, "There is none of this id: '%s'.".formatted(id));
        }
        return id;
    }

    /** Nothing short would read as if all were taught. */
    private static Refusal nobody(@Nullable String role, @Nullable String framework) {
        if (role != null && framework == null) {
            return Refusal.notFound("role", role);
        }
        return Refusal.invalid(framework == null ? "release" : "framework", "No role of the release is asked for so.");
    }
}
