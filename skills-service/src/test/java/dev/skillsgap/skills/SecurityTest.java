package dev.skillsgap.skills;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SecurityTest extends ServiceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "skills",
                "skills/python",
                "roles",
                "roles/ml-engineer",
                "resources",
                "resources/x",
                "frameworks",
                "releases",
                "releases/1",
                "releases/1/diff",
                "draft",
                "draft/skills/python"
            })
    void answersNothingWithoutAToken(String path) {
        given().get("/api/v1/" + path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"employee", "manager", "hr", "admin", "integration"})
    void letsEveryRoleRead(String role) {
        Api.as(role).get("/api/v1/skills/python").then().statusCode(200);
        Api.as(role).get("/api/v1/releases").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"employee", "manager", "hr", "integration"})
    void letsOnlyAdminsEditAndPublish(String role) {
        var skill = Edits.skill("X");
        Api.as(role).body(skill).put("/api/v1/draft/skills/x").then().statusCode(403);
        Api.as(role).delete("/api/v1/draft/skills/python").then().statusCode(403);
        Api.as(role).get("/api/v1/draft").then().statusCode(403);
        Api.as(role)
                .body(Map.of())
                .post("/api/v1/releases")
                .then()
                .statusCode(403)
                .body("type", containsString("forbidden"));
    }

    @Test
    void answersWhetherItIsWellWithoutAToken() {
        given().get("/q/health/ready").then().statusCode(200).body(containsString("\"release\""));
    }
}
