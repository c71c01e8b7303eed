package dev.skillsgap.skills.release;

import static dev.skillsgap.skills.Edits.course;
import static dev.skillsgap.skills.Edits.publish;
import static dev.skillsgap.skills.Edits.put;
import static dev.skillsgap.skills.Edits.skill;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.skillsgap.skills.Api;
import dev.skillsgap.skills.Edits;
import dev.skillsgap.skills.ServiceTest;
import dev.skillsgap.skills.Topic;
import io.quarkus.test.junit.QuarkusTest;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Reads what others read, and trusts nothing of the service when it recomputes. */
@QuarkusTest
class ReleaseEventsTest extends ServiceTest {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    private static final List<String> TOPICS =
            List.of("skills.skill.v1", "skills.role.v1", "skills.resource.v1", "skills.release.v1");

    @Test
    void tellsAReaderOfTheTopicsAllThatTheReleaseHolds() throws Exception {
        put("skills/calligraphy", skill("Calligraphy"));
        put("resources/calligraphy-course", course("Calligraphy for all", "calligraphy"));
        publish("Calligraphy");
        Api.admin().delete("/api/v1/draft/resources/calligraphy-course").then().statusCode(204);
        var release = publish("No course any more");

        var records = readUpTo(release);

        var marker = json(newest(records).get("skills.release.v1 " + release));
        var held = held(records);
        var live = held.values().stream()
                .filter(state -> !state.get("retired").asBoolean())
                .toList();
        assertEquals(
                marker.at("/counts/skills").asInt()
                        + marker.at("/counts/roles").asInt()
                        + marker.at("/counts/resources").asInt(),
                live.size());
        assertEquals(marker.get("hash").asText(), releaseHash(held));
        assertEquals(1, marker.at("/changed/resources").asInt());
        assertEquals(0, marker.at("/changed/skills").asInt());
        assertTrue(held.get("resource calligraphy-course").get("retired").asBoolean());
        assertEquals(
                release, held.get("resource calligraphy-course").get("release").asInt());
    }

    @Test
    void sendsWhatItsSchemasPromise() throws Exception {
        var records = readUpTo(Edits.newest());

        for (var record : records) {
            assertEquals(List.of(), List.copyOf(schema(record.topic()).validate(json(record))), record.key());
        }
    }

    @Test
    void hashesEachConceptSoThatAnybodyCanRecomputeIt() throws Exception {
        for (var record : readUpTo(Edits.newest())) {
            if (!record.topic().equals("skills.release.v1")) {
                var state = (ObjectNode) json(record);
                assertEquals(state.get("hash").asText(), conceptHash(state), record.key());
            }
        }
    }

    @Test
    void sendsWhatTheApiShows() throws Exception {
        var state = json(newest(readUpTo(Edits.newest())).get("skills.skill.v1 pytorch"));
        var shown = Api.employee().get("/api/v1/skills/pytorch");

        assertEquals(shown.path("hash"), state.get("hash").asText());
        assertEquals(shown.path("label"), state.get("label").asText());
        assertEquals("\"" + state.get("hash").asText() + "\"", shown.header("ETag"));
    }

    @Test
    void namesEachEventByTopicIdAndRelease() {
        var record = newest(readUpTo(Edits.newest())).get("skills.skill.v1 pytorch");

        assertEquals("skills.skill.v1/pytorch/1", header(record, "ce_id"));
        assertEquals("dev.skillsgap.skill.published.v1", header(record, "ce_type"));
        assertEquals("/skills-service", header(record, "ce_source"));
        assertEquals("pytorch", header(record, "ce_subject"));
    }

    @Test
    void sendsTheFieldsOfTheGoldenExamples() throws Exception {
        var newest = newest(readUpTo(Edits.newest()));
        for (var topic : TOPICS) {
            var sent = newest.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(topic))
                    .findFirst();

            assertFalse(sent.isEmpty());
            assertEquals(fields(example(topic)), fields(json(sent.get().getValue())));
        }
    }

    /** A reader that keeps the newest state of each concept, waiting until the marker's promise is kept. */
    private static List<ConsumerRecord<String, String>> readUpTo(int release) {
        return Topic.readUntil(TOPICS, records -> {
            var marker = newest(records).get("skills.release.v1 " + release);
            return marker != null
                    && releaseHash(held(records))
                            .equals(json(marker).get("hash").asText());
        });
    }

    private static Map<String, ConsumerRecord<String, String>> newest(List<ConsumerRecord<String, String>> records) {
        var newest = new HashMap<String, ConsumerRecord<String, String>>();
        records.forEach(record -> newest.put(record.topic() + " " + record.key(), record));
        return newest;
    }

    /** Newest state by kind and id, such as {@code skill python}. */
    private static Map<String, JsonNode> held(List<ConsumerRecord<String, String>> records) {
        var held = new HashMap<String, JsonNode>();
        newest(records).forEach((key, record) -> {
            if (!record.topic().equals("skills.release.v1")) {
                held.put(key.replaceAll("^skills\\.|\\.v1", ""), json(record));
            }
        });
        return held;
    }

    private static String releaseHash(Map<String, JsonNode> held) {
        var lines = new TreeSet<String>();
        held.forEach((key, state) -> {
            if (!state.get("retired").asBoolean()) {
                lines.add(key + " " + state.get("hash").asText() + "\n");
            }
        });
        return sha256(String.join("", lines));
    }

    private static String conceptHash(ObjectNode state) throws Exception {
        var rest = state.deepCopy();
        rest.remove(List.of("release", "hash"));
        return sha256(JSON.writeValueAsString(JSON.treeToValue(rest, Object.class)));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode json(ConsumerRecord<String, String> record) {
        try {
            return JSON.readTree(record.value());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static JsonSchema schema(String topic) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(contract(topic + ".schema.json"));
    }

    private static JsonNode example(String topic) throws Exception {
        return JSON.readTree(contract(topic + ".example.json"));
    }

    private static InputStream contract(String name) {
        return Thread.currentThread().getContextClassLoader().getResourceAsStream("contracts/events/" + name);
    }

    private static Set<String> fields(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
