package dev.skillsgap.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The suite as a user runs it: the script, the default ports, the demo company, the README. Before others change the demo. */
@Order(1)
@ExtendWith(DemoSuite.Extension.class)
class JourneyIT {

    private static final String PEOPLE = "http://localhost:8081/api/v1/people/demo-01";
    private static final String GAP = "http://localhost:8080/api/v1/gaps/demo-01?role=ml-engineer";

    private final DemoSuite suite;

    JourneyIT(DemoSuite suite) {
        this.suite = suite;
    }

    @Test
    void theReadmesCallsPrintWhatTheReadmeShows() throws Exception {
        var calls = Readme.calls();
        assertEquals(15, calls.size());
        var script = new StringBuilder("set -eu\n");
        for (var call : calls) {
            script.append(call.commands()).append("\nprintf '\\n\\f'\n");
        }

        var outputs = List.of(suite.run(script.toString()).split("\f"));
        for (int i = 0; i < calls.size(); i++) {
            var shown = calls.get(i).output();
            var really = outputs.get(i).strip();
            assertTrue(calls.get(i).matches(really), "The README shows\n" + shown + "\nbut it is\n" + really);
        }
    }

    @Test
    void raisingASkillGivesARecommendationWhoseArithmeticIsRight() {
        var before = Json.of(suite.as("hr").get(GAP).asString());
        Arithmetic.assertAddsUp(before);

        try (var recommendations = new Recommendations("localhost:19092")) {
            suite.as("hr")
                    .body(Map.of("skill", "statistics", "level", 5, "source", "credential"))
                    .post(PEOPLE + "/assertions")
                    .then()
                    .statusCode(201);
            int version = suite.as("hr").get(PEOPLE).path("version");
            var last = recommendations
                    .awaitThat(received -> received.stream().anyMatch(one -> one.getInt("personVersion") == version))
                    .getLast();

            var after = Json.of(suite.as("hr").get(GAP).asString());
            Arithmetic.assertAddsUp(after);
            assertNotEquals(before.getDouble("readiness.low"), after.getDouble("readiness.low"));
            assertEquals(after.getDouble("readiness.low"), last.getDouble("readiness.low"));
            assertEquals(after.getList("blockers"), last.getList("blockers"));
            assertFalse(last.getList("blockers").contains("statistics"));
        }
    }

    @Test
    void statusSaysThatAllIsWell() throws Exception {
        var status = suite.run("./skillsgap status");

        for (var part : List.of("postgres", "kafka", "profile-service", "skills-service", "recommendation-service")) {
            assertTrue(status.contains(part), status);
        }
    }
}
