package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.as;
import static dev.skillsgap.profile.Api.hr;
import static dev.skillsgap.profile.Api.person;
import static dev.skillsgap.profile.Api.team;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AccessTest extends ServiceTest {

    private static final Map<String, Object> SELF = Map.of("skill", "python", "level", 3, "source", "self");
    private static final Map<String, Object> BY_MANAGER = Map.of("skill", "python", "level", 3, "source", "manager");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/people",
                "/api/v1/people/x",
                "/api/v1/people/x/assertions",
                "/api/v1/people/x/export",
                "/api/v1/people/x/learning",
                "/api/v1/people/x/proposals",
                "/api/v1/teams",
                "/api/v1/teams/x/members",
                "/q/openapi",
                "/q/metrics"
            })
    void answersNothingWithoutAToken(String path) {
        given().get(path).then().statusCode(401);
    }

    @Test
    void saysHowToAuthenticate() {
        given().get("/api/v1/people")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("https://skillsgap.dev/problems/unauthenticated"));
    }

    @Test
    void refusesATokenThatIsNone() {
        given().auth()
                .oauth2("rubbish")
                .get("/api/v1/people")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void showsAnEmployeeOnlyThemselves() {
        var me = person();
        var other = person();

        as("employee", me).get("/api/v1/people/{id}", me).then().statusCode(200);
        as("employee", me).get("/api/v1/people/{id}", other).then().statusCode(404);
        as("employee", me).get("/api/v1/people/{id}/assertions", other).then().statusCode(404);
        as("employee", me).get("/api/v1/people/{id}/export", other).then().statusCode(404);
        as("employee", me).get("/api/v1/people").then().body("items.id", contains(me));
    }

    @Test
    void showsAManagerTheirTeamsAndNobodyElse() {
        var manager = person();
        var member = person();
        var other = person();
        var team = team(manager, member);

        as("manager", manager).get("/api/v1/people").then().body("items.id", containsInAnyOrder(manager, member));
        as("manager", manager).get("/api/v1/people/{id}", member).then().statusCode(200);
        as("manager", manager).get("/api/v1/people/{id}", other).then().statusCode(404);
        as("manager", manager).get("/api/v1/teams/{id}/members", team).then().body("items", contains(member));
        as("manager", other).get("/api/v1/teams/{id}/members", team).then().statusCode(404);
        as("employee", manager).get("/api/v1/people").then().body("items", hasSize(1));
    }

    @Test
    void letsEachAssertOnlyInTheirOwnName() {
        var manager = person();
        var member = person();
        team(manager, member);

        as("employee", member)
                .body(SELF)
                .post("/api/v1/people/{id}/assertions", member)
                .then()
                .statusCode(201);
        as("employee", member)
                .body(BY_MANAGER)
                .post("/api/v1/people/{id}/assertions", member)
                .then()
                .statusCode(403);
        as("manager", manager)
                .body(BY_MANAGER)
                .post("/api/v1/people/{id}/assertions", member)
                .then()
                .statusCode(201);
        as("manager", manager)
                .body(SELF)
                .post("/api/v1/people/{id}/assertions", member)
                .then()
                .statusCode(403);
        as("manager", manager)
                .body(BY_MANAGER)
                .post("/api/v1/people/{id}/assertions", manager)
                .then()
                .statusCode(403);
    }

    @Test
    void letsAPersonChangeTheirPlanButNotTheirName() {
        var me = person();

        as("employee", me)
                .body(Map.of("hoursPerWeek", 8))
                .patch("/api/v1/people/{id}", me)
                .then()
                .statusCode(200);
        as("employee", me)
                .body(Map.of("name", "Queen"))
                .patch("/api/v1/people/{id}", me)
                .then()
                .statusCode(403);
    }

    @Test
    void showsAnAdminNobody() {
        as("admin", null).get("/api/v1/people").then().statusCode(403);
        as("admin", null).get("/api/v1/people/{id}", person()).then().statusCode(403);
    }

    @Test
    void letsOnlyHrErase() {
        var id = person();

        as("employee", id).delete("/api/v1/people/{id}", id).then().statusCode(403);
        as("integration", null).delete("/api/v1/people/{id}", id).then().statusCode(403);
        hr().delete("/api/v1/people/{id}", id).then().statusCode(200);
    }
}
