package dev.skillsgap.recommendation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillsgap.localstack.StackTestResource;
import dev.skillsgap.recommendation.Topics.Message;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "recommendation"))
class RecommendationFlowTest {

    @Inject
    Publisher publisher;

    int release;

    @BeforeEach
    void publish() {
        release = publisher.publish(Publisher.sample(publisher.draft()));
    }

    @Test
    void recommendsWhatCanBeRecomputedByHand() throws Exception {
        var person = "p-" + UUID.randomUUID();

        Topics.send(personEvent(person, 7));

        var sent = Topics.recommendationsOf(person, 1).getFirst();
        JsonNode data = Golden.JSON.readTree(sent.value());
        assertEquals(
                (0.97 * 0.75 + 0.62 * 2 / 3) / 2.29, data.at("/readiness/low").asDouble(), 1e-12);
        assertEquals(
                (0.97 * 0.75 + 0.5 + 0.62 + 0.2) / 2.29,
                data.at("/readiness/high").asDouble(),
                1e-12);
        assertEquals(
                List.of("python", "pytorch", "linear-algebra"),
                data.at("/blockers").valueStream().map(JsonNode::asText).toList());
        assertEquals(release, data.at("/release").asInt());
    }

    @Test
    void answersTheGapWithAllItsTerms() {
        var person = "p-" + UUID.randomUUID();
        Topics.send(personEvent(person, 7));
        Topics.recommendationsOf(person, 1);

        given().auth()
                .oauth2(StackTestResource.signingKey().token("hr", null, 5))
                .get("/api/v1/gaps/{id}?role=ml-engineer&asOf=2026-05-02", person)
                .then()
                .statusCode(200)
                .body("personVersion", equalTo(7))
                .body("lines.skill", contains("python", "tensorflow", "pytorch", "linear-algebra", "git"));
    }

    private static Message personEvent(String id, int version) {
        var data = Golden.example(Topics.PERSON, Map.of("id", "'" + id + "'", "version", String.valueOf(version)));
        return Message.of(Topics.PERSON, id, "dev.skillsgap.person.updated.v1", data);
    }
}
