package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.hr;
import static dev.skillsgap.profile.Api.id;
import static dev.skillsgap.profile.Imports.ended;
import static dev.skillsgap.profile.Imports.form;
import static dev.skillsgap.profile.Imports.levels;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A system with names of its own for skills: what is said under them, and what they mean. */
final class OutsideSystem {

    static final String MAPPINGS = "/api/v1/skill-mappings";

    final String name = "sys-" + id().substring(2, 14);

    static void awaitLevels(String person, Map<String, Integer> levels) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertEquals(levels, levels(person)));
    }

    /** Waits until so many of the person's claims count. */
    static void awaitSettled(String person, int counted) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> hr().get("/api/v1/people/{id}/outside-claims", person)
                        .then()
                        .body("items.findAll { it.skill != null }.size()", equalTo(counted)));
    }

    static int version(String person) {
        return hr().get("/api/v1/people/{id}", person).path("version");
    }

    void say(String person, String outsideId, String skill, int level, String evidence) {
        post(person, claim(name, outsideId, skill, level, evidence)).statusCode(201);
        post(person, claim(name, outsideId, skill, level, evidence)).statusCode(200);
    }

    static ValidatableResponse post(String person, Map<String, Object> claim) {
        return hr().body(claim)
                .post("/api/v1/people/{id}/outside-claims", person)
                .then();
    }

    static Map<String, Object> claim(String system, String id, String name, int level, String evidence) {
        var claim = new HashMap<String, Object>();
        claim.put("system", system);
        claim.put("outsideId", id);
        claim.put("outsideName", name);
        claim.put("level", level);
        claim.put("source", "self");
        claim.put("evidence", evidence);
        claim.put("assertedAt", "2020-05-02");
        return claim;
    }

    Response map(String kind, String called, String skill, String status) {
        return post(mapping(kind, called, skill, status))
                .statusCode(201)
                .extract()
                .response();
    }

    Map<String, Object> mapping(String kind, String called, String skill, String status) {
        var mapping = new HashMap<String, Object>();
        mapping.put("system", name);
        mapping.put(kind.equals("id") ? "outsideId" : "outsideName", called);
        mapping.put("skill", skill);
        mapping.put("status", status);
        return mapping;
    }

    static ValidatableResponse post(Map<String, Object> mapping) {
        return hr().body(mapping).post(MAPPINGS).then();
    }

    static void decide(Object mapping, String skill, String status) {
        hr().body(Map.of("skill", skill, "kind", "close", "confidence", 0.8, "status", status))
                .put(MAPPINGS + "/" + mapping)
                .then()
                .statusCode(200)
                .body("status", equalTo(status))
                .body("decidedBy", not(nullValue()));
    }

    ValidatableResponse queue() {
        return hr().get(MAPPINGS + "/unmapped?system=" + name).then().statusCode(200);
    }

    ValidatableResponse imported(String table, String mapping, boolean dryRun) {
        var fields = Map.of("mapping", mapping, "source", name, "dryRun", String.valueOf(dryRun));
        return ended(form(hr(), table, fields).statusCode(202).extract().header("Location"));
    }

    static ValidatableResponse table(String text, boolean dryRun) {
        return hr().contentType(ContentType.MULTIPART)
                .multiPart("file", "mappings.csv", text.getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart("dryRun", String.valueOf(dryRun))
                .post(MAPPINGS + "/imports")
                .then()
                .statusCode(200);
    }
}
