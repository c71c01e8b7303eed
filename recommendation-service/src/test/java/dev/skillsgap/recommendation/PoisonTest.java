package dev.skillsgap.recommendation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skillsgap.localstack.StackTestResource;
import dev.skillsgap.recommendation.Topics.Message;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Records that no retry can make processable. */
@QuarkusTest
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "recommendation"))
class PoisonTest {

    @Inject
    Publisher publisher;

    @BeforeEach
    void publish() {
        publisher.publishSample();
    }

    static Stream<Arguments> poison() {
        return Stream.of(
                Arguments.of("Not readable as PersonEvent", message("{\"id\": \"x\"")),
                Arguments.of("Not readable as PersonEvent", message("[]")),
                Arguments.of("The record has no key", new Message(Topics.PERSON, null, Told.UPDATED, "{}")),
                Arguments.of("Unknown CloudEvents type: none", new Message(Topics.PERSON, "x", null, "{}")),
                Arguments.of(
                        "Unknown CloudEvents type: something.else",
                        new Message(Topics.PERSON, "x", "something.else", "{}")),
                Arguments.of(
                        "The key is x, but the data are of demo-01",
                        message(Golden.example(Topics.PERSON).toString())),
                Arguments.of("assertions[0].level must be less than or equal to 5", holding("'level':9")),
                Arguments.of("assertions[0].level must be greater than or equal to 0", holding("'level':-1")),
                Arguments.of("Not readable as PersonEvent", holding("'level':2.5")),
                Arguments.of("Not readable as PersonEvent", holding("'level':null")),
                Arguments.of("assertions[0].source must match", holding("'level':2,'source':'hearsay'")),
                Arguments.of(
                        "id must match",
                        message(Golden.example(Topics.PERSON, Map.of("id", "'No Id'"))
                                .toString())),
                Arguments.of("", Told.person("x", 1, Map.of("targetRole", "'nul \\u0000'"))),
                Arguments.of("version must be greater than or equal to 1", Told.person("x", 0)));
    }

    @ParameterizedTest
    @MethodSource("poison")
    void becomesADeadLetterWithItsCause(String cause, Message poison) {
        var origin = Topics.send(poison).getFirst();

        assertEquals(cause, causeOf(origin).substring(0, cause.length()));
    }

    @Test
    void leavesItsNeighboursUnaffected() {
        var before = Told.newId();
        var after = Told.newId();

        var origin = Topics.send(Told.person(before, 1), message("no JSON"), Told.person(after, 1))
                .get(1);

        Topics.recommendationsOf(before, 1);
        Topics.recommendationsOf(after, 1);
        assertEquals("Not readable as PersonEvent", causeOf(origin).substring(0, 27));
    }

    @Test
    void keepsABadConceptFromItsReleaseOnly() {
        var data = Golden.example("skills.resource.v1", Map.of("id", "'bad'", "hours", "0"));
        var origin = Topics.send(Message.of("skills.resource.v1", "bad", "dev.skillsgap.resource.published.v1", data))
                .getFirst();

        assertEquals("hours must be greater than 0", causeOf(origin));
        publisher.publishSample();
    }

    @Test
    void waitsForAnAdministratorToTryItAgain() {
        var origin = Topics.send(message("no JSON, once more")).getFirst();
        causeOf(origin);

        as("admin").get("/api/v1/dead-letters").then().body("items.collect { it.offset }", hasItem(offset(origin)));
        as("admin").post("/api/v1/dead-letters/replay").then().body("rejected", greaterThan(0));
        as("hr").get("/api/v1/dead-letters").then().statusCode(403);
    }

    private static int offset(String origin) {
        return Integer.parseInt(origin.substring(origin.indexOf('@') + 1));
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(StackTestResource.signingKey().token(role, null, 5));
    }

    private static Message message(String data) {
        return new Message(Topics.PERSON, "x", Told.UPDATED, data);
    }

    private static Message holding(String fields) {
        var assertion = "{'skill':'python','source':'self','assertedAt':'2026-05-02T00:00:00Z','expiresAt':null,%s}"
                .formatted(fields);
        return Told.person("x", 1, Map.of("assertions", "[" + assertion + "]"));
    }

    private static String causeOf(String origin) {
        var letter = Topics.read(Topics.DEAD_LETTERS, record -> origin.equals(record.key()), 1);
        return Told.data(letter.getFirst()).at("/cause").asText();
    }
}
