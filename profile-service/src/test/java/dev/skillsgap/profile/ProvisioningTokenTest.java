package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.as;
import static dev.skillsgap.profile.ScimApi.USERS;
import static dev.skillsgap.profile.ScimApi.name;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProvisioningTokenTest extends ServiceTest {

    private static final String TOKENS = "/api/v1/provisioning-tokens";

    @Inject
    EntityManager entities;

    private static JsonPath token(String scope) {
        return as("admin", null)
                .body(Map.of("name", "Okta", "scope", scope))
                .post(TOKENS)
                .then()
                .statusCode(201)
                .body("secret", startsWith("sgpt_"))
                .extract()
                .jsonPath();
    }

    private static RequestSpecification with(String secret) {
        return given().auth().oauth2(secret).contentType("application/scim+json");
    }

    @Test
    void opensScimAndNothingElse() {
        var token = token("scim");
        var secret = token.getString("secret");

        with(secret).body(Map.of("userName", name())).post(USERS).then().statusCode(201);
        with(secret).get("/scim/v2/Schemas").then().statusCode(200);
        with(secret).get("/api/v1/people").then().statusCode(403);
        with(secret).get(TOKENS).then().statusCode(403);
        as("admin", null)
                .get(TOKENS)
                .then()
                .body("items.find { it.id == '%s' }.lastUsedAt".formatted(token.getString("id")), notNullValue());
    }

    @Test
    void oneForReadingReads() {
        var secret = token("scim.read").getString("secret");

        with(secret).get(USERS + "?count=1").then().statusCode(200);
        with(secret)
                .body(Map.of("userName", name()))
                .post(USERS)
                .then()
                .statusCode(403)
                .body("status", equalTo("403"));
    }

    @Test
    void aRotatedSecretOpensForAWhileAndAnEndedOneNoLonger() {
        var token = token("scim");
        var path = TOKENS + "/" + token.getString("id");
        var first = token.getString("secret");

        var second = as("admin", null).post(path + "/rotate?hours=1").jsonPath().getString("secret");
        with(first).get(USERS + "?count=0").then().statusCode(200);
        with(second).get(USERS + "?count=0").then().statusCode(200);

        var third = as("admin", null).post(path + "/rotate?hours=0").jsonPath().getString("secret");
        with(first).get(USERS + "?count=0").then().statusCode(401);
        with(second).get(USERS + "?count=0").then().statusCode(401).body("status", equalTo("401"));
        with(third).get(USERS + "?count=0").then().statusCode(200);

        as("admin", null).delete(path).then().statusCode(204);
        with(third).get(USERS + "?count=0").then().statusCode(401);
    }

    @Test
    void anExpiredOneOpensNothing() {
        var token = token("scim");
        expire(token.getString("id"));

        with(token.getString("secret")).get(USERS + "?count=0").then().statusCode(401);
        with("sgpt_nonsense").get(USERS + "?count=0").then().statusCode(401);
    }

    @Transactional
    void expire(String id) {
        entities.createNativeQuery("update provisioning_token set expires_at = now() where id = cast(?1 as uuid)")
                .setParameter(1, id)
                .executeUpdate();
    }

    @Test
    void noSecretIsKeptOrShownAgain() {
        var token = token("scim");
        var secret = token.getString("secret");

        var shown = as("admin", null).get(TOKENS).asString();
        assertFalse(shown.contains(secret));
        assertNull(JsonPath.from(shown).getString("items[0].secret"));
        var kept = entities.createNativeQuery("select string_agg(cast(t as text), ' ') from provisioning_token t")
                .getSingleResult()
                .toString();
        assertTrue(kept.contains(token.getString("id")));
        assertFalse(kept.contains(secret.substring("sgpt_".length())));
    }
}
