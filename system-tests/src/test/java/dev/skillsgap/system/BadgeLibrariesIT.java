package dev.skillsgap.system;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.skillsgap.localstack.suite.Part;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Verifiers of others accept our badges, and ours accept those that their libraries issue; no one an altered one. */
@ExtendWith(SharedSuite.class)
class BadgeLibrariesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PERSON = "badge-" + UUID.randomUUID();
    private static final String PEOPLE = "/api/v1/people/";
    private static final String ISSUERS = "/api/v1/badge-issuers";

    private static NodePackages libraries;
    private static Suite suite;
    private static String assertion;

    @BeforeAll
    static void installAndAssess(Suite shared) throws Exception {
        libraries = NodePackages.install("badges");
        suite = shared;
        suite.as("hr", Part.PROFILE)
                .body(Map.of("id", PERSON, "name", "Badge Holder", "email", PERSON + "@example.org"))
                .post(PEOPLE)
                .then()
                .statusCode(201);
        assertion = claim("python");
    }

    private static String claim(String skill) {
        return suite.as("hr", Part.PROFILE)
                .body(Map.of("skill", skill, "level", 4, "source", "assessment"))
                .post(PEOPLE + PERSON + "/assertions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @AfterAll
    static void erase() {
        if (assertion != null) {
            suite.as("hr", Part.PROFILE).delete(PEOPLE + PERSON);
        }
    }

    @Test
    void acceptOursAndRefuseItWhenItIsAltered() throws Exception {
        var badge = issued("badge");

        assertEquals(JSON.readTree("{\"verified\": true}"), verify(badge));
        assertFalse(verify(badge.replace("level 4", "level 5")).path("verified").asBoolean());
    }

    @Test
    void refuseOursOnceItIsRevokedAndNotBefore() throws Exception {
        var claimed = claim("sql");
        var badge = issued(claimed, "badge");
        assertTrue(verify(badge).path("verified").asBoolean());

        suite.as("hr", Part.PROFILE)
                .delete(PEOPLE + PERSON + "/assertions/" + claimed)
                .then()
                .statusCode(204);

        await().atMost(Duration.ofSeconds(10))
                .until(() -> "revoked".equals(verify(badge).path("why").asText()));
        assertTrue(verify(issued("badge")).path("verified").asBoolean(), "the control: one that holds");
    }

    /** As a library finds it, with the list that anybody is given. */
    private static JsonNode verify(String badge) throws Exception {
        var credential = JSON.readTree(badge);
        var address = URI.create(
                credential.path("credentialStatus").path("statusListCredential").asText());
        var list = given().get(suite.url(Part.PROFILE) + address.getPath()).asString();
        return ask("verify", Map.of("credential", credential, "list", JSON.readTree(list)));
    }

    @Test
    void acceptOursAsJwtAndRefuseItWhenItIsAltered() throws Exception {
        var jwt = issued("badge.jwt");
        var key = suite.as("hr", Part.PROFILE).get("/api/v1/badge-issuer").path("publicKeyJwk");

        var answer = ask("verifyJwt", Map.of("jwt", jwt, "key", key));
        assertTrue(answer.path("verified").asBoolean(), answer.toString());
        assertEquals("JWT", answer.path("header").path("typ").asText());
        assertEquals("Python, level 4 of 5", answer.path("payload").path("name").asText());
        var altered = jwt.substring(0, jwt.length() - 8) + "AAAAAAAA";
        assertFalse(ask("verifyJwt", Map.of("jwt", altered, "key", key))
                .path("verified")
                .asBoolean());
    }

    private static String issued(String form) {
        return issued(assertion, form);
    }

    private static String issued(String claimed, String form) {
        return suite.as("hr", Part.PROFILE)
                .get(PEOPLE + PERSON + "/assertions/" + claimed + "/" + form)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void issueWhatWeTakeUnlessItIsAltered() throws Exception {
        var unsigned = JSON.readTree(issued("badge")).<ObjectNode>deepCopy();
        unsigned.remove("proof");
        unsigned.remove("credentialStatus");
        unsigned.put("id", "urn:uuid:" + UUID.randomUUID());
        var badge = ask("issue", unsigned);
        var believed = suite.as("admin", Part.PROFILE)
                .body(Map.of("issuer", badge.path("issuer").path("id").asText(), "name", "Others"))
                .post(ISSUERS)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        suite.as("hr", Part.PROFILE)
                .body(badge.toString().replace("level 4", "level 5"))
                .post(PEOPLE + PERSON + "/badges")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/proof/proofValue"), "detail", containsString("altered"));
        suite.as("hr", Part.PROFILE)
                .body(badge.toString())
                .post(PEOPLE + PERSON + "/badges")
                .then()
                .statusCode(201)
                .body("assertions", hasSize(1));
        suite.as("admin", Part.PROFILE).delete(ISSUERS + "/" + believed).then().statusCode(204);
    }

    private static JsonNode ask(String action, Object what) throws Exception {
        var lines =
                libraries.lines(JSON.writeValueAsString(Map.of("action", action, "what", what)) + "\n", "badges.mjs");
        assertEquals(1, lines.size(), lines.toString());
        return JSON.readTree(lines.getFirst());
    }
}
