package dev.skillsgap.localstack.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** An event in one line. */
public final class EventFormat {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final int MAX_DATA = 240;

    private EventFormat() {}

    /** For people: time, type, key and what matters of the data. */
    public static String line(ConsumerRecord<String, byte[]> event) {
        return "%s  %-28s %-20s %s"
                .formatted(TIME.format(time(event)), type(event), event.key(), summary(event))
                .stripTrailing();
    }

    private static String type(ConsumerRecord<String, byte[]> event) {
        var type = header(event, "ce_type");
        return type.isEmpty()
                ? event.topic()
                : type.replaceFirst("^dev\\.skillsgap\\.", "").replaceFirst("\\.v\\d+$", "");
    }

    /** When it happened; when it was sent, if it does not say. */
    private static Instant time(ConsumerRecord<String, byte[]> event) {
        try {
            return Instant.parse(header(event, "ce_time"));
        } catch (DateTimeParseException e) {
            return Instant.ofEpochMilli(event.timestamp());
        }
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        var header = event.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String summary(ConsumerRecord<String, byte[]> event) {
        if (event.value() == null) {
            return "(tombstone)";
        }
        var data = data(event);
        var text = data.has("readiness") ? recommendation(data) : data.toString();
        return text.length() > MAX_DATA ? text.substring(0, MAX_DATA) + "…" : text;
    }

    private static String recommendation(JsonNode data) {
        var next = data.path("nextSteps").path(0).path("title").asText("nothing");
        return String.format(
                Locale.ROOT,
                "%s, person version %s, release %s, readiness %.2f–%.2f, next: %s",
                data.path("role").asText(),
                data.path("personVersion").asText(),
                data.path("release").asText(),
                data.path("readiness").path("low").asDouble(),
                data.path("readiness").path("high").asDouble(),
                next);
    }

    /** For programs: a JSON object with topic, partition, offset, key, time, CloudEvents attributes and data. */
    public static String json(ConsumerRecord<String, byte[]> event) {
        var line = JSON.createObjectNode()
                .put("topic", event.topic())
                .put("partition", event.partition())
                .put("offset", event.offset())
                .put("key", event.key())
                .put("id", header(event, "ce_id"))
                .put("type", header(event, "ce_type"))
                .put("time", time(event).toString());
        return line.set("data", event.value() == null ? NullNode.getInstance() : data(event))
                .toString();
    }

    /** The JSON of the event; what is none comes as text, for there may be anything on a dead-letter topic. */
    private static JsonNode data(ConsumerRecord<String, byte[]> event) {
        try {
            return JSON.readTree(event.value());
        } catch (IOException e) {
            return JSON.getNodeFactory().textNode(new String(event.value(), StandardCharsets.UTF_8));
        }
    }
}
