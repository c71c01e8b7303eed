package dev.skillsgap.recommendation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.localstack.StackTestResource;
import dev.skillsgap.recommendation.kept.Recommendations;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said against a recommendation, and what a human decides. */
@QuarkusTest
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "recommendation"))
class ObjectionTest {

    private static final String DECISIONS = "/api/v1/decisions";

    @Inject
    Publisher publisher;

    @Inject
    Recommendations recommendations;

    final String person = Told.newId();
    final String manager = Told.newId();
    final String reason = "I have led such a project: " + Told.newId();
    String path;

    @BeforeEach
    void recommend() {
        var team = Told.newId();
        publisher.publishSample();
        Topics.send(Told.team(team, 1, manager), Told.person(person, 1, Map.of("teams", "['" + team + "']")));
        path = "/api/v1/recommendations/"
                + Told.data(Topics.recommendationsOf(person, 1).getFirst())
                        .at("/id")
                        .asText();
        publisher.awaitAllOf(Topics.TEAM);
    }

    private static RequestSpecification as(String role, String caller) {
        return given().auth()
                .oauth2(StackTestResource.signingKey().token(role, caller, 5))
                .contentType(ContentType.JSON);
    }

    private String object() {
        return as("employee", person)
                .body(Map.of("reason", reason))
                .post(path + "/objections")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Response decide(RequestSpecification who, String objection, String verdict, String instead) {
        var answer = new HashMap<>(Map.of("verdict", verdict, "reason", "Seen at work"));
        if (instead != null) {
            answer.put("instead", instead);
        }
        return who.body(answer).post(path + "/objections/" + objection + "/answer");
    }

    @Test
    void isShownWithTheRecommendationAndInItsHistory() {
        object();

        as("hr", null)
                .get(path)
                .then()
                .body("objections.reason", contains(reason))
                .body("objections[0].raisedBy", equalTo(person))
                .body("objections[0].answer", nullValue());
        as("employee", person)
                .get("/api/v1/recommendations?person=" + person)
                .then()
                .body("items[0].objections", hasSize(1));
        as("manager", manager).get(path + "/objections").then().body("items", hasSize(1));
    }

    @Test
    void aHumanOverridesWhatWasRecommended() {
        var objection = object();

        decide(as("manager", manager), objection, "overridden", "Begin with Kubernetes")
                .then()
                .statusCode(200)
                .body("answer.verdict", equalTo("overridden"))
                .body("answer.answeredBy", equalTo(manager));

        as("hr", null)
                .get(DECISIONS + "?objected=true&person=" + person)
                .then()
                .statusCode(200)
                .body("items[0].objections[0].answer.instead", equalTo("Begin with Kubernetes"))
                .body("items[0].policy", equalTo("2"))
                .body("items[0].policyHash", notNullValue())
                .body("items[0].personVersion", equalTo(1));
        // What was emitted stays as it was, and can be computed again.
        as("hr", null).post(path + "/replay").then().body("equal", equalTo(true));
    }

    @Test
    void isDecidedOnceAndBySomebodyElse() {
        var objection = object();

        decide(as("employee", person), objection, "upheld", null).then().statusCode(403);
        decide(as("manager", person), objection, "upheld", null).then().statusCode(403);
        decide(as("manager", Told.newId()), objection, "upheld", null).then().statusCode(404);
        decide(as("hr", null), objection, "rejected", null).then().statusCode(200);
        decide(as("hr", null), objection, "upheld", null).then().statusCode(409);
    }

    @Test
    void saysWhatIsMissingOrTooMuch() {
        var objection = object();

        decide(as("hr", null), objection, "overridden", null)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/instead"));
        decide(as("hr", null), objection, "upheld", "Something").then().statusCode(422);
        decide(as("hr", null), objection, "maybe", null).then().statusCode(400);
        as("employee", person)
                .body(Map.of("reason", " "))
                .post(path + "/objections")
                .then()
                .statusCode(422);
        as("employee", Told.newId())
                .body(Map.of("reason", "curious"))
                .post(path + "/objections")
                .then()
                .statusCode(404);
        decide(as("hr", null), "no-uuid", "upheld", null).then().statusCode(404);
    }

    @Test
    void theLogOfDecisionsIsForWhoMaySeeThePerson() {
        as("employee", person)
                .get(DECISIONS + "?person=" + person)
                .then()
                .statusCode(200)
                .body("items.person", contains(person));
        as("employee", Told.newId()).get(DECISIONS + "?person=" + person).then().statusCode(404);
        as("employee", person).get(DECISIONS).then().statusCode(422);
        as("admin", null).get(DECISIONS).then().statusCode(403);
        as("hr", null).get(DECISIONS + "?limit=1").then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void whatIsObjectedToIsKeptUntilTheAnswerIsOld() {
        var objection = object();
        tellOnce(2);
        publisher.update(
                "update recommendation set emitted_at = now() - interval '999 days' where person = ?1", person);
        removeOld();
        assertEquals(2, publisher.recommendationsKept(person));

        decide(as("hr", null), objection, "upheld", null).then().statusCode(200);
        removeOld();
        assertEquals(2, publisher.recommendationsKept(person));

        publisher.update("update objection set answered_at = now() - interval '181 days' where raised_by = ?1", person);
        removeOld();
        assertEquals(1, publisher.recommendationsKept(person));
    }

    private void tellOnce(int version) {
        Topics.send(Told.person(person, version));
        Topics.recommendationsOf(person, version);
    }

    private void removeOld() {
        QuarkusTransaction.requiringNew().run(() -> recommendations.removeOlderThan(Duration.ofDays(180)));
    }

    @Test
    void goesWithThePersonAndForgetsWhoDecided() {
        var objection = object();
        decide(as("manager", manager), objection, "upheld", null).then().statusCode(200);

        Topics.send(Told.person(manager, 1));
        Topics.recommendationsOf(manager, 1);
        Topics.send(Told.erased(manager));
        Topics.recommendationsOf(manager, 2);
        as("hr", null)
                .get(path + "/objections")
                .then()
                .body("items[0].answer.answeredBy", nullValue())
                .body("items[0].answer.verdict", equalTo("upheld"));

        Topics.send(Told.erased(person));
        Topics.recommendationsOf(person, 2);
        assertEquals(0, publisher.count("Objection where reason = '" + reason + "'"));
    }

    @Test
    void isRaisedOnceByARequestThatIsRepeatedAndItsAnswerGoesWithThePerson() {
        var request = as("manager", manager).header("Idempotency-Key", person).body(Map.of("reason", reason));

        request.post(path + "/objections").then().statusCode(201);
        request.post(path + "/objections").then().statusCode(201).header("Idempotent-Replayed", "true");

        as("hr", null).get(path + "/objections").then().body("items", hasSize(1));
        assertEquals(1, publisher.answersKept(reason));
        Topics.send(Told.erased(person));
        Topics.recommendationsOf(person, 2);
        assertEquals(0, publisher.answersKept(reason));
    }

    @Test
    void theLogIsATableToo() {
        decide(as("manager", manager), object(), "overridden", "=Begin with Kubernetes")
                .then()
                .statusCode(200);

        var table = as("hr", null).get(DECISIONS + ".csv?person=" + person);

        var lines = table.asString().lines().toList();
        assertEquals(2, lines.size(), table.asString());
        assertTrue(lines.getFirst().contains("recommendation,emittedAt,person,role,"), lines.getFirst());
        assertTrue(lines.getLast().endsWith("," + reason + ",overridden,'=Begin with Kubernetes"), lines.getLast());
        as("employee", person).get(DECISIONS + ".csv").then().statusCode(422);
    }
}
