package dev.skillsgap.recommendation;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.skillsgap.localstack.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What remains of a person who was erased. */
@QuarkusTest
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "recommendation"))
class ErasureTest {

    @Inject
    Publisher publisher;

    final String person = Told.newId();
    final String id = "/api/v1/recommendations/";

    @BeforeEach
    void publish() {
        publisher.publishSample();
    }

    @Test
    void withdrawsTheRecommendationAndForgetsThePerson() {
        Topics.send(Told.person(person, 1));
        var recommendation = Told.data(Topics.recommendationsOf(person, 1).getFirst())
                .at("/id")
                .asText();

        Topics.send(Told.erased(person));

        assertNull(Topics.recommendationsOf(person, 2).getLast().value());
        assertEquals(404, status("/api/v1/gaps/" + person));
        assertEquals(404, status(id + recommendation));
        assertEquals(0, publisher.rowsAbout(person));
    }

    @Test
    void doesNotComeBackByALateOrRepeatedEvent() {
        var other = Told.newId();
        Topics.send(Told.person(person, 1));
        Topics.recommendationsOf(person, 1);

        Topics.send(Told.erased(person));
        Topics.send(Told.person(person, 2), Told.erased(person), Told.person(person, 3));
        Topics.recommendationsOf(person, 2);
        publisher.awaitAllOf(Topics.PERSON);
        Topics.send(Told.person(other, 1));
        Topics.recommendationsOf(other, 1);

        assertEquals(0, publisher.rowsAbout(person));
        assertEquals(404, status("/api/v1/gaps/" + person));
    }

    @Test
    void saysNothingOfAPersonItNeverHeardOf() {
        Topics.send(Told.erased(person), Told.person(person, 1));
        publisher.awaitAllOf(Topics.PERSON);

        assertEquals(0, publisher.rowsAbout(person));
    }

    private static int status(String path) {
        return given().auth()
                .oauth2(StackTestResource.signingKey().token("hr", null, 5))
                .get(path)
                .statusCode();
    }
}
