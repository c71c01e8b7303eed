package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.as;
import static dev.skillsgap.profile.Api.hr;
import static dev.skillsgap.profile.Api.person;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ResumeTest extends ServiceTest {

    private static void claim(String person, String skill, int level, String source) {
        hr().body(Map.of("skill", skill, "level", level, "source", source))
                .post("/api/v1/people/{id}/assertions", person)
                .then()
                .statusCode(201);
    }

    @Test
    void saysWhatIsHeldNow() {
        var id = person();
        claim(id, "linear-algebra", 5, "credential");
        claim(id, "linear-algebra", 2, "inferred");
        claim(id, "python", 3, "manager");
        claim(id, "pytorch", 0, "assessment");

        as("employee", id)
                .get("/api/v1/people/{id}/resume", id)
                .then()
                .statusCode(200)
                .body("basics.name", equalTo("Ada Example"), "meta.version", equalTo("v1.0.0"))
                .body("skills.name", contains("linear algebra", "python"))
                .body("skills.level", contains("Expert", "Competent"))
                .body("skills.keywords", contains(List.of("linear-algebra"), List.of("python")));
    }

    @Test
    void isNotSomebodyElses() {
        as("employee", person())
                .get("/api/v1/people/{id}/resume", person())
                .then()
                .statusCode(404);
        as("admin", null).get("/api/v1/people/{id}/resume", person()).then().statusCode(403);
    }
}
