package dev.skillsgap.localstack.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class EventFormatTest {

    private static final String RECOMMENDATION = """
            {"person": "demo-01", "role": "ml-engineer", "personVersion": 8, "release": 1,
             "readiness": {"low": 0.412, "high": 0.58}, "nextSteps": [{"title": "Linear Algebra"}]}""";

    @Test
    void saysOfARecommendationWhatMatters() {
        var line = EventFormat.line(event("recommendation.updated", RECOMMENDATION));
        assertTrue(line.contains("recommendation.updated"), line);
        assertTrue(
                line.endsWith("demo-01              ml-engineer, person version 8, release 1,"
                        + " readiness 0.41–0.58, next: Linear Algebra"),
                line);
    }

    @Test
    void namesATombstone() {
        assertTrue(EventFormat.line(event("person.erased", null)).endsWith("demo-01              (tombstone)"));
        assertTrue(EventFormat.json(event("person.erased", null)).endsWith("\"data\":null}"));
    }

    @Test
    void keepsToOneLineWhateverTheData() {
        assertEquals(1, EventFormat.line(event("x.y", "no\nJSON")).lines().count());
        assertTrue(EventFormat.line(event("x.y", "[" + "1,".repeat(999) + "1]")).length() < 400);
    }

    @Test
    void givesProgramsAllOfIt() {
        assertEquals(
                "{\"topic\":\"topic\",\"partition\":3,\"offset\":7,\"key\":\"demo-01\",\"id\":\"\","
                        + "\"type\":\"dev.skillsgap.person.updated.v1\",\"time\":\"2026-05-02T09:00:00Z\","
                        + "\"data\":{\"level\":3}}",
                EventFormat.json(event("person.updated", "{\"level\": 3}")));
    }

    private static ConsumerRecord<String, byte[]> event(String type, String data) {
        var event = new ConsumerRecord<>(
                "topic", 3, 7L, "demo-01", data == null ? null : data.getBytes(StandardCharsets.UTF_8));
        header(event, "ce_type", "dev.skillsgap." + type + ".v1");
        header(event, "ce_time", "2026-05-02T09:00:00Z");
        return event;
    }

    private static void header(ConsumerRecord<?, ?> event, String name, String value) {
        event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
