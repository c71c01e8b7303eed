package dev.skillsgap.system;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.localstack.suite.Part;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody does a step of their path: what they are told changes at once, where they stand only when it is asserted. */
@ExtendWith(SharedSuite.class)
class LearningIT {

    private static final String PEOPLE = "/api/v1/people/";

    private final Suite suite;
    private final String learner = "learner-" + UUID.randomUUID();

    LearningIT(Suite suite) {
        this.suite = suite;
    }

    @BeforeEach
    void addTheLearner() {
        suite.as("hr", Part.PROFILE)
                .body(Map.of("id", learner, "name", TestPeople.NAME, "targetRole", "ml-engineer"))
                .post("/api/v1/people")
                .then()
                .statusCode(201);
    }

    @AfterEach
    void eraseTheLearner() {
        suite.as("hr", Part.PROFILE).delete(PEOPLE + learner).then().statusCode(200);
    }

    @Test
    void aStepThatIsDoneChangesNoGapAndWhatIsAcceptedForItDoes() {
        try (var recommendations = new Recommendations(suite.bootstrapServers())) {
            var before = answer("gaps", version());
            var step = answer("paths", version()).getString("steps.find { it.gain > 0 }.resource");

            as(Part.PROFILE)
                    .body(Map.of("status", "done"))
                    .put(PEOPLE + learner + "/learning/" + step)
                    .then()
                    .statusCode(200);
            var done = answer("gaps", version());
            var path = answer("paths", version());
            var nextSteps = recommended(recommendations, version()).getList("nextSteps.resource");
            var open = accept(proposals());
            var last = recommended(recommendations, version());
            var after = answer("gaps", version());

            assertEquals(before.getList("lines"), done.getList("lines"));
            assertEquals(before.getDouble("readiness.low"), done.getDouble("readiness.low"));
            assertEquals(List.of(step), path.getList("doneOrSkipped.resource"));
            assertFalse(path.getList("steps.resource").contains(step) || nextSteps.contains(step), step);
            assertTrue(open > 0, "nothing was proposed for " + step);
            Arithmetic.assertAddsUp(after);
            assertTrue(after.getDouble("readiness.low") > done.getDouble("readiness.low"), after.prettify());
            assertEquals(after.getDouble("readiness.low"), last.getDouble("readiness.low"));
        }
    }

    private List<String> proposals() {
        return as(Part.PROFILE)
                .get(PEOPLE + learner + "/proposals?status=open")
                .jsonPath()
                .getList("items.id");
    }

    private int accept(List<String> proposals) {
        proposals.forEach(proposal -> as(Part.PROFILE)
                .post(PEOPLE + learner + "/proposals/" + proposal + "/accept")
                .then()
                .statusCode(200));
        return proposals.size();
    }

    private JsonPath recommended(Recommendations recommendations, int version) {
        return recommendations.awaitThat(received -> received.stream().anyMatch(one -> isOf(one, version))).stream()
                .filter(one -> isOf(one, version))
                .findFirst()
                .orElseThrow();
    }

    private boolean isOf(JsonPath recommendation, int version) {
        return learner.equals(recommendation.getString("person")) && recommendation.getInt("personVersion") == version;
    }

    private int version() {
        return as(Part.PROFILE).get(PEOPLE + learner).path("version");
    }

    /** What recommendation-service says of the learner, once it knows that version. */
    private JsonPath answer(String kind, int version) {
        var address = "/api/v1/" + kind + "/" + learner;
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> as(Part.RECOMMENDATION)
                        .get(address)
                        .then()
                        .statusCode(200)
                        .body("personVersion", equalTo(version)));
        return Json.of(as(Part.RECOMMENDATION).get(address).asString());
    }

    private RequestSpecification as(Part service) {
        return suite.as("employee", learner, service);
    }
}
