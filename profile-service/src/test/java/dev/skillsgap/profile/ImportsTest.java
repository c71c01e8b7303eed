package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.hr;
import static dev.skillsgap.profile.Api.id;
import static dev.skillsgap.profile.Imports.HEADER;
import static dev.skillsgap.profile.Imports.MAPPING;
import static dev.skillsgap.profile.Imports.ended;
import static dev.skillsgap.profile.Imports.imported;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ImportsTest extends ServiceTest {

    @Inject
    DataSource database;

    @ConfigProperty(name = "skillsgap.people-imports.directory")
    Path directory;

    @Test
    void importsPeopleWithTheirSkillsAndThenThereIsNothingNew() {
        var ada = id();
        var bob = id();
        var rows = "%s,Ada Example,%s@example.org,,ml-engineer,6,few,Python; Torch\n%s,Bob Example,,,,,,Python\n"
                .formatted(ada, ada, bob);

        imported(rows)
                .body("state", equalTo("done"))
                .body("fileName", equalTo("people.csv"))
                .body("readAs", equalTo("CSV in UTF-8, separator ,"))
                .body("progress.share", equalTo(1.0F))
                .body("progress.rowsRead", equalTo(2))
                .body("outcome.added", equalTo(2))
                .body("outcome.skills.python", equalTo(2))
                .body("outcome.skills.pytorch", equalTo(1))
                .body("outcome.faults", anEmptyMap());
        hr().get("/api/v1/people/{id}", ada)
                .then()
                .body("name", equalTo("Ada Example"))
                .body("version", equalTo(1))
                .body("targetRole", equalTo("ml-engineer"))
                .body("hoursPerWeek", equalTo(6.0F));
        assertEquals(Map.of("python", 2, "pytorch", 2, "linear-algebra", 2), Imports.levels(ada));
        assertEquals(Map.of("python", 1), Imports.levels(bob));
        assertEquals(3, told(ada, 1).path("assertions").size());

        imported(rows).body("outcome.unchanged", equalTo(2)).body("outcome.changed", equalTo(0));
        hr().get("/api/v1/people/{id}", ada).then().body("version", equalTo(1));
        assertEquals(Map.of("python", 2, "pytorch", 2, "linear-algebra", 2), Imports.levels(ada));
    }

    @Test
    void changesWhatIsNewOfSomebodyAndLeavesTheRest() {
        var ada = id();
        imported("%s,Ada Example,%s@example.org,,ml-engineer,6,few,Python\n".formatted(ada, ada));
        var python = assertion(ada);
        hr().delete("/api/v1/people/{id}/assertions/{assertion}", ada, python)
                .then()
                .statusCode(204);

        imported("%s,Ada Lovelace,,,,,few,Python;Torch\n".formatted(ada)).body("outcome.changed", equalTo(1));

        hr().get("/api/v1/people/{id}", ada)
                .then()
                .body("name", equalTo("Ada Lovelace"))
                .body("email", equalTo(ada + "@example.org"))
                .body("targetRole", equalTo("ml-engineer"))
                .body("hoursPerWeek", equalTo(6.0F))
                .body("version", equalTo(3));
        assertEquals(Map.of("pytorch", 2, "linear-algebra", 2), Imports.levels(ada));
        var told = told(ada, 3);
        assertEquals(3, told.path("version").asInt());
        assertEquals(2, told.path("assertions").size());
    }

    /** Rows are written in a format in which some letters mean something else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\N",
                "\\.",
                "C:\\new",
                "Tab\tin it",
                "Line\nin it",
                "Return\rin it",
                "Zo\u00eb \ud83d\ude42",
                "{a,b}"
            })
    void keepsEachLetterOfAName(String name) {
        var ada = id();

        imported("%s,\"%s\",,,,,,Python\n".formatted(ada, name)).body("outcome.added", equalTo(1));

        hr().get("/api/v1/people/{id}", ada).then().body("name", equalTo(name));
    }

    @Test
    void saysOfADryRunWhatWouldComeOfIt() {
        var ada = id();

        imported("%s,Ada Example,,,,,few,Python\n".formatted(ada), true)
                .body("dryRun", equalTo(true))
                .body("outcome.added", equalTo(1));

        hr().get("/api/v1/people/{id}", ada).then().statusCode(404);
    }

    @Test
    void goesOnBehindTheLastRowThatWasTaken() throws IOException, SQLException {
        var people = IntStream.range(0, 3).mapToObj(i -> id()).toList();
        var table = HEADER
                + people.stream().map("%s,Ada Example,,,,,,Python\n"::formatted).collect(Collectors.joining());
        var job = Imports.killed(database, directory, table, MAPPING, 2);

        ended("/api/v1/imports/" + job)
                .body("outcome.rows", equalTo(3))
                .body("outcome.added", equalTo(3))
                .body("outcome.skills.python", equalTo(3));

        hr().get("/api/v1/people/{id}", people.get(1)).then().statusCode(404);
        hr().get("/api/v1/people/{id}", people.get(2)).then().statusCode(200);
        assertFalse(Files.exists(directory.resolve(job.toString())));
    }

    @Test
    void takesMoreThanOtherRequestsMaySendAndOneBatchHolds() throws IOException {
        var prefix = id();
        var rows = IntStream.range(0, 1_200)
                .mapToObj(i -> "%s-%d,%s,,,,,many,Python\n".formatted(prefix, i, "A".repeat(190)))
                .collect(Collectors.joining());
        assertTrue(rows.length() > 262_144);

        imported(rows).body("outcome.added", equalTo(1_200)).body("outcome.skills.python", equalTo(1_200));

        assertEquals(Map.of("python", 4), Imports.levels(prefix + "-1199"));
        hr().body("x".repeat(262_145)).post("/api/v1/people").then().statusCode(413);
        try (var left = Files.list(directory)) {
            assertEquals(0, left.count());
        }
    }

    /** What was told of the person in the event of that number. */
    private static JsonNode told(String person, int event) {
        var records = Topic.read("profiles.person.v1", person, event);
        return assertDoesNotThrow(
                () -> new ObjectMapper().readTree(records.get(event - 1).value()));
    }

    private static String assertion(String person) {
        return hr().get("/api/v1/people/{id}/assertions", person).path("items[0].id");
    }
}
