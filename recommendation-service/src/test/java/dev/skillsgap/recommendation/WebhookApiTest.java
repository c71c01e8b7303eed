package dev.skillsgap.recommendation;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillsgap.localstack.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Webhooks as an admin makes and watches them. */
@QuarkusTest
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "recommendation"))
class WebhookApiTest {

    @Inject
    Publisher publisher;

    final Receiver receiver = new Receiver();

    @BeforeEach
    void publish() {
        publisher.publishSample();
    }

    @AfterEach
    void removeAll() {
        Hooks.removeAll();
        receiver.close();
    }

    @Test
    void showsItsSecretOnceAndNeverAgain() {
        var made = Hooks.post(receiver.url(), "{'description': 'HR'}")
                .then()
                .statusCode(201)
                .body("secret", matchesPattern("whsec_[A-Za-z0-9+/]{43}="))
                .body("enabled", equalTo(true))
                .extract()
                .response();

        Hooks.admin()
                .get(made.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("description", equalTo("HR"))
                .body("secret", nullValue());
        assertEquals(
                List.of("null"),
                Hooks.get("")
                        .at("/items")
                        .valueStream()
                        .map(one -> one.at("/secret").asText())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://127.0.0.1/ | {} | /url",
                "https://169.254.169.254/latest | {} | /url",
                "http://127.0.0.1:5432/ | {} | /url",
                "not an address | {} | /url",
                "http://localhost:9/ | {'types': ['dev.skillsgap.person.updated.v1']} | /types/0",
                "http://localhost:9/ | {'fields': ['role', 'name']} | /fields/1",
                "http://localhost:9/ | {'roles': ['ml-enginer']} | /roles/0",
                "http://localhost:9/ | {'teams': ['nobodys']} | /teams/0",
                "http://localhost:9/ | {'teams': [null]} | /teams/0"
            })
    void refusesWhatCanNeverBeToldAndNamesTheField(String url, String fields, String pointer) {
        Hooks.post(url, fields)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void changesOnlyTheVersionThatWasRead() {
        var id = id(Hooks.add(receiver));
        var changed = Hooks.input(receiver.url(), "{'description': 'Two', 'enabled': false}")
                .toString();
        var stale = Hooks.admin().header("If-Match", "\"7\"").body(changed);

        stale.put(Hooks.PATH + "/" + id).then().statusCode(412);
        Hooks.admin()
                .header("If-Match", "\"1\"")
                .body(changed)
                .put(Hooks.PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("description", equalTo("Two"))
                .body("disabledBecause", equalTo("An administrator disabled it."));

        // Whether it is enabled is left as it is where nothing is said.
        Hooks.admin()
                .body(Hooks.input(receiver.url(), "{}").toString())
                .put(Hooks.PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("enabled", equalTo(false));
    }

    @Test
    void isGoneOnceItIsDeleted() {
        var id = id(Hooks.add(receiver));

        Hooks.admin().delete(Hooks.PATH + "/" + id).then().statusCode(204);

        Hooks.admin().get(Hooks.PATH + "/" + id).then().statusCode(404);
        Hooks.admin().delete(Hooks.PATH + "/" + id).then().statusCode(404);
        Hooks.admin().get(Hooks.PATH + "/no-id").then().statusCode(404);
    }

    @Test
    void pagesInTheOrderInWhichTheyWereMade() {
        var ids = List.of(id(Hooks.add(receiver)), id(Hooks.add(receiver)), id(Hooks.add(receiver)));

        var first = Hooks.get("?limit=2");
        var second = Hooks.get("?limit=2&cursor=" + first.at("/next").asText());

        assertEquals(ids.subList(0, 2), ids(first));
        assertEquals(ids.subList(2, 3), ids(second));
    }

    @ParameterizedTest
    @ValueSource(strings = {"employee", "manager", "hr", "integration"})
    void isForAdminsOnly(String role) {
        RestAssured.given()
                .auth()
                .oauth2(StackTestResource.signingKey().token(role, null, 5))
                .get(Hooks.PATH)
                .then()
                .statusCode(403);
    }

    private static List<String> ids(JsonNode page) {
        return page.at("/items").valueStream().map(WebhookApiTest::id).toList();
    }

    private static String id(JsonNode view) {
        return view.at("/id").asText();
    }
}
