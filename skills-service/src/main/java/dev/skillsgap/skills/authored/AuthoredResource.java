package dev.skillsgap.skills.authored;

import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.held.HeldRows;
import dev.skillsgap.api.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All that this service holds about a person: what they did with the taxonomy. It knows nobody otherwise. */
@Path("/api/v1/people/{id}/export")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy")
@RolesAllowed({Role.EMPLOYEE, Role.HR})
public class AuthoredResource {

    private static final String RELEASES = """
            select cast(jsonb_build_object('number', number, 'published_at', published_at, 'note', note) as text)
              from release where published_by = ?1 order by number desc""";

    private static final String EDITS = """
            select cast(to_jsonb(d) - 'body' as text) from draft_change d where edited_by = ?1""";

    private static final String IMPORTS = """
            select cast(to_jsonb(i) - 'outcome' as text) from import_job i where requested_by = ?1 order by seq desc""";

    private static final String CROSSWALK =
            "select cast(to_jsonb(c) as text) from correspondence c where decided_by = ?1 order by id desc";

    private final Caller caller;
    private final HeldRows rows;

    AuthoredResource(Caller caller, HeldRows rows) {
        this.caller = caller;
        this.rows = rows;
    }

    @Schema(name = "Authored")
    record Authored(
            Instant exportedAt,
            @Schema(description = "That they published") List<Map<String, Object>> releases,

            @Schema(description = "Of theirs that wait to be published")
            List<Map<String, Object>> edits,

            @Schema(description = "That they asked for") List<Map<String, Object>> imports,

            @Schema(description = "Correspondences of skills that they decided")
            List<Map<String, Object>> decisions) {}

    @GET
    @Transactional
    @Operation(summary = "All that this service holds about the person: what they did with the taxonomy")
    @APIResponse(responseCode = "200", description = "Empty lists for whoever did nothing, or is not there")
    @APIResponse(responseCode = "404", description = "Another person than yourself")
    public Authored export(String id) {
        if (!caller.is(Role.HR) && !id.equals(caller.personId())) {
            throw Refusal.notFound("person", id);
        }
        return new Authored(
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                rows.about(id, RELEASES),
                rows.about(id, EDITS),
                rows.about(id, IMPORTS),
                rows.about(id, CROSSWALK));
    }
}
