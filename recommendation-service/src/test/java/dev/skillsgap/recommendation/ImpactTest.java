package dev.skillsgap.recommendation;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.skillsgap.localstack.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a draft would do is known before it is published. */
@QuarkusTest
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "recommendation"))
class ImpactTest {

    @Inject
    Publisher publisher;

    final String person = Told.newId();

    @BeforeEach
    void tellOfSomebodyWhoHoldsPython() {
        publisher.publishSample();
        Topics.send(Told.person(person, 1, Map.of("assertions", Told.holding("python", 4))));
        await().untilAsserted(() -> given().auth()
                .oauth2(StackTestResource.signingKey().token("hr", null, 5))
                .get("/api/v1/gaps/" + person)
                .then()
                .statusCode(200));
    }

    @Test
    void namesWhoseGapWouldChangeByHowMuchAndWhy() {
        var draft = role(
                "[{'skill':'python','level':5,'importance':0.97,'necessity':'essential','anyOf':null,'basis':null}]");

        var role = ask("hr", "{\"roles\": [" + draft + "]}").statusCode(200).body("roles", hasSize(1));

        role.body("roles[0].role", equalTo("ml-engineer"))
                .body("roles[0].why", hasItem("Python: its required level is 5 instead of 4."))
                .body("roles[0].why", hasItem("Git is required no more."))
                .body("roles[0].people", greaterThanOrEqualTo(1));
        String changed = role.extract().path("roles[0].largest[0].person");
        var gap = given().auth()
                .oauth2(StackTestResource.signingKey().token("hr", null, 5))
                .get("/api/v1/gaps/" + changed)
                .then()
                .extract();
        Integer python = gap.path("lines.find { it.skill == 'python' }.held");
        float now = gap.path("readiness.low");
        role.body("roles[0].largest[0].before", equalTo(now))
                .body("roles[0].largest[0].after", equalTo(python == null ? 0f : python / 5f)); // Python alone counts.
    }

    @Test
    void aDraftThatChangesNothingChangesNobody() {
        ask("hr", "{\"roles\": []}").statusCode(200).body("roles", empty());
    }

    @Test
    void tellsAdministratorsNoNames() {
        ask("admin", "{\"roles\": [" + role("[]") + "]}").statusCode(200).body("roles[0].largest", empty());
        ask("manager", "{\"roles\": []}").statusCode(403);
    }

    @Test
    void saysWhatCannotBeUsed() {
        ask(
                        "hr",
                        "{\"roles\": ["
                                + role("[{'skill':'python','level':9,'importance':0.9,'necessity':'essential'}]")
                                + "]}")
                .statusCode(422)
                .body("errors.pointer", contains("/roles/0"))
                .body("errors[0].detail", containsString("level"));
        ask(
                        "hr",
                        "{\"roles\": ["
                                + role("[{'skill':'unheard-of','level':3,'importance':0.9,'necessity':'essential'}]")
                                + "]}")
                .statusCode(422)
                .body("errors[0].detail", containsString("unheard-of"));
    }

    private static String role(String requirements) {
        ObjectNode role = Golden.example("skills.role.v1", Map.of("requirements", requirements, "industries", "[]"));
        return role.put("id", "ml-engineer").toString();
    }

    private static ValidatableResponse ask(String role, String body) {
        return given().auth()
                .oauth2(StackTestResource.signingKey().token(role, "somebody", 5))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/releases/impact")
                .then();
    }
}
