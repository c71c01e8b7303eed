package dev.skillsgap.recommendation.answer.path;

import dev.skillsgap.recommendation.answer.Question;
import dev.skillsgap.recommendation.answer.Questions;
import dev.skillsgap.recommendation.answer.Staleness;
import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.path.PathFinder;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The shortest way for a person to a role. */
@Path("/api/v1/paths")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Paths")
@Authenticated
public class PathResource {

    private final Questions questions;
    private final Policy policy;
    private final Staleness staleness;
    private final PathTurns turns;

    PathResource(Questions questions, Policy policy, Staleness staleness, PathTurns turns) {
        this.questions = questions;
        this.policy = policy;
        this.staleness = staleness;
        this.turns = turns;
    }

    @GET
    @Path("/{personId}")
    @Operation(
            summary = "The shortest learning path from what a person holds to a role",
            description =
                    "Proven to be the best there is (optimal), or with the bound that is proven (bound, distance);"
                            + " within 2 s. Steps are in an order in which each can be begun: prerequisites first, then by"
                            + " readiness gained per hour, then by id. Nothing is changed: levels change when somebody asserts"
                            + " them. What is noted of the person as done or skipped is left out.")
    @APIResponse(responseCode = "200", description = "The path under the live release")
    @APIResponse(responseCode = "404", description = "No such person that you may see")
    @APIResponse(responseCode = "422", description = "A parameter cannot be taken; the answer names it")
    @APIResponse(responseCode = "503", description = "No release is complete yet, or too many paths are looked for")
    public PathAnswer path(@PathParam("personId") String personId, @BeanParam PathQuery query) {
        var question = questions.of(new Question.Asked(personId, query.role(), query.industry(), query.asOf(), ""));
        var person = question.person();
        var release = question.release();
        var role = question.role();
        var week = Week.of(query.hoursPerWeekAsked(), person.hoursPerWeek());
        var wishes = query.wishes(release.resources(), person.learning(), week);
        var path = turns.take(() -> PathFinder.find(role, question.standing(), policy, release.resources(), wishes));
        var asked = new PathAnswer.Asked(question, policy.version(), wishes, week);
        return PathAnswer.of(asked, path, staleness.now());
    }
}
