package dev.skillsgap.recommendation.answer.recomputation;

import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.listed.AsTable;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.recommendation.projection.People;
import dev.skillsgap.recommendation.recomputation.Recomputations;
import dev.skillsgap.recommendation.recomputation.Recomputations.Done;
import dev.skillsgap.recommendation.taxonomy.LiveRelease;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far the work is that a new release makes. */
@Path("/api/v1/recomputations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recomputations")
@RolesAllowed({Role.ADMIN, Role.HR, Role.INTEGRATION})
public class RecomputationResource {

    private static final int NEWEST = 20;

    private final Recomputations recomputations;
    private final People people;
    private final LiveRelease live;

    RecomputationResource(Recomputations recomputations, People people, LiveRelease live) {
        this.recomputations = recomputations;
        this.people = people;
        this.live = live;
    }

    @GET
    @AsTable
    @Operation(summary = "The newest 20 releases for which answers were computed again, newest first")
    public List<Recomputation> list() {
        return recomputations.newest(NEWEST).stream().map(this::from).toList();
    }

    @GET
    @Path("/{release}")
    @Operation(summary = "How far the answers of everyone are computed again for a release")
    @APIResponse(responseCode = "200", description = "So far")
    @APIResponse(responseCode = "404", description = "No answer was computed again for such a release")
    public Recomputation get(@PathParam("release") int release) {
        return recomputations
                .of(release)
                .map(this::from)
                .orElseThrow(() -> Refusal.notFound("recomputation", String.valueOf(release)));
    }

    private Recomputation from(Done done) {
        var number = live.number();
        return Recomputation.of(done, number, done.release() == number ? people.countOutdated(number) : 0);
    }
}
