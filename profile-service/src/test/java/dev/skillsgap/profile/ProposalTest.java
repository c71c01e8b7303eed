package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.as;
import static dev.skillsgap.profile.Api.hr;
import static dev.skillsgap.profile.Api.person;
import static dev.skillsgap.profile.Api.team;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deciding what may be asserted of somebody who has done a course. */
@QuarkusTest
class ProposalTest extends ServiceTest {

    private static final String ASSERTIONS = "/api/v1/people/{id}/assertions";

    private final String manager = Api.id();
    private String member;
    private String proposal;

    @BeforeEach
    void somebodyHasDoneACourse() {
        hr().body(Map.of("id", manager, "name", "Grace Example")).post("/api/v1/people");
        member = person();
        team(manager, member);
        Learned.done(member, "certificate 17");
        proposal = Learned.open(member, "python");
    }

    @Test
    void assertsInThePersonsOwnNameWhenTheyAcceptIt() {
        var assertion = decide(as("employee", member), "accept")
                .statusCode(200)
                .body("status", equalTo("accepted"), "decidedBy", equalTo(member), "decidedAt", notNullValue())
                .extract()
                .<String>path("assertion");

        hr().get(ASSERTIONS, member)
                .then()
                .body("items.id", contains(assertion))
                .body("items[0].skill", equalTo("python"), "items[0].level", equalTo(3))
                .body("items[0].source", equalTo("self"), "items[0].assertedBy", equalTo(member))
                .body("items[0].evidence", equalTo("Done: The deep-course (deep-course). certificate 17"));
    }

    @Test
    void assertsAsAManagerWhenTheyAcceptItOrHrDoes() {
        decide(as("manager", manager), "accept").statusCode(200);
        hr().post(address("accept"), member, Learned.open(member, "pytorch"))
                .then()
                .statusCode(200);

        hr().get(ASSERTIONS, member).then().body("items.source", contains("manager", "manager"));
    }

    @Test
    void tellsOthersOfTheAssertion() {
        decide(as("employee", member), "accept").statusCode(200);

        var last = JsonPath.from(
                Topic.read("profiles.person.v1", member, 4).getLast().value());
        assertEquals("python", last.getString("assertions[0].skill"));
        assertEquals("done", last.getString("learning[0].status"));
    }

    @Test
    void isDecidedOnce() {
        decide(hr(), "accept").statusCode(200);
        decide(as("employee", member), "accept").statusCode(200).body("status", equalTo("accepted"));
        decide(hr(), "decline").statusCode(409).body("detail", containsString("was accepted"));
        hr().get(ASSERTIONS, member).then().body("items", hasSize(1));

        proposal = Learned.open(member, "pytorch");
        decide(hr(), "decline").statusCode(200);
        decide(hr(), "decline").statusCode(200).body("status", equalTo("declined"));
        decide(hr(), "accept").statusCode(409).body("detail", containsString("was declined"));
        hr().get(ASSERTIONS, member).then().body("items", hasSize(1));
    }

    @Test
    void makesNoNewVersionWhenItIsDeclined() {
        int before = hr().get("/api/v1/people/{id}", member).path("version");

        decide(as("employee", member), "decline").statusCode(200);

        hr().get("/api/v1/people/{id}", member).then().body("version", equalTo(before));
    }

    /** A newer word of the same source would take the higher level away. */
    @Test
    void neverLowersALevel() {
        hr().body(Map.of("skill", "python", "level", 5, "source", "self")).post(ASSERTIONS, member);

        decide(as("employee", member), "accept").statusCode(409).body("detail", containsString("level 5 of python"));

        hr().get("/api/v1/people/{id}/proposals?status=open", member).then().body("items", hasSize(2));
    }

    @Test
    void staysWhenWhatItRestedOnIsTakenBackAfterwards() {
        decide(as("employee", member), "accept").statusCode(200);

        hr().delete("/api/v1/people/{id}/learning/deep-course", member).then().statusCode(204);

        hr().get("/api/v1/people/{id}/proposals", member).then().body("items.status", contains("accepted"));
        hr().get(ASSERTIONS, member).then().body("items", hasSize(1));
    }

    @Test
    void isDecidedByPeopleWhoMaySeeIt() {
        var other = person();

        decide(as("employee", other), "accept").statusCode(404);
        decide(as("manager", other), "decline").statusCode(404);
        decide(as("integration", null), "accept").statusCode(403);
        decide(as("integration", null), "decline").statusCode(403);
        decide(as("admin", null), "accept").statusCode(403);
    }

    @Test
    void isNotFoundUnderSomebodyElse() {
        hr().post(address("accept"), person(), proposal).then().statusCode(404);
        hr().post(address("accept"), member, UUID.randomUUID()).then().statusCode(404);
        hr().get("/api/v1/people/{id}/proposals?status=lost", member)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("status"));
    }

    private ValidatableResponse decide(RequestSpecification who, String decision) {
        return who.post(address(decision), member, proposal).then();
    }

    private static String address(String decision) {
        return "/api/v1/people/{id}/proposals/{proposal}/" + decision;
    }
}
