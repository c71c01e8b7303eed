package dev.skillsgap.recommendation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillsgap.localstack.StackTestResource;
import dev.skillsgap.recommendation.Topics.Message;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How far somebody is with resources, as it counts in what they are answered. */
@QuarkusTest
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "recommendation"))
class LearningTest {

    @Inject
    Publisher publisher;

    final String person = Told.newId();

    @BeforeEach
    void publish() {
        publisher.publishSample();
    }

    @Test
    void leavesOutOfThePathWhatIsDoneOrSkipped() {
        tell(
                1,
                "[{'resource':'algebra-course','status':'started'},{'resource':'pytorch-book','status':'done'},"
                        + "{'resource':'python-mastery','status':'skipped'},{'resource':'retired-since','status':'done'}]");

        path("").body("steps.resource", contains("algebra-course"))
                .body("steps.status", contains("started"))
                .body("leftOut", equalTo(Map.of("done", 1, "skipped", 1)))
                .body("doneOrSkipped.resource", contains("python-mastery", "pytorch-book"))
                .body("doneOrSkipped.status", contains("skipped", "done"))
                .body("doneOrSkipped[1].title", equalTo("The pytorch-book"))
                .body("unreachable.skill", containsInAnyOrder("python", "pytorch"));
    }

    @Test
    void addsToThePathsOwnWhatTheRequestSaysWasDone() {
        tell(1, "[{'resource':'pytorch-book','status':'skipped'},{'resource':'algebra-course','status':'started'}]");

        path("&done=algebra-course")
                .body("steps", hasSize(0))
                .body("leftOut", equalTo(Map.of("done", 1, "skipped", 1)));
    }

    @Test
    void plansWhatWasNotBegun() {
        tell(1, "[]");

        path("").body("steps.status", contains("planned", "planned"))
                .body("doneOrSkipped", hasSize(0))
                .body("leftOut", equalTo(Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"done", "skipped"})
    void leavesOutOfTheNextStepsWhatIsDoneOrSkippedAndChangesNoReadiness(String status) {
        var before = tell(1, "[]");
        var after = tell(2, noted(status));

        assertTrue(steps(before).contains("pytorch-book"), before.toString());
        assertEquals(List.of("algebra-course"), steps(after));
        assertEquals(before.at("/readiness"), after.at("/readiness"));
        assertEquals(before.at("/gaps"), after.at("/gaps"));
    }

    @Test
    void countsWhatIsStartedAsAnyOther() {
        assertEquals(steps(tell(1, "[]")), steps(tell(2, noted("started"))));
    }

    @Test
    void takesAnEventFromBeforeItWasTold() {
        var told = Golden.example(Topics.PERSON).put("id", person).put("version", 1);
        told.remove("learning");
        Topics.send(Message.of(Topics.PERSON, person, Told.UPDATED, told));

        replay(Told.data(Topics.recommendationsOf(person, 1).getFirst())).body("equal", equalTo(true));
        path("").body("doneOrSkipped", hasSize(0));
    }

    @Test
    void isReplayedAsItWasThen() {
        var first = tell(1, noted("done"));
        var second = tell(2, "[]");
        tell(3, noted("started"));

        replay(first).body("equal", equalTo(true));
        replay(second).body("equal", equalTo(true));
    }

    /** The control: what stands with the recommendation decides, not what holds now. */
    @Test
    void isReplayedOtherwiseWhereItWasNotKept() {
        var emitted = tell(1, noted("done"));

        publisher.update("update recommendation set learning = null where person = ?1", person);

        replay(emitted).body("equal", equalTo(false)).body("difference.path", startsWith("/nextSteps"));
    }

    /** As a row is that was kept before learning was: nothing was left out of it. */
    @Test
    void isReplayedEqualWhereNothingWasNotedYet() {
        var emitted = tell(1, "[]");
        tell(2, noted("done"));

        publisher.update("update recommendation set learning = null where person = ?1 and person_version = 1", person);

        replay(emitted).body("equal", equalTo(true));
    }

    private static String noted(String status) {
        return "[{'resource':'pytorch-book','status':'%s'}]".formatted(status);
    }

    private JsonNode tell(int version, String learning) {
        Topics.send(Told.person(person, version, Map.of("learning", learning)));
        return Told.data(Topics.recommendationsOf(person, version).getLast());
    }

    private static List<String> steps(JsonNode recommendation) {
        return recommendation
                .at("/nextSteps")
                .valueStream()
                .map(step -> step.at("/resource").asText())
                .toList();
    }

    private ValidatableResponse path(String query) {
        return given().auth()
                .oauth2(StackTestResource.signingKey().token("hr", null, 5))
                .get("/api/v1/paths/" + person + "?asOf=2026-05-02" + query)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse replay(JsonNode emitted) {
        return given().auth()
                .oauth2(StackTestResource.signingKey().token("hr", null, 5))
                .post("/api/v1/recommendations/" + emitted.at("/id").asText() + "/replay")
                .then()
                .statusCode(200);
    }
}
