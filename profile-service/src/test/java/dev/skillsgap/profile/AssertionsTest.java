package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.hr;
import static dev.skillsgap.profile.Api.person;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AssertionsTest extends ServiceTest {

    private static final String ASSERTIONS = "/api/v1/people/{id}/assertions";

    @Test
    void recordsAnAssertion() {
        var id = person();

        hr().body("""
                        {"skill":"python","level":4,"source":"manager","evidence":"led the rewrite",
                         "assertedAt":"2026-05-02","expiresAt":"2028-05-02T00:00:00Z"}""")
                .post(ASSERTIONS, id)
                .then()
                .statusCode(201)
                .header("Location", containsString("/assertions/"))
                .body("level", equalTo(4), "assertedAt", equalTo("2026-05-02T00:00:00Z"), "id", notNullValue());
    }

    @Test
    void keepsWhatWasAssertedBefore() {
        var id = person();
        assertLevel(id, "python", 2);
        assertLevel(id, "python", 4);

        hr().get(ASSERTIONS, id).then().statusCode(200).body("items.level", contains(4, 2));
    }

    @Test
    void changesNothingWhenTheVerySameIsSentAgain() {
        var id = person();
        var claim = Map.of("skill", "python", "level", 3, "source", "self", "assertedAt", "2026-01-01");
        hr().body(claim).post(ASSERTIONS, id).then().statusCode(201);

        hr().body(claim).post(ASSERTIONS, id).then().statusCode(200);

        hr().get(ASSERTIONS, id).then().body("items", hasSize(1));
        hr().get("/api/v1/people/{id}", id).then().body("version", equalTo(2));
    }

    @Test
    void withdrawsWithoutForgetting() {
        var id = person();
        var assertion = assertLevel(id, "python", 2);

        hr().delete(ASSERTIONS + "/{assertion}", id, assertion).then().statusCode(204);

        hr().get(ASSERTIONS, id)
                .then()
                .body(
                        "items",
                        hasSize(1),
                        "items[0].withdrawnAt",
                        notNullValue(),
                        "items[0].withdrawnBy",
                        notNullValue());
        var events = Topic.read("profiles.person.v1", id, 3);
        assertEquals(
                0, JsonPath.from(events.get(2).value()).getList("assertions").size());
    }

    @Test
    void pagesThroughTheHistory() {
        var id = person();
        for (int level = 0; level <= 5; level++) {
            assertLevel(id, "python", level);
        }

        var first = hr().queryParam("limit", 4).get(ASSERTIONS, id);
        var second = hr().queryParam("limit", 4)
                .queryParam("cursor", first.<String>path("next"))
                .get(ASSERTIONS, id);

        first.then().body("items.level", contains(5, 4, 3, 2));
        second.then().body("items.level", contains(1, 0), "next", nullValue());
    }

    @Test
    void refusesAnUnknownSkillAndNamesTheNearest() {
        hr().body(Map.of("skill", "pyton", "level", 3, "source", "self"))
                .post(ASSERTIONS, person())
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("/skill"), "errors[0].suggestions[0]", equalTo("python"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"skill":"python","level":6,"source":"self"}                             | /level
                    {"skill":"python","level":-1,"source":"self"}                            | /level
                    {"skill":"python","source":"self"}                                       | /level
                    {"skill":"python","level":"high","source":"self"}                        | /level
                    {"skill":"python","level":3,"source":"gossip"}                           | /source
                    {"skill":"python","level":3,"source":"self","assertedAt":"yesterday"}    | /assertedAt
                    {"skill":"python","level":3,"source":"self","assertedAt":"2199-01-01"}   | /assertedAt
                    {"skill":"python","level":3,"source":"self","expiresAt":"2001-01-01"}    | /expiresAt
                    {"skill":"python","level":3,"source":"self","colour":"red"}              | /colour
                    {"level":3,"source":"self"}                                              | /skill
                    """)
    void namesTheFieldOfBadInputAndStoresNothing(String body, String pointer) {
        var id = person();

        hr().body(body)
                .post(ASSERTIONS, id)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer));

        hr().get(ASSERTIONS, id).then().body("items", hasSize(0));
    }

    private static String assertLevel(String person, String skill, int level) {
        return hr().body(Map.of("skill", skill, "level", level, "source", "manager"))
                .post(ASSERTIONS, person)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
