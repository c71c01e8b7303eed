package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.hr;
import static dev.skillsgap.profile.BadgesTest.ada;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.profile.badge.issue.Installation;
import dev.skillsgap.profile.badge.proof.Proofs;
import dev.skillsgap.profile.badge.proof.StatusBits;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever was shown a badge of ours can ask, without a token, whether it was revoked; and our own verifier understands. */
@QuarkusTest
class RevocationListTest extends ServiceTest {

    @Inject
    Installation installation;

    @Inject
    EntityManager entities;

    /** Where a badge says that its status is. */
    private record Status(String list, int place) {}

    @Test
    void aBadgeIsRevokedOnceItsClaimIsWithdrawn() {
        var ada = ada();
        var assertion = claim(ada);
        var status = status(ada, assertion, "badge");
        assertFalse(isRevoked(status));

        hr().delete("/api/v1/people/{id}/assertions/{assertion}", ada, assertion)
                .then()
                .statusCode(204);

        awaitRevoked(status);
    }

    @Test
    void aBadgeIsRevokedOnceItsPersonIsErasedAndNothingTellsWhoseItWas() throws Exception {
        var ada = ada();
        var assertion = claim(ada);
        var status = status(ada, assertion, "badge");
        assertFalse(isRevoked(status));

        hr().delete("/api/v1/people/{id}", ada).then().statusCode(200);

        awaitRevoked(status);
        assertFalse(isRevoked(status(ada(), "badge")), "the control: that of another");
        assertEquals(1, ofNobody(status));
    }

    @Test
    void theSameClaimHasOnePlaceAndEachClaimItsOwn() {
        var ada = ada();
        var assertion = claim(ada);
        var status = status(ada, assertion, "badge");

        assertEquals(status, status(ada, assertion, "badge"));
        assertNotEquals(status, status(ada(), "badge"));
        assertTrue(status.list().endsWith("/api/v1/badge-revocations/1"), status.list());
    }

    @Test
    void whoHoldsTheListIsToldSo() {
        var list = "/api/v1/badge-revocations/1";
        var first = given().get(list);
        first.then().statusCode(200).header("Cache-Control", equalTo("public, max-age=300"));

        given().header("If-None-Match", first.header("ETag")).get(list).then().statusCode(304);
        given().accept("application/vc").get(list).then().contentType(startsWith("application/vc"));
        given().get("/api/v1/badge-revocations/2").then().statusCode(404);
        given().get("/api/v1/badge-revocations/0").then().statusCode(404);
        given().auth().oauth2("no.token.atall").get(list).then().statusCode(401);
    }

    private static Status status(String person, String form) {
        return status(person, claim(person), form);
    }

    private static Status status(String person, String assertion, String form) {
        var status = hr().get("/api/v1/people/{id}/assertions/{assertion}/{form}", person, assertion, form)
                .then()
                .statusCode(200)
                .body("credentialStatus.type", equalTo("BitstringStatusListEntry"))
                .extract()
                .jsonPath()
                .<Map<String, String>>get("credentialStatus");
        return new Status(status.get("statusListCredential"), Integer.parseInt(status.get("statusListIndex")));
    }

    /** As our verifier reads the list, which must be signed by us and valid for a while. */
    private boolean isRevoked(Status status) {
        Response answer = given().get(URI.create(status.list()).getPath());
        var list = Proofs.verify(answer.asString(), (issuer, method) -> installation.key(method));
        assertEquals(status.list(), list.id());
        assertEquals(installation.did(), list.issuer());
        list.requireValid(Instant.now());
        var bits = StatusBits.of(list);
        assertTrue(bits.covers(131_071), "It has fewer places than are asked for");
        return bits.isSet(status.place());
    }

    private void awaitRevoked(Status status) {
        await().atMost(Duration.ofSeconds(10)).until(() -> isRevoked(status));
    }

    /** How many rows are kept of the place that do not say of which assertion it was. */
    private long ofNobody(Status status) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(
                                        "select count(*) from badge_place where position = ?1 and assertion_id is null")
                                .setParameter(1, status.place())
                                .getSingleResult())
                        .longValue());
    }

    private static String claim(String person) {
        return hr().body(Map.of("skill", "python", "level", 3, "source", "assessment"))
                .post("/api/v1/people/{id}/assertions", person)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
