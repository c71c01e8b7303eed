package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.as;
import static dev.skillsgap.profile.Api.hr;
import static dev.skillsgap.profile.Api.id;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Badges of others count as evidence as long as they hold, and no longer. */
@QuarkusTest
class BadgesTest extends ServiceTest {

    private static final String BADGES = "/api/v1/people/{id}/badges";
    private static final String LISTS = "/api/v1/badge-status-lists";

    private final Academy academy = new Academy();

    /** Somebody with an e-mail address, which is made of the id. */
    static String ada() {
        var id = id();
        hr().body(Map.of("id", id, "name", "Ada Example", "email", email(id)))
                .post("/api/v1/people")
                .then()
                .statusCode(201);
        return id;
    }

    private static String email(String id) {
        return id + "@example.org";
    }

    static ValidatableResponse send(RequestSpecification caller, String badge, String person) {
        return caller.contentType(badge.startsWith("{") ? "application/json" : "application/vc+jwt")
                .body(badge.getBytes(UTF_8))
                .post(BADGES, person)
                .then();
    }

    private static void refuses(String pointer, String why, String badge, String person) {
        send(hr(), badge, person)
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer), "detail", containsString(why));
        hr().get("/api/v1/people/{id}/assertions", person).then().body("items", hasSize(0));
    }

    @Test
    void makesAnAssertionThatEndsWithTheBadge() {
        academy.believed();
        var ada = ada();
        var badge = academy.signed(academy.python(email(ada)).put("validUntil", "2100-01-01T00:00:00Z"));

        var sent = send(as("employee", ada), badge, ada)
                .statusCode(201)
                .body("name", equalTo("Python in practice"), "issuer", equalTo(academy.did))
                .body("credential", equalTo(badge), "assertions", hasSize(1))
                .extract();

        hr().get("/api/v1/people/{id}/assertions", ada)
                .then()
                .body("items.id", equalTo(sent.path("assertions")), "items.skill", contains("python"))
                .body("items[0].source", equalTo("credential"), "items[0].level", equalTo(4))
                .body("items[0].assertedAt", equalTo("2026-05-02T10:00:00Z"))
                .body("items[0].expiresAt", equalTo("2100-01-01T00:00:00Z"))
                .body("items[0].evidence", containsString(sent.<String>path("id")));
        send(as("employee", ada), badge, ada).statusCode(200).body("id", equalTo(sent.path("id")));
        hr().get(BADGES, ada).then().body("items", hasSize(1), "items[0].credential", nullValue());
    }

    @Test
    void takesAJwtOfAnIssuerWhoseKeyIsKept() {
        var ada = ada();
        var issuer = "https://academy.example/" + ada;
        as("admin", null)
                .body(Map.of(
                        "issuer",
                        issuer,
                        "name",
                        "Example Academy",
                        "keys",
                        List.of(Map.of("id", issuer + "#1", "publicKeyJwk", academy.jwk()))))
                .post("/api/v1/badge-issuers")
                .then()
                .statusCode(201)
                .body("level", equalTo(3), "keys", contains(issuer + "#1"));
        var badge = academy.python(email(ada)).put("issuer", issuer);

        refuses("/kid", "no key of this name", academy.jwt(badge), ada);
        send(hr(), academy.jwt(badge, issuer + "#1"), ada).statusCode(201).body("issuer", equalTo(issuer));
    }

    @Test
    void readsTheLevelOfARubric() {
        academy.believed();
        var ada = ada();
        var badge = academy.python(email(ada));
        var subject = badge.withObject("/credentialSubject");
        var rubric =
                subject.withObject("/achievement").putArray("resultDescription").addObject();
        rubric.put("id", "urn:rubric").put("name", "Level").put("resultType", "RubricCriterionLevel");
        rubric.putArray("type").add("ResultDescription");
        var level = rubric.putArray("rubricCriterionLevel").addObject();
        level.put("id", "urn:level:2")
                .put("name", "Two")
                .put("level", "2")
                .putArray("type")
                .add("RubricCriterionLevel");
        var result = subject.putArray("result").addObject();
        result.put("resultDescription", "urn:rubric").put("achievedLevel", "urn:level:2");
        result.putArray("type").add("Result");

        send(hr(), academy.signed(badge), ada).statusCode(201);

        hr().get("/api/v1/people/{id}/assertions", ada).then().body("items.level", contains(2));
    }

    @Test
    void saysWhatFails() {
        var ada = ada();
        refuses("/issuer", "not among the issuers", academy.signed(academy.python(email(ada))), ada);

        academy.believed();
        var badge = academy.python(email(ada));
        refuses(
                "/validFrom",
                "only from",
                academy.signed(badge.deepCopy().put("validFrom", "2100-01-01T00:00:00Z")),
                ada);
        refuses(
                "/validUntil",
                "expired",
                academy.signed(badge.deepCopy().put("validUntil", "2026-06-01T00:00:00Z")),
                ada);
        refuses("/proof/proofValue", "altered", academy.signed(badge.deepCopy()).replace("practice", "theory"), ada);
        refuses("/signature", "does not hold", new Academy().jwt(badge, academy.method()), ada);
        refuses("/credentialSubject", "another e-mail", academy.signed(academy.python("bob@example.org")), ada);
        var unknown = badge.deepCopy();
        unknown.withObject("/credentialSubject/achievement")
                .withArray("alignment")
                .removeAll();
        refuses("/credentialSubject/achievement/alignment", "None of its 0", academy.signed(unknown), ada);
    }

    @Test
    void letsOnlyThoseVouchWhoseWordCounts() {
        academy.believed();
        var ada = ada();
        var unsaid = academy.python("");
        unsaid.withObject("/credentialSubject").remove("identifier");
        unsaid.withObject("/credentialSubject").put("id", "did:example:ada");
        var badge = academy.signed(unsaid);

        send(as("employee", ada), badge, ada).statusCode(422).body("errors[0].pointer", equalTo("/credentialSubject"));
        send(as("employee", ada()), badge, ada).statusCode(404);
        send(hr(), badge, ada).statusCode(201);
    }

    @Test
    void takesTheEvidenceOfARevokedBadgeBack() {
        academy.believed();
        var ada = ada();
        var badge = academy.signed(academy.revocable(academy.python(email(ada)), 42));
        refuses("/credentialStatus", academy.list, badge, ada);
        take(academy.revoked(-1, "2026-05-02T10:00:00Z")).statusCode(200).body("revoked", equalTo(0));
        send(hr(), badge, ada).statusCode(201);

        var suspended = academy.revocable(academy.python(email(ada)), 42);
        suspended.withObject("/credentialStatus").put("statusPurpose", "suspension");
        send(hr(), academy.signed(suspended), ada).statusCode(422).body("detail", containsString("another purpose"));

        take(academy.revoked(43, "2026-05-03T10:00:00Z")).statusCode(200).body("revoked", equalTo(0));
        take(academy.revoked(42, "2026-05-04T10:00:00Z")).statusCode(200).body("revoked", equalTo(1));

        hr().get(BADGES, ada).then().body("items[0].revokedWhy", startsWith("Its issuer revoked it"));
        hr().get("/api/v1/people/{id}/assertions", ada)
                .then()
                .body("items", hasSize(1), "items[0].withdrawnAt", notNullValue());
        send(hr(), badge, ada).statusCode(422).body("errors[0].pointer", equalTo("/credentialStatus"));
        take(academy.revoked(-1, "2026-05-03T10:00:00Z"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/validFrom"));
    }

    private static ValidatableResponse take(String list) {
        return as("integration", null)
                .contentType(ContentType.JSON)
                .body(list)
                .post(LISTS)
                .then();
    }

    @Test
    void takesBackWhatAnIssuerSaidWhoIsNoLongerBelieved() {
        var kept = academy.believed();
        var ada = ada();
        send(hr(), academy.signed(academy.python(email(ada))), ada).statusCode(201);

        as("admin", null).delete("/api/v1/badge-issuers/{id}", kept).then().statusCode(204);

        hr().get("/api/v1/people/{id}/assertions", ada).then().body("items[0].withdrawnAt", notNullValue());
        hr().get(BADGES, ada).then().body("items[0].revokedWhy", containsString("no longer believed"));
    }

    @Test
    void withdrawsWhatABadgeSaidWhenItIsRemoved() {
        academy.believed();
        var ada = ada();
        var sent = send(as("employee", ada), academy.jwt(academy.python(email(ada))), ada)
                .statusCode(201)
                .extract();

        as("employee", ada)
                .delete(BADGES + "/{badge}", ada, sent.path("id"))
                .then()
                .statusCode(204);

        hr().get(BADGES, ada).then().body("items", hasSize(0));
        hr().get("/api/v1/people/{id}/assertions", ada).then().body("items[0].withdrawnBy", equalTo(ada));
    }

    @Test
    void isPartOfWhatAPersonIsToldAndGoesWithThem() {
        academy.believed();
        var ada = ada();
        var badge = academy.signed(academy.python(email(ada)));
        send(as("employee", ada), badge, ada).statusCode(201);

        as("employee", ada).get("/api/v1/people/{id}/export", ada).then().body("badges.credential", contains(badge));
        hr().delete("/api/v1/people/{id}", ada).then().statusCode(200);
        hr().get(BADGES, ada).then().statusCode(404);
    }
}
