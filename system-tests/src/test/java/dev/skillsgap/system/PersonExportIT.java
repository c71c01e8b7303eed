package dev.skillsgap.system;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.localstack.export.PersonExport;
import dev.skillsgap.localstack.suite.Api;
import dev.skillsgap.localstack.suite.Failure;
import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.localstack.suite.Ports;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person asks for all that is held about them, and gets it from all three services in one file. */
@ExtendWith(SharedSuite.class)
class PersonExportIT {

    private static final String PEOPLE = "/api/v1/people/";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Suite suite;
    private final String person = "export-" + UUID.randomUUID();
    private final String other = "export-" + UUID.randomUUID();
    private String recommendation;

    PersonExportIT(Suite suite) {
        this.suite = suite;
    }

    @BeforeEach
    void live() {
        for (var id : Set.of(person, other)) {
            suite.as("hr", Part.PROFILE)
                    .body(Map.of("id", id, "name", TestPeople.NAME + " " + id, "targetRole", "ml-engineer"))
                    .post("/api/v1/people")
                    .then()
                    .statusCode(201);
        }
        suite.as("hr", Part.PROFILE)
                .body(Map.of("skill", "python", "level", 3, "source", "manager", "evidence", "led <b>the</b> rewrite"))
                .post(PEOPLE + person + "/assertions")
                .then()
                .statusCode(201);
        suite.as("integration", Part.PROFILE)
                .contentType("application/scim+json")
                .body("{\"Operations\":[{\"op\":\"add\",\"value\":{\"nickName\":\"Nick\"}}]}")
                .patch("/scim/v2/Users/" + person)
                .then()
                .statusCode(200);
        recommendation = await().atMost(PATIENCE)
                .until(
                        () -> suite.as("hr", Part.RECOMMENDATION)
                                .get("/api/v1/recommendations?person=" + person)
                                .path("items.find { it.readiness.low > 0 }.id"),
                        id -> id != null);
        suite.as("employee", person, Part.RECOMMENDATION)
                .body(Map.of("reason", "It misses my years at the bench"))
                .post("/api/v1/recommendations/" + recommendation + "/objections")
                .then()
                .statusCode(201);
        suite.as("employee", other, Part.RECOMMENDATION)
                .get("/api/v1/gaps/" + person)
                .then()
                .statusCode(404);
        awaitEntry(Part.PROFILE, "local-hr");
        awaitEntry(Part.RECOMMENDATION, other);
    }

    private void awaitEntry(Part service, String reader) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> suite.as("hr", service)
                        .get("/api/v1/access-log?person=" + person)
                        .then()
                        .body("items.reader", hasItem(reader)));
    }

    @AfterEach
    void erase() {
        for (var id : Set.of(person, other)) {
            suite.as("hr", Part.PROFILE).delete(PEOPLE + id).then().statusCode(200);
        }
    }

    @Test
    void allThreeServicesTellAPersonWhatTheyHold() throws IOException {
        var files = export("employee", person, person);

        var profile = JsonPath.from(files.get("profile.json"));
        assertEquals(TestPeople.NAME + " " + person, profile.getString("person.name"));
        assertEquals("led <b>the</b> rewrite", profile.getString("assertions[0].evidence"));
        assertEquals("Nick", profile.getString("provisioned.nickName"));
        var held = JsonPath.from(files.get("recommendation.json"));
        assertTrue(held.getList("recommendations.id").contains(recommendation), held.prettify());
        assertEquals("python", held.getString("person[0].assertions[0].skill"));
        assertEquals("It misses my years at the bench", held.getString("objections[0].reason"));
        assertEquals(
                recommendation,
                JsonPath.from(files.get("decisions.json"))
                        .getString("find { it.objections.size() > 0 }.recommendation"));
        assertTrue(files.get("recommendation-access-log.json").contains(other), "who was refused is seen");
        assertTrue(files.get("profile-access-log.json").contains("local-hr"));
        assertEquals(
                Set.of(), Set.copyOf(JsonPath.from(files.get("skills.json")).getList("releases")));

        var page = files.get("index.html");
        assertTrue(page.contains("led &lt;b&gt;the&lt;/b&gt; rewrite") && page.contains(recommendation), page);
        files.forEach((name, text) -> assertFalse(text.contains(TestPeople.NAME + " " + other), name));
    }

    @Test
    void nobodyGetsWhatIsHeldAboutAnother() throws IOException {
        assertThrows(Failure.class, () -> export("employee", other, person));
        assertThrows(Failure.class, () -> export("manager", other, person));
        assertThrows(Failure.class, () -> export("admin", null, person));
        assertTrue(export("hr", null, person).containsKey("index.html"));
    }

    private Map<String, String> export(String role, String caller, String about) throws IOException {
        var ports = new EnumMap<Part, Integer>(Part.class);
        Part.SERVICES.forEach(service -> ports.put(service, suite.port(service)));
        var zip = new ByteArrayOutputStream();
        new PersonExport(new Api(new Ports(ports), suite.key().token(role, caller, 5))).write(about, zip);
        var files = new HashMap<String, String>();
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), new String(entries.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
