package dev.skillsgap.recommendation;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skillsgap.localstack.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The packaged service on its main path, from an empty database. */
@QuarkusIntegrationTest
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "recommendation"))
class RecommendationIT {

    @Test
    void answersOnceAReleaseIsCompleteAndThePersonIsKnown() {
        var person = Told.newId();
        var release = Publisher.sample(new Draft(1, Map.of()));

        Topics.send(Told.person(person, 1));
        await().atMost(Duration.ofSeconds(30)).until(() -> gap(person).statusCode() == 503);
        assertEquals("2", gap(person).header("Retry-After"));

        Topics.send(release.marker());
        Topics.send(release.changes());

        var sent = Told.data(Topics.recommendationsOf(person, 1).getFirst());
        assertEquals(
                (0.97 * 3 / 4 + 0.62 * 2 / 3) / 2.29, sent.at("/readiness/low").asDouble(), 1e-12);
        gap(person).then().statusCode(200).body("release", equalTo(1)).body("personVersion", equalTo(1));
        // The solver's native code is unpacked and loaded here for the first time.
        ask("/api/v1/paths/" + person).then().statusCode(200).body("foundBy", equalTo("solver"));
        given().get("/q/health/ready").then().body("checks.find { it.name == 'taxonomy' }.data.release", equalTo(1));
    }

    private static Response gap(String person) {
        return ask("/api/v1/gaps/" + person);
    }

    private static Response ask(String path) {
        return given().auth()
                .oauth2(StackTestResource.signingKey().token("hr", null, 5))
                .get(path);
    }
}
