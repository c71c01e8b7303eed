package dev.skillsgap.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.localstack.suite.Part;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A name of another system comes in by a file, waits, is suggested for, mapped, and what is recommended follows it. */
@ExtendWith(SharedSuite.class)
class SkillMappingsIT {

    private static final String MAPPINGS = "/api/v1/skill-mappings";
    private static final String NAME = "Advanced Python programming";

    private final Suite suite;
    private final String person = "mapped-" + UUID.randomUUID();
    private final String system = "it-" + UUID.randomUUID();

    SkillMappingsIT(Suite suite) {
        this.suite = suite;
    }

    @AfterEach
    void eraseThePerson() {
        suite.as("hr", Part.PROFILE).delete("/api/v1/people/" + person).then().statusCode(200);
    }

    @Test
    void aNameFromAFileCountsWhileItsMappingIsConfirmed() {
        importTheFile();
        var unknown = recommended(1);

        suggestInTheQueue();
        hr("items[0].suggestions[0].skill", "python");
        String id =
                suite.as("hr", Part.PROFILE).get(MAPPINGS + "?system=" + system).path("items[0].id");
        decide(id, "confirmed");
        var known = recommended(2);

        decide(id, "rejected");
        var again = recommended(3);

        assertTrue(known.getDouble("readiness.low") > unknown.getDouble("readiness.low"), known.prettify());
        assertEquals(unknown.getMap("readiness"), again.getMap("readiness"));
        assertEquals(unknown.getList("nextSteps"), again.getList("nextSteps"));
    }

    private void importTheFile() {
        var table = "id,name,skills\n%s,%s,%s\n".formatted(person, TestPeople.NAME, NAME);
        var mapping = """
                person: {id: {column: id}, name: {column: name}, targetRole: {text: ml-engineer}}
                assertedAt: {text: "2026-05-02"}
                source: assessment
                skills: [{columns: skills, level: 4}]
                """;
        String location = suite.as("hr", Part.PROFILE)
                .contentType(ContentType.MULTIPART)
                .multiPart("file", "people.csv", table.getBytes(UTF_8), "text/csv")
                .multiPart("mapping", "people.yaml", mapping.getBytes(UTF_8), "application/yaml")
                .multiPart("source", system)
                .post("/api/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> suite.as("hr", Part.PROFILE)
                        .get(location)
                        .then()
                        .body("endedAt", notNullValue())
                        .body("outcome.added", equalTo(1)));
    }

    /** What skills-service suggests for the names that wait is sent to where they wait. */
    private void suggestInTheQueue() {
        List<String> names = suite.as("hr", Part.PROFILE)
                .get(MAPPINGS + "/unmapped?system=" + system)
                .path("items.outsideName");
        assertEquals(List.of(NAME), names);
        var suggested = suite.as("hr", Part.SKILLS)
                .body(Map.of("names", names))
                .post("/api/v1/skill-suggestions")
                .then()
                .statusCode(200)
                .body("names[0].suggestions.skill", hasItem("python"))
                .extract();
        float confidence = suggested.path("names[0].suggestions.find { it.skill == 'python' }.confidence");
        suite.as("hr", Part.PROFILE)
                .body(Map.of("system", system, "outsideName", NAME, "skill", "python", "confidence", confidence))
                .post(MAPPINGS)
                .then()
                .statusCode(201);
    }

    private void hr(String path, String value) {
        suite.as("hr", Part.PROFILE)
                .get(MAPPINGS + "/unmapped?system=" + system)
                .then()
                .body(path, equalTo(value));
    }

    private void decide(String mapping, String status) {
        suite.as("hr", Part.PROFILE)
                .body(Map.of("skill", "python", "kind", "close", "status", status))
                .put(MAPPINGS + "/" + mapping)
                .then()
                .statusCode(200);
    }

    /** What was recommended for that version of the person. */
    private JsonPath recommended(int version) {
        var address = "/api/v1/recommendations?limit=1&person=" + person;
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> suite.as("hr", Part.RECOMMENDATION)
                        .get(address)
                        .then()
                        .body("items[0].personVersion", equalTo(version)));
        String id = suite.as("hr", Part.RECOMMENDATION).get(address).path("items[0].id");
        return Json.of(suite.as("hr", Part.RECOMMENDATION)
                .get("/api/v1/recommendations/" + id)
                .asString());
    }
}
