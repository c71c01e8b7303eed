package dev.skillsgap.recommendation.answer.recommendation;

import dev.skillsgap.access.Touched;
import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.listed.AsTable;
import dev.skillsgap.api.page.Page;
import dev.skillsgap.api.page.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What was recommended, from which inputs, and what humans decided. */
@Path("/api/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recommendations")
@RolesAllowed({Role.EMPLOYEE, Role.MANAGER, Role.HR, Role.INTEGRATION})
public class DecisionResource {

    private final DecisionLog log;
    private final Touched touched;

    DecisionResource(DecisionLog log, Touched touched) {
        this.log = log;
        this.touched = touched;
    }

    @Schema(name = "DecisionPage")
    record DecisionPage(List<Decision> items, @Nullable String next) {}

    @GET
    @AsTable
    @Transactional
    @Operation(
            summary = "The log of what was recommended, from which inputs, and what humans decided; newest first",
            description = "Each can be computed again by its replay, from the inputs that are named here.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DecisionPage.class)))
    @APIResponse(responseCode = "404", description = "No such person that you may see")
    public Response list(
            @Parameter(description = "Whom it was recommended to; only who may see everyone leaves it out")
                    @RestQuery
                    @Nullable
                    String person,
            @Parameter(description = "Only what somebody objected to") @RestQuery @DefaultValue("false")
                    boolean objected,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        var found = log.before(page.before(), log.asked(person, objected), page.limit() + 1);
        var answer = Page.of(found, page.limit(), entry -> String.valueOf(entry.seq()), DecisionLog.Entry::decision);
        answer.items().forEach(decision -> touched.seen(decision.person()));
        return answer.toResponse(uri);
    }
}
