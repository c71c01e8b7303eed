package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.as;
import static dev.skillsgap.profile.Api.hr;
import static dev.skillsgap.profile.Api.id;
import static dev.skillsgap.profile.Api.person;
import static dev.skillsgap.profile.Api.team;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class LearningTest extends ServiceTest {

    private static final String LEARNING = "/api/v1/people/{id}/learning";
    private static final String COURSE = LEARNING + "/{resource}";
    private static final String PROPOSALS = "/api/v1/people/{id}/proposals";

    @Test
    void notesHowFarAPersonIs() {
        var me = person();

        as("employee", me)
                .body(Map.of("status", "started", "note", "with Bo"))
                .put(COURSE, me, "deep-course")
                .then()
                .statusCode(200)
                .body("resource", equalTo("deep-course"), "status", equalTo("started"), "note", equalTo("with Bo"));

        as("employee", me).get(LEARNING, me).then().body("items.status", contains("started"));
        hr().get("/api/v1/people/{id}", me).then().body("version", equalTo(2));
        hr().get(PROPOSALS, me).then().body("items", hasSize(0));
    }

    @Test
    void changesNothingWhenTheVerySameIsNotedAgain() {
        var me = person();
        Learned.done(me, null);
        Learned.done(me, null);

        hr().get("/api/v1/people/{id}", me).then().body("version", equalTo(2));
        hr().get(PROPOSALS, me).then().body("items", hasSize(2));
    }

    @Test
    void proposesTheHighestLevelOfEachSkillThatIsAboveThePersonsAndAssertsNothing() {
        var me = person();
        assertLevel(me, "pytorch", 2, "self");
        assertLevel(me, "python", 2, "manager");

        Learned.done(me, null);

        hr().get(PROPOSALS, me)
                .then()
                .body("items.skill", contains("python"), "items.level", contains(3), "items.status", contains("open"));
        hr().get("/api/v1/people/{id}/assertions", me).then().body("items", hasSize(2));
    }

    /** As readiness is computed: an assessment is believed before what somebody says of themselves later. */
    @Test
    void judgesTheLevelByTheMostTrustedSource() {
        var me = person();
        assertLevel(me, "pytorch", 1, "assessment");
        assertLevel(me, "pytorch", 5, "self");
        assertLevel(me, "python", 3, "manager");
        assertLevel(me, "python", 1, "self");

        Learned.done(me, null);

        hr().get(PROPOSALS, me).then().body("items.skill", contains("pytorch"));
    }

    @ParameterizedTest
    @CsvSource({"started", "skipped"})
    void takesBackWhatNobodyDecidedWhenItIsNotDoneAfterAll(String status) {
        var me = person();
        Learned.done(me, null);
        hr().post(PROPOSALS + "/{proposal}/decline", me, Learned.open(me, "python"));

        Learned.noted(me, status, null);
        hr().get(PROPOSALS, me).then().body("items.status", contains("declined"));

        Learned.done(me, null);
        hr().get(PROPOSALS + "?status=open", me).then().body("items.skill", contains("python", "pytorch"));
    }

    @Test
    void forgetsWhatWasNotedOnce() {
        var me = person();
        Learned.done(me, null);

        as("employee", me).delete(COURSE, me, "deep-course").then().statusCode(204);
        as("employee", me).delete(COURSE, me, "deep-course").then().statusCode(204);

        hr().get(LEARNING, me).then().body("items", hasSize(0));
        hr().get(PROPOSALS, me).then().body("items", hasSize(0));
        hr().get("/api/v1/people/{id}", me).then().body("version", equalTo(3));
    }

    @Test
    void endsWhatWasBegunBeforeItWasRetired() {
        var course = "old-" + id();
        publish(course, 1, false);
        var me = person();
        var other = person();
        await().untilAsserted(() -> hr().body(Map.of("status", "started"))
                .put(COURSE, me, course)
                .then()
                .statusCode(200));
        publish(course, 2, true);
        await().untilAsserted(() -> hr().body(Map.of("status", "started"))
                .put(COURSE, other, course)
                .then()
                .statusCode(422));

        hr().body(Map.of("status", "done")).put(COURSE, me, course).then().statusCode(200);

        hr().get(PROPOSALS, me).then().body("items.skill", contains("python"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /status",
                "{\"status\":\"finished\"} | /status",
                "{\"status\":\"done\",\"level\":3} | /level",
            })
    void namesTheFieldOfBadInput(String body, String pointer) {
        hr().body(body)
                .put(COURSE, person(), "deep-course")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void refusesAnUnknownResourceAndNamesTheNearest() {
        hr().body(Map.of("status", "done"))
                .put(COURSE, person(), "deep-curse")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("resourceId"), "errors[0].suggestions[0]", equalTo("deep-course"));
    }

    @Test
    void showsAndChangesOnlyWhatIsOnesOwnToSee() {
        var manager = person();
        var member = person();
        var other = person();
        team(manager, member);
        var status = Map.of("status", "started");

        as("employee", other)
                .body(status)
                .put(COURSE, member, "deep-course")
                .then()
                .statusCode(404);
        as("employee", other).get(LEARNING, member).then().statusCode(404);
        as("employee", other).get(PROPOSALS, member).then().statusCode(404);
        as("employee", other).delete(COURSE, member, "deep-course").then().statusCode(404);
        as("manager", manager)
                .body(status)
                .put(COURSE, other, "deep-course")
                .then()
                .statusCode(404);
        as("manager", manager)
                .body(status)
                .put(COURSE, member, "deep-course")
                .then()
                .statusCode(200);
        as("integration", null).get(LEARNING, member).then().statusCode(200);
        as("admin", null).get(LEARNING, member).then().statusCode(403);
    }

    @Test
    void pagesThroughWhatIsNotedAndProposed() {
        var me = person();
        Learned.done(me, null);

        var first = hr().queryParam("limit", 1).get(PROPOSALS, me);
        first.then().body("items.skill", contains("python"));
        hr().queryParam("limit", 1)
                .queryParam("cursor", first.<String>path("next"))
                .get(PROPOSALS, me)
                .then()
                .body("items.skill", contains("pytorch"), "next", nullValue());
        hr().queryParam("limit", 1).get(LEARNING, me).then().body("items", hasSize(1), "next", nullValue());
    }

    private static void publish(String course, int release, boolean retired) {
        var teaches = "{\"skill\":\"python\",\"from\":0,\"to\":4}";
        Api.send("skills.resource.v1", course, Api.RESOURCE_PUBLISHED, Api.resource(course, release, retired, teaches));
    }

    private static void assertLevel(String person, String skill, int level, String source) {
        hr().body(Map.of("skill", skill, "level", level, "source", source))
                .post("/api/v1/people/{id}/assertions", person)
                .then()
                .statusCode(201);
    }
}
