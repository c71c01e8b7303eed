package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.as;
import static dev.skillsgap.profile.Api.hr;
import static dev.skillsgap.profile.BadgesTest.ada;
import static dev.skillsgap.profile.BadgesTest.send;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was verified here can be taken along as a badge, which is no new evidence here. */
@QuarkusTest
class IssuedBadgesTest extends ServiceTest {

    @Test
    void issuesWhatWasVerifiedAndTakesNothingOfItBack() {
        var ada = ada();
        var assertion = claim(ada, "assessment");
        var own = as("employee", ada).get("/api/v1/badge-issuer").<String>path("id");

        var badge = as("employee", ada)
                .get("/api/v1/people/{id}/assertions/{assertion}/badge", ada, assertion)
                .then()
                .statusCode(200)
                .body("issuer.id", equalTo(own), "name", equalTo("python, level 3 of 5"))
                .extract()
                .asString();
        var jwt = hr().get("/api/v1/people/{id}/assertions/{assertion}/badge.jwt", ada, assertion)
                .asString();

        refused("/issuer", "issued here", badge, ada);
        refused("/issuer", "issued here", jwt, ada);
        refused("/proof/proofValue", "altered", badge.replace("level 3", "level 5"), ada);
        assertFalse((badge + jwt).contains("Ada"), "It names the person");
    }

    private static void refused(String pointer, String why, String badge, String person) {
        send(hr(), badge, person)
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer), "detail", containsString(why));
    }

    @Test
    void issuesNothingThatNobodyVerified() {
        var ada = ada();

        hr().get("/api/v1/people/{id}/assertions/{assertion}/badge", ada, claim(ada, "self"))
                .then()
                .statusCode(409);
        hr().get("/api/v1/people/{id}/assertions/{assertion}/badge", ada(), claim(ada, "manager"))
                .then()
                .statusCode(404);
    }

    private static String claim(String person, String source) {
        return hr().body(Map.of("skill", "python", "level", 3, "source", source, "assertedAt", "2026-05-02"))
                .post("/api/v1/people/{id}/assertions", person)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
