package dev.skillsgap.system.compose;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.system.Json;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A backup, taken into an empty composition, gives the same answers, byte for byte; and life goes on from there. */
class ComposeRestoreIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> PEOPLE =
            IntStream.range(0, 8).mapToObj(i -> "kept-" + i).toList();
    private static final Path BACKUP = Composition.DIRECTORY.resolve("backup");

    private static final Path ERASURES = Composition.DIRECTORY.resolve("erasures.csv");

    private static Map<String, String> before;
    private static Map<String, String> after;

    @BeforeAll
    static void backUpAndRestore() throws IOException, InterruptedException {
        fill();
        before = Answers.about(PEOPLE);
        Composition.run("rm -rf '%s' '%s'".formatted(BACKUP, ERASURES));
        post("/people", Map.of("id", "kept-late", "name", "Goes Later", "targetRole", "ml-engineer"));
        awaitRecommendationOfNewestVersion("kept-late");

        System.out.println(Composition.run("compose/backup '%s' 2>&1".formatted(BACKUP)));
        erase("kept-late");
        Composition.run("compose/erasures '%s' 2>&1".formatted(ERASURES));
        Composition.run("compose down --volumes 2>/dev/null");
        System.out.println(Composition.run("compose/restore '%s' 2>&1".formatted(BACKUP)));

        after = Answers.about(PEOPLE);
    }

    /** People with skills, a member of a team, one without a target, and one who was erased: a tombstone. */
    private static void fill() {
        post("/people", Map.of("id", "kept-nobody", "name", "No Target"));
        post("/people", Map.of("id", "kept-erased", "name", "Was Here", "targetRole", "ml-engineer"));
        for (var person : PEOPLE) {
            post("/people", Map.of("id", person, "name", "Näme of " + person, "targetRole", "ml-engineer"));
            var level = 1 + PEOPLE.indexOf(person) % 5;
            post("/people/" + person + "/assertions", Map.of("skill", "python", "level", level, "source", "manager"));
            post("/people/" + person + "/assertions", Map.of("skill", "sql", "level", 3, "source", "self"));
        }
        post("/teams", Map.of("id", "kept", "name", "Kept", "manager", PEOPLE.getFirst()));
        Composition.as("hr", Composition.PROFILE).put("/api/v1/teams/kept/members/" + PEOPLE.getLast());
        PEOPLE.forEach(ComposeRestoreIT::awaitRecommendationOfNewestVersion);
        erase("kept-erased");
    }

    private static void erase(String person) {
        Composition.as("hr", Composition.PROFILE)
                .delete("/api/v1/people/" + person)
                .then()
                .statusCode(200);
    }

    private static void post(String path, Map<String, ?> body) {
        Composition.as("hr", Composition.PROFILE)
                .body(body)
                .post("/api/v1" + path)
                .then()
                .statusCode(201);
    }

    private static void awaitRecommendationOfNewestVersion(String person) {
        await().atMost(PATIENCE).until(() -> newestRecommendation(person).getInt("personVersion") == version(person));
    }

    private static JsonPath newestRecommendation(String person) {
        var page = Composition.as("hr", Composition.RECOMMENDATION)
                .get("/api/v1/recommendations?limit=1&person=" + person)
                .asString();
        return page.contains("\"items\":[{")
                ? Json.of(page).setRootPath("items[0]")
                : Json.of("{\"personVersion\": -1}");
    }

    private static int version(String person) {
        return Composition.as("hr", Composition.PROFILE)
                .get("/api/v1/people/" + person)
                .path("version");
    }

    @Test
    void everyAnswerIsTheSame() {
        assertEquals(before.keySet(), after.keySet());
        before.forEach((question, answer) -> assertEquals(answer, after.get(question), question));
        assertTrue(before.values().stream().noneMatch(answer -> answer.startsWith("5")), before.toString());
    }

    /** The control: one changed row is seen. */
    @Test
    void oneChangedRowIsSeen() throws Exception {
        var row = "where id = '%s'".formatted(PEOPLE.get(2));
        Composition.run("sql recommendation \"update person set version = version + 1 " + row + "\"");
        try {
            assertFalse(before.equals(Answers.about(PEOPLE)));
        } finally {
            Composition.run("sql recommendation \"update person set version = version - 1 " + row + "\"");
        }
    }

    @Test
    void theErasedStayErasedAndTheirTombstonesAreKept() throws Exception {
        var status = Composition.as("hr", Composition.PROFILE)
                .get("/api/v1/people/kept-erased")
                .statusCode();
        assertTrue(status == 404 || status == 410, "status " + status);
        // a2VwdC1lcmFzZWQ= is kept-erased; the last of its records has no value.
        var last = Composition.run(
                "zcat '%s' | awk '/^topic/ { t = $2 } $4 == \"a2VwdC1lcmFzZWQ=\" && t == \"%s\" { v = $5 } END { print v }'"
                        .formatted(BACKUP.resolve("topics.txt.gz"), "profiles.person.v1"));
        assertEquals("-", last);
    }

    /** The backup has them, and everything that was told of them. */
    @Test
    void whoWasErasedAfterTheBackupIsErasedAgain() throws Exception {
        assertEquals(
                404,
                Composition.as("hr", Composition.PROFILE)
                        .get("/api/v1/people/kept-late")
                        .statusCode());
        await().atMost(PATIENCE)
                .until(() -> newestRecommendation("kept-late").getInt("personVersion") == -1
                        && Composition.run("sql recommendation \"select count(*) from person where id = 'kept-late'\"")
                                .equals("0"));
        assertEquals(
                "1",
                Composition.run(
                        "sql profile \"select count(*) from erasure where person_digest = encode(sha256('kept-late'), 'hex')\""));
    }

    @Test
    void aBackupWithoutAListOfErasuresIsRefused() throws Exception {
        var refusal = Composition.run("! compose/restore '%s' /nowhere.csv 2>&1".formatted(BACKUP));

        assertTrue(refusal.contains("there is no /nowhere.csv"), refusal);
    }

    @Test
    void aChangeAfterTheRestoreIsRecommendedOn() {
        post("/people", Map.of("id", "after-restore", "name", "New Here", "targetRole", "ml-engineer"));

        awaitRecommendationOfNewestVersion("after-restore");
    }

    @Test
    void aBackupIsNeverTakenIntoACompositionWithData() throws Exception {
        var refusal = Composition.run("! compose/restore '%s' 2>&1".formatted(BACKUP));

        assertTrue(refusal.contains("profile-service runs"), refusal);
        assertTrue(Files.exists(BACKUP.resolve("MANIFEST")));
    }
}
