package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.hr;
import static dev.skillsgap.profile.Api.id;
import static dev.skillsgap.profile.Api.person;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PeopleTest extends ServiceTest {

    @Test
    void addsAPersonWithTheIdThatWasChosen() {
        var id = id();

        hr().body(Map.of("id", id, "name", "Ada", "email", id + "@example.com", "targetRole", "ml-engineer"))
                .post("/api/v1/people")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/people/" + id))
                .header("ETag", "\"1\"")
                .body("id", equalTo(id), "version", equalTo(1), "hoursPerWeek", equalTo(4.0f));

        hr().get("/api/v1/people/{id}", id).then().statusCode(200).body("targetRole", equalTo("ml-engineer"));
    }

    @Test
    void makesAnIdWhereNoneIsGiven() {
        var id = hr().body(Map.of("name", "Ada"))
                .post("/api/v1/people")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        hr().get("/api/v1/people/{id}", id).then().statusCode(200);
    }

    @Test
    void refusesAnIdThatIsTaken() {
        hr().body(Map.of("id", person(), "name", "Bo"))
                .post("/api/v1/people")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://skillsgap.dev/problems/conflict"));
    }

    @Test
    void refusesAnEmailOfSomebodyElseWhateverItsCase() {
        var email = id() + "@example.com";
        hr().body(Map.of("name", "Ada", "email", email))
                .post("/api/v1/people")
                .then()
                .statusCode(201);

        hr().body(Map.of("name", "Bo", "email", email.toUpperCase(Locale.ROOT)))
                .post("/api/v1/people")
                .then()
                .statusCode(409);
    }

    @Test
    void changesOnlyWhatThePatchNames() {
        var id = person();

        hr().body(Map.of("hoursPerWeek", 10))
                .patch("/api/v1/people/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body(
                        "hoursPerWeek",
                        equalTo(10.0f),
                        "name",
                        equalTo("Ada Example"),
                        "targetRole",
                        equalTo("ml-engineer"));
    }

    @Test
    void clearsAFieldThatThePatchSetsToNull() {
        var id = person();
        var patch = new HashMap<String, Object>();
        patch.put("targetRole", null);

        hr().body(patch).patch("/api/v1/people/{id}", id).then().statusCode(200).body("targetRole", nullValue());
    }

    @Test
    void makesNoNewVersionWhenNothingChanges() {
        var id = person();

        hr().body(Map.of("targetRole", "ml-engineer"))
                .patch("/api/v1/people/{id}", id)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
    }

    @Test
    void refusesAChangeOfAnOlderVersion() {
        var id = person();
        hr().body(Map.of("hoursPerWeek", 1))
                .patch("/api/v1/people/{id}", id)
                .then()
                .statusCode(200);

        hr().header("If-Match", "\"1\"")
                .body(Map.of("hoursPerWeek", 2))
                .patch("/api/v1/people/{id}", id)
                .then()
                .statusCode(412)
                .body("detail", containsString("version is 2"));
    }

    @Test
    void refusesAnUnknownTargetRoleAndNamesTheNearest() {
        hr().body(Map.of("name", "Ada", "targetRole", "ml-enginer"))
                .post("/api/v1/people")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/targetRole"), "errors[0].suggestions", contains("ml-engineer"));
    }

    @Test
    void pagesThroughAllPeopleByCursor() {
        var team = Api.team(person(), person(), person(), person());
        var first = hr().queryParam("team", team).queryParam("limit", 2).get("/api/v1/people");
        var second = hr().get(first.header("Link").replaceAll("^<|>; rel=\"next\"$", ""));

        first.then().statusCode(200).body("items", hasSize(2));
        second.then().statusCode(200).body("items", hasSize(1), "next", nullValue());
        List<String> ids = first.path("items.id");
        assertEquals(ids.stream().sorted().toList(), ids);
    }
}
