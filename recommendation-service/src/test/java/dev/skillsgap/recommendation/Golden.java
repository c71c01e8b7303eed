package dev.skillsgap.recommendation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The golden examples of the contracts, as they are or with some fields changed. */
final class Golden {

    static final ObjectMapper JSON = new ObjectMapper();

    private Golden() {}

    /** The example of a topic's data. */
    static ObjectNode example(String topic) {
        try (var file = Golden.class.getResourceAsStream("/contracts/events/" + topic + ".example.json")) {
            return (ObjectNode) JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The example with these fields; values are JSON, with single quotes for double ones. */
    static ObjectNode example(String topic, Map<String, String> fields) {
        var data = example(topic);
        fields.forEach((name, value) -> data.set(name, json(value)));
        return data;
    }

    /** JSON written with single quotes. */
    static JsonNode json(String text) {
        return parse(text.replace('\'', '"'));
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
