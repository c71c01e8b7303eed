package dev.skillsgap.recommendation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillsgap.localstack.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A gap under levels that are only supposed. */
@QuarkusTest
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "recommendation"))
class WhatIfTest {

    @Inject
    Publisher publisher;

    final String person = Told.newId();

    /** The golden person holds Python at 3 by the manager's word, and PyTorch at 2 by own account. */
    @BeforeEach
    void tellOfAPerson() {
        publisher.publishSample();
        Topics.send(Told.person(person, 1));
        Topics.recommendationsOf(person, 1);
    }

    @Test
    void answersBeforeAndAfterAndTheLinesThatChange() {
        var answer = json(suppose("[{'skill':'python','level':4}]").statusCode(200));

        assertEquals(Golden.json("[{'skill':'python','label':'Python','held':3,'level':4}]"), answer.at("/supposed"));
        assertEquals(0.97 * 0.25 / 2.29, answer.at("/gain").asDouble(), 1e-12);
        assertEquals(
                answer.at("/gain").asDouble(),
                answer.at("/after/readiness/low").asDouble()
                        - answer.at("/before/readiness/low").asDouble());
        assertEquals(Golden.json("['python','pytorch','linear-algebra']"), answer.at("/before/blockers"));
        assertEquals(Golden.json("['pytorch','linear-algebra']"), answer.at("/after/blockers"));
        assertEquals(1, answer.at("/lines").size());
        assertEquals("manager", answer.at("/lines/0/before/source").asText());
        assertEquals("supposed", answer.at("/lines/0/after/source").asText());
        assertEquals(0, answer.at("/lines/0/after/confidence").asDouble());
        assertEquals(
                "Python is required at level 4; held at level 4 as supposed; 100 % covered, it contributes 0.4236 of"
                        + " 0.4236.",
                answer.at("/lines/0/after/text").asText());
    }

    @Test
    void lowersALevelToo() {
        var answer = json(suppose("[{'skill':'python','level':0}]").statusCode(200));

        assertEquals(-0.97 * 0.75 / 2.29, answer.at("/gain").asDouble(), 1e-12);
        assertEquals(0, answer.at("/lines/0/after/held").asInt());
    }

    @Test
    void changesNoLineForASkillThatTheRoleDoesNotAskFor() {
        publisher.publish(publisher.draft().skill("juggling", "practice", "Juggling", "[]"));

        suppose("[{'skill':'juggling','level':5}]")
                .statusCode(200)
                .body("lines", empty())
                .body("gain", equalTo(0.0f));
    }

    @Test
    void isAskedInAnIndustryAndOfAnotherRoleToo() {
        publisher.publish(publisher.draft().role("coder", ReleaseTest.requirement("python")));

        post("{'person':'%s','role':'coder','industry':'healthcare','asOf':'2026-05-02',"
                        + "'levels':[{'skill':'pytorch','level':4}]}")
                .statusCode(200)
                .body("role", equalTo("coder"))
                .body("industry", equalTo("healthcare"))
                .body("lines.before.skill", equalTo(List.of("pytorch")));
    }

    @Test
    void keepsNothing() {
        suppose("[{'skill':'python','level':5}]").statusCode(200);

        given().auth()
                .oauth2(token())
                .get("/api/v1/gaps/" + person)
                .then()
                .body("lines[0].held", equalTo(3))
                .body("personVersion", equalTo(1));
        assertEquals(1, publisher.recommendationsKept(person));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{'skill':'python','level':6}] | /levels/0/level",
                "[{'skill':'python','level':-1}] | /levels/0/level",
                "[{'skill':'python'}] | /levels/0/level",
                "[{'level':3}] | /levels/0/skill",
                "[{'skill':'python','level':1},{'skill':'astrology','level':1}] | /levels/1/skill",
                "[{'skill':'python','level':1},{'skill':'python','level':2}] | /levels/1/skill",
                "[] | /levels",
                "[null] | /levels/0",
            })
    void namesTheItemThatCannotBeTaken(String levels, String pointer) {
        suppose(levels).statusCode(422).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void namesTheFieldThatCannotBeTaken() {
        post("{'levels':[{'skill':'python','level':1}]}").statusCode(422).body("errors[0].pointer", equalTo("/person"));
        post("{'person':'%s','role':'astronaut','levels':[{'skill':'python','level':1}]}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/role"));
        post("{'person':'%s','industry':'space','levels':[{'skill':'python','level':1}]}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/industry"))
                .body("detail", containsString("healthcare"));
        post("{'person':'%s','asOf':'tomorrow','levels':[{'skill':'python','level':1}]}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/asOf"));
        post("{'person':'nobody','levels':[{'skill':'python','level':1}]}").statusCode(404);
    }

    private ValidatableResponse suppose(String levels) {
        return post("{'person':'%s','asOf':'2026-05-02','levels':" + levels + "}");
    }

    private ValidatableResponse post(String body) {
        return given().auth()
                .oauth2(token())
                .contentType("application/json")
                .body(body.formatted(person).replace('\'', '"'))
                .post("/api/v1/gaps/what-if")
                .then();
    }

    private static String token() {
        return StackTestResource.signingKey().token("hr", null, 5);
    }

    private static JsonNode json(ValidatableResponse response) {
        return Golden.parse(response.extract().asString());
    }
}
