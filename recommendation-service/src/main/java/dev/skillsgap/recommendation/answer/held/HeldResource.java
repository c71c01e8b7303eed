package dev.skillsgap.recommendation.answer.held;

import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.held.HeldRows;
import dev.skillsgap.recommendation.answer.Visibility;
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

/** Everything that this service holds about a person; the access log has an operation of its own, for it is long. */
@Path("/api/v1/people/{id}/export")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy")
@RolesAllowed({Role.EMPLOYEE, Role.HR})
public class HeldResource {

    /** Rows whole, so that a column that is added later is told of too; what is JSON in them stands as such. */
    private static final String PERSON = """
            select cast(to_jsonb(p) || jsonb_build_object('assertions', cast(assertions as jsonb),
                        'learning', cast(learning as jsonb)) as text)
              from person p where id = ?1""";

    private static final String RECOMMENDATIONS = """
            select cast(to_jsonb(r) || jsonb_build_object('body', cast(body as jsonb),
                        'assertions', cast(assertions as jsonb), 'learning', cast(learning as jsonb)) as text)
              from recommendation r where person = ?1 order by seq desc""";

    /** Of what they said to others' recommendations they are told what they said, and not to whom. */
    private static final String OBJECTIONS = """
            select cast(case when r.person = ?1 then to_jsonb(o)
                             else to_jsonb(o) - 'recommendation'
                                  - cast(case when o.raised_by = ?1 then '{}' else '{reason,raised_by}' end as text[]) end as text)
              from objection o join recommendation r on r.id = o.recommendation
             where r.person = ?1 or o.raised_by = ?1 or o.answered_by = ?1 order by o.seq desc""";

    private static final String DELIVERIES =
            "select cast(to_jsonb(d) as text) from webhook_delivery d where person = ?1 order by seq desc";

    private final Visibility visibility;
    private final HeldRows rows;

    HeldResource(Visibility visibility, HeldRows rows) {
        this.visibility = visibility;
        this.rows = rows;
    }

    @Schema(name = "Held")
    record Held(
            Instant exportedAt,

            @Schema(description = "As told by profile-service")
            List<Map<String, Object>> person,

            @Schema(description = "Newest first") List<Map<String, Object>> recommendations,

            @Schema(description = "To their recommendations, and what they said or decided elsewhere")
            List<Map<String, Object>> objections,

            @Schema(description = "Of webhooks about them") List<Map<String, Object>> deliveries) {}

    @GET
    @Transactional
    @Operation(summary = "Everything that this service holds about the person, but for the access log")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such person that you may see")
    public Held export(String id) {
        var person = visibility.person(id).id();
        return new Held(
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                rows.about(person, PERSON),
                rows.about(person, RECOMMENDATIONS),
                rows.about(person, OBJECTIONS),
                rows.about(person, DELIVERIES));
    }
}
