package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.as;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiKeyTest extends ServiceTest {

    private static final String KEYS = "/api/v1/api-keys";
    private static final String PEOPLE = "/api/v1/people";

    @Inject
    EntityManager entities;

    private static JsonPath key(String... scopes) {
        return as("admin", null)
                .body(Map.of("name", "BI export", "scopes", List.of(scopes), "days", 7))
                .post(KEYS)
                .then()
                .statusCode(201)
                .body("secret", startsWith("sgak_"))
                .extract()
                .jsonPath();
    }

    private static int status(String secret, String path) {
        return given().auth().oauth2(secret).get(path).statusCode();
    }

    private static void awaitStatus(int status, String secret) {
        await().until(() -> status(secret, PEOPLE) == status);
    }

    @Test
    void opensTheDoorsOfItsScopes() {
        var secret = key("integration").getString("secret");
        awaitStatus(200, secret);

        given().auth()
                .oauth2(secret)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Bo"))
                .post(PEOPLE)
                .then()
                .statusCode(201);
        given().auth().oauth2(secret).get(KEYS).then().statusCode(403);
    }

    @Test
    void oneForReadingReads() {
        var secret = key("integration.read").getString("secret");
        awaitStatus(200, secret);

        given().auth()
                .oauth2(secret)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Bo"))
                .post(PEOPLE)
                .then()
                .statusCode(403);
    }

    @Test
    void aRotatedSecretOpensForAWhileAndAnEndedKeyNoLonger() {
        var key = key("integration.read");
        var first = key.getString("secret");
        var path = KEYS + "/" + key.getString("id");
        awaitStatus(200, first);

        var second = as("admin", null).post(path + "/rotate?hours=1").jsonPath().getString("secret");
        awaitStatus(200, second);
        awaitStatus(200, first);

        as("admin", null).post(path + "/rotate?hours=0");
        awaitStatus(401, first);
        awaitStatus(401, second);

        var third = as("admin", null).post(path + "/rotate").jsonPath().getString("secret");
        awaitStatus(200, third);
        as("admin", null).delete(path).then().statusCode(204);
        awaitStatus(401, third);
        as("admin", null).delete(path).then().statusCode(404);
    }

    @Test
    void aKeyMakesNoKeys() {
        var secret = key("admin").getString("secret");
        await().until(() -> status(secret, KEYS) == 200);

        given().auth()
                .oauth2(secret)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Another", "scopes", List.of("admin")))
                .post(KEYS)
                .then()
                .statusCode(403);
    }

    @Test
    void saysWhenItWasUsedLast() {
        var key = key("integration.read");
        awaitStatus(200, key.getString("secret"));

        await().untilAsserted(() -> as("admin", null)
                .get("/api/v1/api-key-uses")
                .then()
                .body("items.find { it.id == '%s' }.lastUsedAt".formatted(key.getString("id")), notNullValue()));
    }

    @Test
    void isToldAsTheContractSaysAndItsSecretNowhere() throws Exception {
        var key = key("integration.read", "admin.read");
        var secret = key.getString("secret");

        var sent = Topic.read("profiles.api-key.v1", key.getString("id"), 1).getLast();

        EventsTest.assertValid("profiles.api-key.v1", sent.value());
        assertFalse(sent.value().contains(secret.substring("sgak_".length())));
        assertNull(JsonPath.from(as("admin", null).get(KEYS).asString()).getString("items[0].secret"));
        var kept = entities.createNativeQuery("select string_agg(cast(t as text), ' ') from api_key t")
                .getSingleResult()
                .toString();
        assertFalse(kept.contains(secret.substring("sgak_".length())));
    }

    @Test
    void refusesWhatIsNoScopeAndWhatIsNoKey() {
        as("admin", null)
                .body(Map.of("name", "BI", "scopes", List.of("hr")))
                .post(KEYS)
                .then()
                .statusCode(400);
        as("admin", null)
                .body(Map.of("name", "BI", "scopes", List.of()))
                .post(KEYS)
                .then()
                .statusCode(422);
        given().auth().oauth2("sgak_nonsense").get(PEOPLE).then().statusCode(401);
    }
}
