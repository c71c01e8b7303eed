package dev.skillsgap.system;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.localstack.suite.OwnProcess;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The suite as a user runs it: the script, the default ports, the demo company, the README. */
class JourneyIT {

    private static final String PEOPLE = "http://localhost:8081/api/v1/people/demo-01";
    private static final String GAP = "http://localhost:8080/api/v1/gaps/demo-01?role=ml-engineer";

    private static Shell shell;
    private static Path home;

    @BeforeAll
    static void up() throws Exception {
        Shell.markBuilt();
        home = Files.createTempDirectory("skillsgap-journey");
        shell = new Shell(home);
        var up = shell.run("./skillsgap up --demo --detach");
        assertEquals(0, up.status(), up.output());
    }

    @AfterAll
    static void downLeavesNoProcess() throws Exception {
        var state = Files.readString(home.resolve(".skillsgap/run/suite.json"));
        var down = shell.run("./skillsgap down --wipe");

        assertEquals(0, down.status(), down.output());
        var processes = Pattern.compile("\"pid\" : (\\d+),\\s*\"startedAtMs\" : (\\d+)")
                .matcher(state)
                .results()
                .map(match -> new OwnProcess(Long.parseLong(match.group(1)), Long.parseLong(match.group(2))))
                .toList();
        assertEquals(6, processes.size(), state);
        assertEquals(List.of(), processes.stream().filter(OwnProcess::runs).toList());
    }

    @Test
    void theReadmesCallsPrintWhatTheReadmeShows() throws Exception {
        var calls = Readme.calls();
        assertEquals(5, calls.size());
        var script = new StringBuilder("set -eu\n");
        for (var call : calls) {
            script.append(call.commands()).append("\nprintf '\\n\\f'\n");
        }

        var printed = shell.run(script.toString());

        assertEquals(0, printed.status(), printed.output());
        var outputs = List.of(printed.output().split("\f"));
        for (int i = 0; i < calls.size(); i++) {
            var shown = calls.get(i).output();
            var really = outputs.get(i).strip();
            assertTrue(calls.get(i).matches(really), "The README shows\n" + shown + "\nbut it is\n" + really);
        }
    }

    @Test
    void raisingASkillGivesARecommendationWhoseArithmeticIsRight() throws IOException {
        var before = Json.of(hr().get(GAP).asString());
        Arithmetic.assertAddsUp(before);

        try (var recommendations = new Recommendations("localhost:19092")) {
            hr().body(Map.of("skill", "statistics", "level", 5, "source", "credential"))
                    .post(PEOPLE + "/assertions")
                    .then()
                    .statusCode(201);
            int version = hr().get(PEOPLE).path("version");
            var last = recommendations
                    .awaitThat(received -> received.stream().anyMatch(one -> one.getInt("personVersion") == version))
                    .getLast();

            var after = Json.of(hr().get(GAP).asString());
            Arithmetic.assertAddsUp(after);
            assertNotEquals(before.getDouble("readiness.low"), after.getDouble("readiness.low"));
            assertEquals(after.getDouble("readiness.low"), last.getDouble("readiness.low"));
            assertEquals(after.getList("blockers"), last.getList("blockers"));
            assertFalse(last.getList("blockers").contains("statistics"));
        }
    }

    @Test
    void statusSaysThatAllIsWell() throws Exception {
        var status = shell.run("./skillsgap status");

        assertEquals(0, status.status(), status.output());
        for (var part : List.of("postgres", "kafka", "profile-service", "skills-service", "recommendation-service")) {
            assertTrue(status.output().contains(part), status.output());
        }
    }

    private static RequestSpecification hr() {
        return given().auth().oauth2(token()).contentType(ContentType.JSON);
    }

    private static String token() {
        try {
            return shell.run("./skillsgap token --role hr").output().strip();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
