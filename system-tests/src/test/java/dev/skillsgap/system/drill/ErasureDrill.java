package dev.skillsgap.system.drill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.system.Suite;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person of whom all stores hold something is erased, and looked for everywhere. */
@ExtendWith(DrillSuite.class)
class ErasureDrill {

    private static final List<String> TOLD_OF_PEOPLE = List.of(Topic.PERSON, Topic.RECOMMENDATION);

    private static final Map<String, String> PROMISED = Map.of("max.compaction.lag.ms", "86400000");

    /** As if the days were over. */
    private static final Map<String, String> OVERDUE = Map.of(
            "max.compaction.lag.ms", "1", "segment.ms", "1", "delete.retention.ms", "0", "file.delete.delay.ms", "0");

    /** So many that each of six partitions has some. */
    private static final int OTHERS = 60;

    private static final String MAPPING = """
            person: {id: {column: id}, name: {column: name}}
            assertedAt: {text: "2024-05-02"}
            skills: [{skills: [git], level: 2}]
            """;

    private final Suite suite;

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
        assertPromised();
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
        var inTopics = erased.found(suite).stream()
                .filter(place -> !place.startsWith("topic ") && !place.startsWith("file data/kafka"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), inTopics, "tables, logs and files forget at once");

        keep(OVERDUE, "200");
        try {
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofSeconds(2))
                    .untilAsserted(() -> {
                        tellMore();
                        assertEquals(Set.of(), erased.found(suite));
                    });
        } finally {
            keep(PROMISED, null);
        }

        // The control: who was not erased is found, and where the other was; files have the numbers of partitions.
        var same = before.stream().filter(place -> !place.startsWith("file ")).toList();
        assertTrue(stays.found(suite).containsAll(same), () -> before + " of the one who stays");
        Figures.note(
                "erasure",
                "a person in %d places; tables, indexes and files without a trace after %.1f s, topics when they are cleaned"
                        .formatted(before.size(), seconds));
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
        suite.as("hr", Part.PROFILE)
                .body(Map.of(
                        "skill", "python", "level", 3, "source", "manager", "evidence", "seen of " + person.name()))
                .post("/api/v1/people/{id}/assertions", person.id())
                .then()
                .statusCode(201);
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

    /** The services have said to the broker how long it may keep what is outdated. */
    private void assertPromised() throws Exception {
        try (var admin = admin()) {
            for (var settings : admin.describeConfigs(topics()).all().get().values()) {
                PROMISED.forEach(
                        (name, value) -> assertEquals(value, settings.get(name).value()));
            }
        }
    }

    /**
     * Says how long outdated events are kept.
     *
     * @param pause milliseconds after which a cleaner that has nothing to do looks again; null: as the broker has it
     */
    private void keep(Map<String, String> settings, String pause) throws Exception {
        var changes = new HashMap<ConfigResource, Collection<AlterConfigOp>>();
        var changed = OVERDUE.keySet().stream()
                .map(name -> set(name, settings.get(name)))
                .toList();
        topics().forEach(topic -> changes.put(topic, changed));
        changes.put(new ConfigResource(ConfigResource.Type.BROKER, ""), List.of(set("log.cleaner.backoff.ms", pause)));
        try (var admin = admin()) {
            admin.incrementalAlterConfigs(changes).all().get();
        }
    }

    private static AlterConfigOp set(String name, String value) {
        var entry = new ConfigEntry(name, value);
        return new AlterConfigOp(entry, value == null ? AlterConfigOp.OpType.DELETE : AlterConfigOp.OpType.SET);
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", suite.bootstrapServers()));
    }

    private static List<ConfigResource> topics() {
        return TOLD_OF_PEOPLE.stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                .toList();
    }
}
