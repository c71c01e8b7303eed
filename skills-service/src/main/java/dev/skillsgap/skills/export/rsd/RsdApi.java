package dev.skillsgap.skills.export.rsd;

import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.skills.export.FrameworkSkills;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The skills of a framework as Rich Skill Descriptors. */
@Path("/api/v1/frameworks/{framework}")
@Authenticated
@Tag(name = "Frameworks")
class RsdApi {

    private static final String CSV = "text/csv";
    private static final String JSON_LD = "application/ld+json";

    private final FrameworkSkills frameworks;

    RsdApi(FrameworkSkills frameworks) {
        this.frameworks = frameworks;
    }

    @GET
    @Path("rsd.csv")
    @Produces(CSV)
    @Operation(
            summary = "The framework's skills as Rich Skill Descriptors in CSV, with the columns of OSMT",
            description = "A text that a spreadsheet would take for a formula stands behind an apostrophe.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
    public StreamingOutput csv(String framework, @Context UriInfo uri) {
        var skills = skills(framework, uri);
        return out -> RsdTable.write(skills, out);
    }

    @GET
    @Path("rsd.jsonld")
    @Produces(JSON_LD)
    @Operation(summary = "The same in JSON-LD")
    public List<RichSkill> jsonLd(String framework, @Context UriInfo uri) {
        return skills(framework, uri);
    }

    private List<RichSkill> skills(String framework, UriInfo uri) {
        var root = uri.getBaseUri().toString();
        return QuarkusTransaction.requiringNew().call(() -> {
            var source = frameworks.of(framework).orElseThrow(() -> Refusal.notFound("framework", framework));
            return frameworks.skills(framework).stream()
                    .map(dated -> RichSkill.of(source, dated, root))
                    .toList();
        });
    }
}
