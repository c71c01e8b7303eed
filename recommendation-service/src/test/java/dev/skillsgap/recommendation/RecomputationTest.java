package dev.skillsgap.recommendation;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skillsgap.localstack.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The work that a new release makes can be followed. */
@QuarkusTest
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "recommendation"))
class RecomputationTest {

    @Inject
    Publisher publisher;

    @Test
    void countsWhoWasComputedAgainAndWhoseAnswerChanged() {
        publisher.publishSample();
        var concerned = Told.newId();
        var other = Told.newId();
        Topics.send(
                Told.person(concerned, 1, Map.of("assertions", Told.holding("python", 2))),
                Told.person(other, 1, Map.of("assertions", Told.holding("git", 2))));
        Topics.recommendationsOf(concerned, 1);
        Topics.recommendationsOf(other, 1);

        var nothingNew = publisher.publish(publisher.draft().skill("cobol", "tool", "COBOL", "[]"));

        await().untilAsserted(() -> ask(nothingNew).body("state", equalTo("finished")));
        ask(nothingNew)
                .body("computed", greaterThanOrEqualTo(2))
                .body("changed", equalTo(0))
                .body("waiting", equalTo(0))
                .body("instances", equalTo(1))
                .body("beganAt", notNullValue());
        Topics.recommendationsOf(concerned, 1);
    }

    @Test
    void aReleaseThatMadeNoWorkIsNotFound() {
        ask(4711).statusCode(404);
        assertEquals(403, status("employee"));
    }

    private static int status(String role) {
        return given().auth()
                .oauth2(StackTestResource.signingKey().token(role, "somebody", 5))
                .get("/api/v1/recomputations")
                .statusCode();
    }

    private static ValidatableResponse ask(int release) {
        return given().auth()
                .oauth2(StackTestResource.signingKey().token("admin", null, 5))
                .get("/api/v1/recomputations/" + release)
                .then();
    }
}
