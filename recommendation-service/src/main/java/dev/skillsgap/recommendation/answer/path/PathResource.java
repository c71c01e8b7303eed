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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The shortest way for a person to a role. */
@Path("/api/v1/paths")
@Tag(name = "Paths")
@Authenticated
public class PathResource {

    private static final String EXAMPLE = """
            {"person": "demo-01", "personVersion": 7, "role": "ml-engineer", "roleTitle": "Machine Learning Engineer",
             "industry": null,
             "release": 1, "policy": "1", "asOf": "2026-05-02", "stale": false, "staleSince": null,
             "objective": "leastHours", "hoursAtMost": null, "moneyAtMost": null, "currency": null,
             "optimal": true, "value": 110.0, "bound": 110.0, "distance": 0.0, "foundBy": "solver",
             "hours": 110.0, "costs": {"USD": 49.0}, "readinessBefore": 0.49, "readinessAfter": 0.81,
             "steps": [
              {"position": 1, "resource": "pytorch-tutorials", "title": "PyTorch Tutorials", "kind": "reading",
               "stage": 3, "url": "https://pytorch.org/tutorials/", "language": "en", "hours": 20.0, "cost": 0.0,
               "currency": "USD", "gain": 0.09, "gainPerHour": 0.0045, "readiness": 0.58,
               "lifts": [{"skill": "pytorch", "label": "PyTorch", "from": 2, "to": 3}], "status": "started"},
              {"position": 2, "resource": "algebra", "title": "Linear Algebra", "kind": "course", "stage": 1,
               "url": "https://example.org/algebra", "language": "en", "hours": 90.0, "cost": 49.0,
               "currency": "USD", "gain": 0.23, "gainPerHour": 0.0026, "readiness": 0.81,
               "lifts": [{"skill": "linear-algebra", "label": "Linear algebra", "from": 0, "to": 3}],
               "status": "planned"}],
             "hoursPerWeek": 6.0, "hoursPerWeekBy": "person", "weeks": 19,
             "schedule": [
              {"firstWeek": 1, "lastWeek": 3, "resource": "pytorch-tutorials", "hoursAWeek": 6.0},
              {"firstWeek": 4, "lastWeek": 4, "resource": "pytorch-tutorials", "hoursAWeek": 2.0},
              {"firstWeek": 4, "lastWeek": 4, "resource": "algebra", "hoursAWeek": 4.0},
              {"firstWeek": 5, "lastWeek": 18, "resource": "algebra", "hoursAWeek": 6.0},
              {"firstWeek": 19, "lastWeek": 19, "resource": "algebra", "hoursAWeek": 2.0}],
             "unreachable": [
              {"skill": "python", "label": "Python", "anyOf": null, "required": 4, "reachable": 3, "missing": [],
               "text": "Nothing that may be used teaches Python beyond level 3."}],
             "cycles": [], "leftOut": {"skipped": 1},
             "doneOrSkipped": [
              {"resource": "tensorflow-book", "title": "TensorFlow in Depth", "status": "skipped"}]}
            """;

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
    @APIResponse(
            responseCode = "200",
            description = "The path under the live release",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PathAnswer.class),
                            examples =
                                    @ExampleObject(name = "Two steps, a skill that nothing teaches", value = EXAMPLE)))
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
