package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.hr;
import static dev.skillsgap.profile.ScimApi.scim;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BadInputTest extends ServiceTest {

    @Test
    void saysWhereTheBodyStopsBeingJson() {
        hr().body("{\"name\": \"Ada\",\n \"email\": }")
                .post("/api/v1/people")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("line 2"));
    }

    @Test
    void refusesABodyNestedTooDeeply() {
        hr().body("{\"name\": " + "[".repeat(1_200) + "]".repeat(1_200) + "}")
                .post("/api/v1/people")
                .then()
                .statusCode(not(500))
                .statusCode(not(201))
                .contentType("application/problem+json");
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        hr().body("{\"name\": \"" + "x".repeat(300_000) + "\"}")
                .post("/api/v1/people")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("detail", containsString("262144 bytes"));
    }

    @Test
    void refusesAnEmptyBody() {
        hr().post("/api/v1/people").then().statusCode(422).contentType("application/problem+json");
    }

    @Test
    void answersAnUnknownAddressWithAProblem() {
        hr().get("/api/v1/nothing-here")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("https://skillsgap.dev/problems/not-found"));
    }

    @Test
    void refusesAnotherFormat() {
        hr().contentType("text/plain")
                .body("Ada")
                .post("/api/v1/people")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void refusesATextThatTheDatabaseCannotHold() {
        hr().body("{\"name\": \"A\\u0000da\"}")
                .post("/api/v1/people")
                .then()
                .statusCode(422)
                .contentType("application/problem+json");
    }

    /** Tables of people and teams are opened in spreadsheets. */
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "=cmd|'/c calc'!A0", "@SUM(1+1)*cmd|'/c calc'!A0", "+1+1", "-2+3", "\t=1"})
    void refusesAFormulaForAName(String formula) {
        for (var path : List.of("people", "teams")) {
            hr().body(Map.of("name", formula))
                    .post("/api/v1/" + path)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", equalTo(List.of("/name")))
                    .body("errors[0].detail", containsString("formula"));
        }
        hr().body(Map.of("name", "Ada Example", "employeeNumber", formula))
                .post("/api/v1/people")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/employeeNumber")));
        scim().body(Map.of("userName", formula))
                .post(ScimApi.USERS)
                .then()
                .statusCode(400)
                .body("scimType", equalTo("invalidValue"))
                .body("detail", containsString("'userName' must not be a formula"));
        scim().body(Map.of("displayName", formula))
                .post(ScimApi.GROUPS)
                .then()
                .statusCode(400)
                .body("detail", containsString("'displayName' must not be a formula"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"- vacant (Berlin) -", "@home", "+Plus", "-1", "Ada =1"})
    void takesANameThatOnlyBeginsLikeAFormula(String name) {
        for (var path : List.of("people", "teams")) {
            hr().body(Map.of("name", name)).post("/api/v1/" + path).then().statusCode(201);
        }
    }

    @Test
    void refusesALimitOutOfRange() {
        hr().queryParam("limit", 0)
                .get("/api/v1/people")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("limit"));
    }

    @Test
    void answersHealthWithoutAToken() {
        given().get("/q/health/ready").then().statusCode(200);
    }
}
