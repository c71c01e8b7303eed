package dev.skillsgap.system.walk;

import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.system.Json;
import dev.skillsgap.system.Suite;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;

/** What the running demo company answers about the one who is walked through. */
record Asked(Suite suite) {

    static final String PERSON = "demo-27";
    static final String ROLE = "mlops-engineer";
    static final String AS_OF = "2026-06-01";
    static final String TARGET = "0.6";

    JsonPath gap() {
        return get(Part.RECOMMENDATION, "/api/v1/gaps/%s?asOf=%s".formatted(PERSON, AS_OF));
    }

    JsonPath whatIf(String skill, int level) {
        var body = Map.of("person", PERSON, "asOf", AS_OF, "levels", List.of(Map.of("skill", skill, "level", level)));
        return Json.of(suite.as("hr", Part.RECOMMENDATION)
                .body(body)
                .post("/api/v1/gaps/what-if")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    JsonPath cheapest() {
        return get(Part.RECOMMENDATION, "/api/v1/gaps/%s/cheapest?target=%s&asOf=%s".formatted(PERSON, TARGET, AS_OF));
    }

    /** Whether what was recommended comes out the same again. */
    JsonPath replay() {
        var id = get(Part.RECOMMENDATION, "/api/v1/recommendations?limit=1&person=" + PERSON)
                .getString("items[0].id");
        return Json.of(suite.as("hr", Part.RECOMMENDATION)
                .post("/api/v1/recommendations/" + id + "/replay")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    JsonPath role() {
        return get(Part.SKILLS, "/api/v1/roles/" + ROLE);
    }

    JsonPath skill(String id) {
        return get(Part.SKILLS, "/api/v1/skills/" + id);
    }

    JsonPath assertions() {
        return get(Part.PROFILE, "/api/v1/people/%s/assertions?limit=200".formatted(PERSON));
    }

    private JsonPath get(Part service, String path) {
        return Json.of(suite.as("hr", service)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
