package dev.skillsgap.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.skillsgap.localstack.suite.Part;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the suite emits and exports, as the libraries of others read it. Needs Node.js, and npm to fetch them. */
@ExtendWith(SharedSuite.class)
class EventLibrariesIT {

    private static final String BROKER = "localhost:19092";
    private static final String PERSON = "demo-02";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static NodePackages libraries;
    private static Suite suite;

    @BeforeAll
    static void install(Suite shared) throws Exception {
        libraries = NodePackages.install("events");
        suite = shared;
    }

    @ParameterizedTest
    @CsvSource({
        "skills.skill.v1, dev.skillsgap.skill.published.v1, /skills-service",
        "profiles.person.v1, dev.skillsgap.person.updated.v1, /profile-service",
        "recommendations.recommendation.v1, dev.skillsgap.recommendation.updated.v1, /recommendation-service"
    })
    void kafkaJsAndCloudEventsReadEveryRecord(String topic, String type, String source) throws Exception {
        var events = read(topic);

        assertTrue(events.size() > 10, topic + ": " + events);
        assertTrue(events.stream().noneMatch(event -> event.has("refused")), events.toString());
        for (var event : events) {
            assertEquals("1.0", event.path("specversion").asText(), event.toString());
            assertEquals(source, event.path("source").asText(), event.toString());
            assertEquals(event.path("key"), event.path("subject"), event.toString());
        }
        var full = events.stream()
                .filter(event -> event.path("type").asText().equals(type))
                .toList();
        assertFalse(full.isEmpty(), events.toString());
        assertTrue(full.stream().allMatch(event -> event.path("data").isObject()), full.toString());
    }

    /** The control: a record that lacks an attribute is refused. */
    @Test
    void cloudEventsRefusesARecordWithoutASource() throws Exception {
        var topic = "control.event-libraries.v1";
        try (var admin = Admin.create(Map.of("bootstrap.servers", BROKER))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
            sendWithoutSource(topic);

            var events = read(topic);

            assertEquals(1, events.size());
            assertTrue(events.getFirst().has("refused"), events.toString());
            admin.deleteTopics(List.of(topic)).all().get();
        }
    }

    private static void sendWithoutSource(String topic) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", BROKER), new StringSerializer(), new StringSerializer())) {
            var record = new ProducerRecord<>(topic, "key", "{}");
            Map.of("ce_specversion", "1.0", "ce_id", "1", "ce_type", "control", "content-type", "application/json")
                    .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(record).get();
        }
    }

    @Test
    void theSchemaOfJsonResumeAcceptsAPersonsResume() throws Exception {
        assertEquals("accepted", verdict(resume()));
    }

    /** The control: a résumé whose name is a number is none. */
    @Test
    void theSchemaOfJsonResumeRefusesAnotherType() throws Exception {
        var resume = (ObjectNode) JSON.readTree(resume());
        resume.putObject("basics").put("name", 7);

        assertTrue(verdict(resume.toString()).startsWith("refused: "), verdict(resume.toString()));
    }

    private static String resume() {
        return suite.as("hr", Part.PROFILE)
                .get("/api/v1/people/" + PERSON + "/resume")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String verdict(String resume) throws Exception {
        return String.join("\n", libraries.lines(resume, "resume.mjs"));
    }

    private static List<JsonNode> read(String topic) throws Exception {
        var events = new ArrayList<JsonNode>();
        for (var line : libraries.lines("", "consume.mjs", BROKER, topic)) {
            events.add(JSON.readTree(line));
        }
        return events;
    }
}
