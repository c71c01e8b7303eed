package dev.skillsgap.recommendation.webhook.courier;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.skillsgap.recommendation.kept.Recommendations;
import dev.skillsgap.recommendation.webhook.Choice;
import dev.skillsgap.recommendation.webhook.delivery.Deliveries;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is sent, as Standard Webhooks has it: {@code type}, {@code timestamp}, {@code data}. */
final class Message {

    /** Receivers expect less than 20 kB. */
    static final int MAX_BYTES = 20_000;

    /** What is left out of one that is too long, in this order. */
    private static final List<String> LONG = List.of("nextSteps", "gaps", "blockers");

    private Message() {}

    /** The body; empty where the recommendation is no longer kept. */
    static Optional<String> of(Due due, ObjectMapper json) {
        return data(due, json).map(data -> shortened(due, data, json));
    }

    private static Optional<ObjectNode> data(Due due, ObjectMapper json) {
        if (due.type().equals(Deliveries.TESTED)) {
            return Optional.of(
                    json.createObjectNode().put("webhook", due.to().id().toString()));
        }
        if (due.recommendation() != null) {
            return Optional.of(chosen(due.recommendation(), due.to().interest().fields(), json));
        }
        return due.type().equals(Recommendations.WITHDRAWN)
                ? Optional.of(json.createObjectNode().put("person", due.person()))
                : Optional.empty();
    }

    private static ObjectNode chosen(String recommendation, List<String> fields, ObjectMapper json) {
        try {
            var data = (ObjectNode) json.readTree(recommendation);
            return fields.isEmpty()
                    ? data
                    : data.retain(Stream.concat(Choice.NAMES.stream(), fields.stream())
                            .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String shortened(Due due, ObjectNode data, ObjectMapper json) {
        var body = body(due, data, json);
        for (var field : LONG) {
            if (body.getBytes(UTF_8).length > MAX_BYTES && data.remove(field) != null) {
                data.withArray("leftOut").add(field);
                body = body(due, data, json);
            }
        }
        return body;
    }

    private static String body(Due due, ObjectNode data, ObjectMapper json) {
        var message = json.createObjectNode()
                .put("type", due.type())
                .put("timestamp", due.happenedAt().toString());
        return message.set("data", data).toString();
    }
}
