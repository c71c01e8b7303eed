package dev.skillsgap.system.drill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.system.Suite;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person of whom all stores hold something is erased, and looked for everywhere. */
@ExtendWith(DrillSuite.class)
class ErasureDrill {

    /** So many that each of six partitions has some. */
    private static final int OTHERS = 60;

    private static final String MAPPING = """
            person: {id: {column: id}, name: {column: name}}
            assertedAt: {text: "2024-05-02"}
            skills: [{skills: [git], level: 2}]
            """;

    private static final String POSTGRES = "file data/postgres/";

    private final Suite suite;
    private final List<String> edited = new ArrayList<>();

    ErasureDrill(Suite suite) {
        this.suite = suite;
    }

    /** A person as the texts that tell of them. */
    private record Somebody(String id, String name, String email, String number) {

        private static Somebody made() {
            var mark = UUID.randomUUID().toString();
            return new Somebody("erased-" + mark, "Name " + mark, mark + "@example.net", "number-" + mark);
        }

        private Set<String> found(Suite suite) throws Exception {
            return new Traces(suite, List.of(id, name, email, number)).find();
        }
    }

    @Test
    void nothingIsLeftOfAPersonWhoIsErased() throws Exception {
        var cleaning = new Cleaning(suite);
        cleaning.assertPromised();
        var erased = Somebody.made();
        var stays = Somebody.made();
        for (var somebody : List.of(erased, stays)) {
            live(somebody);
            awaitImport(somebody);
        }
        Rest.await(suite);
        var before = erased.found(suite);
        assertTrue(
                before.containsAll(Set.of(
                        "profile-service person",
                        "profile-service assertion",
                        "profile-service scim_user",
                        "profile-service access_log",
                        "recommendation-service person",
                        "recommendation-service recommendation",
                        "skills-service draft_change",
                        "topic " + Topic.PERSON,
                        "topic " + Topic.RECOMMENDATION)),
                before::toString);

        var begun = System.nanoTime();
        suite.as("hr", Part.PROFILE)
                .delete("/api/v1/people/" + erased.id())
                .then()
                .statusCode(200);
        Rest.await(suite);
        var seconds = Figures.secondsSince(begun);
        var found = erased.found(suite);
        var atOnce = found.stream()
                .filter(place -> !place.startsWith("topic ") && !place.startsWith("file data/"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), atOnce, "tables, logs and files forget at once");

        // The control: until its tables are written anew, PostgreSQL's files and its log hold what was deleted.
        assertTrue(found.stream().anyMatch(place -> place.startsWith(POSTGRES + "pg_wal/")), found::toString);
        Sql.run(suite, Part.PROFILE, "checkpoint");
        assertTrue(inPostgres(erased).stream().anyMatch(place -> place.startsWith(POSTGRES + "base/")));
        begun = System.nanoTime();
        letTheNightCome();
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> assertEquals(List.of(), inPostgres(erased)));
        var rewritten = Figures.secondsSince(begun);

        cleaning.hurry();
        try {
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofSeconds(2))
                    .untilAsserted(() -> {
                        tellMore();
                        assertEquals(Set.of(), erased.found(suite));
                    });
        } finally {
            cleaning.asPromised();
        }

        // The control: who was not erased is found, and where the other was; files have the numbers of partitions.
        var same = before.stream().filter(place -> !place.startsWith("file ")).toList();
        assertTrue(stays.found(suite).containsAll(same), () -> before + " of the one who stays");
        assertTrue(!inPostgres(stays).isEmpty());
        Figures.note(
                "erasure",
                "a person in %d places; tables, indexes and files without a trace after %.1f s, PostgreSQL's own files %.1f s after it was time to write them anew, topics when they are cleaned"
                        .formatted(same.size(), seconds, rewritten));
    }

    @AfterEach
    void throwEditsAway() {
        edited.forEach(
                path -> suite.as("admin", Part.SKILLS).delete(path).then().statusCode(204));
    }

    /** As if a day were over: whoever was erased before the hour that is set leaves the files then. */
    private void letTheNightCome() throws SQLException {
        for (var service : Part.SERVICES) {
            assertTrue(Sql.count(suite, service, "forgetting") > 0, service::label);
            Sql.run(suite, service, "update forgetting set wanted_at = wanted_at - interval '1 day'");
        }
    }

    private List<String> inPostgres(Somebody person) throws Exception {
        return person.found(suite).stream()
                .filter(place -> place.startsWith(POSTGRES))
                .toList();
    }

    /** Says of somebody all that can be said. */
    private void live(Somebody person) {
        suite.as("hr", Part.PROFILE)
                .body(Map.of(
                        "id", person.id(),
                        "name", person.name(),
                        "email", person.email(),
                        "employeeNumber", person.number(),
                        "targetRole", "ml-engineer"))
                .post("/api/v1/people")
                .then()
                .statusCode(201);
        String assertion = suite.as("hr", Part.PROFILE)
                .body(Map.of(
                        "skill", "python", "level", 3, "source", "manager", "evidence", "seen of " + person.name()))
                .post("/api/v1/people/{id}/assertions", person.id())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        suite.as("hr", Part.PROFILE)
                .get("/api/v1/people/{id}/assertions/{assertion}/badge", person.id(), assertion)
                .then()
                .statusCode(200);
        suite.as("hr", Part.PROFILE)
                .body(Map.of(
                        "system",
                        "hr-suite",
                        "outsideName",
                        "what " + person.name() + " does",
                        "level",
                        3,
                        "source",
                        "self"))
                .post("/api/v1/people/{id}/outside-claims", person.id())
                .then()
                .statusCode(201);
        suite.as("integration", Part.PROFILE)
                .contentType("application/scim+json")
                .body("{\"Operations\":[{\"op\":\"add\",\"value\":{\"nickName\":\"%s\",\"externalId\":\"%s\"}}]}"
                        .formatted(person.name(), person.number()))
                .patch("/scim/v2/Users/{id}", person.id())
                .then()
                .statusCode(200);
        var path = "/api/v1/draft/skills/" + UUID.randomUUID();
        edited.add(path);
        suite.as("admin", person.id(), Part.SKILLS)
                .body(Map.of(
                        "kind", "practice", "group", "own", "label", "Knots " + path, "description", "Of our own."))
                .put(path)
                .then()
                .statusCode(200);
    }

    /** More is told in every partition, as in every company: only then does a broker begin a new segment and clean the old. */
    private void tellMore() {
        for (int i = 0; i < OTHERS; i++) {
            suite.as("hr", Part.PROFILE)
                    .body(Map.of("name", "Somebody else", "targetRole", "ml-engineer"))
                    .post("/api/v1/people")
                    .then()
                    .statusCode(201);
        }
        Rest.await(suite);
    }

    private void awaitImport(Somebody person) {
        var table = "id,name\n%s,%s\n".formatted(person.id(), person.name());
        String job = suite.as("hr", Part.PROFILE)
                .contentType("multipart/form-data")
                .multiPart("file", "people.csv", table.getBytes(UTF_8), "text/csv")
                .multiPart("mapping", "people.yaml", MAPPING.getBytes(UTF_8), "application/yaml")
                .post("/api/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> suite.as("hr", Part.PROFILE)
                        .get("/api/v1/imports/" + job)
                        .path("state")
                        .equals("done"));
    }
}
