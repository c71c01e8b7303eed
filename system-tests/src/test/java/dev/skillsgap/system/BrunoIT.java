package dev.skillsgap.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.localstack.suite.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every request of the Bruno collection is answered as it asserts, about a person of its own. */
@ExtendWith(SharedSuite.class)
class BrunoIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PERSON = "bruno-" + UUID.randomUUID();
    private static final String PEOPLE = "/api/v1/people/";

    private static NodePackages parser;
    private static Suite suite;
    private static Path collection;

    @BeforeAll
    static void installAndRecommend(Suite shared) throws Exception {
        parser = NodePackages.install("bruno");
        suite = shared;
        collection = suite.project().resolve("bruno");
        suite.as("hr", Part.PROFILE)
                .body(Map.of("id", PERSON, "name", "Bruno Example", "targetRole", "ml-engineer", "hoursPerWeek", 6))
                .post(PEOPLE)
                .then()
                .statusCode(201);
        suite.as("hr", Part.PROFILE)
                .body(Map.of("skill", "python", "level", 3, "source", "self"))
                .post(PEOPLE + PERSON + "/assertions")
                .then()
                .statusCode(201);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> suite.as("hr", Part.RECOMMENDATION)
                        .get("/api/v1/recommendations?person=" + PERSON)
                        .asString()
                        .contains("\"personVersion\""));
    }

    @AfterAll
    static void erase() {
        if (suite != null) {
            suite.as("hr", Part.PROFILE).delete(PEOPLE + PERSON);
        }
    }

    @Test
    void everyRequestIsAnsweredAsItAsserts() throws Exception {
        var answers = answers(Map.of());

        assertEquals(requests(), answers.size());
        var faulty = answers.stream()
                .filter(answer -> !answer.path("faults").isEmpty())
                .toList();
        assertEquals(List.of(), faulty);
    }

    /** The control. */
    @Test
    void anotherAnswerIsSeen() throws Exception {
        var faults = answers(Map.of("role", "no-such-role", "personToken", "none")).stream()
                .filter(answer -> !answer.path("faults").isEmpty())
                .map(answer -> answer.path("request").asText())
                .toList();

        assertTrue(faults.containsAll(List.of("gap", "path", "access log", "all that is held")), faults.toString());
    }

    private static int requests() throws IOException {
        try (Stream<Path> files = Files.list(collection)) {
            return (int) files.filter(file -> file.toString().endsWith(".bru")).count() - 1;
        }
    }

    private static List<JsonNode> answers(Map<String, String> others) throws Exception {
        var variables = new HashMap<>(Map.of(
                "profile", suite.url(Part.PROFILE),
                "skills", suite.url(Part.SKILLS),
                "recommendation", suite.url(Part.RECOMMENDATION),
                "person", PERSON,
                // No name server is asked, and nothing is told: no data scientist changes meanwhile.
                "webhookUrl", "https://1.1.1.1/hooks/skills",
                "token", suite.key().token("hr", null, 5),
                "adminToken", suite.key().token("admin", null, 5),
                "personToken", suite.key().token("employee", PERSON, 5)));
        variables.putAll(others);
        return parser.lines(JSON.writeValueAsString(variables), "bruno.mjs", collection.toString()).stream()
                .map(BrunoIT::read)
                .toList();
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new IllegalStateException(line, e);
        }
    }
}
