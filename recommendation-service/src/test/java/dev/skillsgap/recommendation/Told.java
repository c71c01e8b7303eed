package dev.skillsgap.recommendation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillsgap.recommendation.Topics.Message;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What profile-service tells. */
final class Told {

    static final String UPDATED = "dev.skillsgap.person.updated.v1";

    private Told() {}

    /** An id that no other test uses. */
    static String newId() {
        return "p-" + UUID.randomUUID();
    }

    /** The person of the golden example under another id and version: Python 3 by the manager, PyTorch 2 by themselves. */
    static Message person(String id, int version) {
        return person(id, version, Map.of());
    }

    /** The same with other fields; values as in {@link Golden}. */
    static Message person(String id, int version, Map<String, String> fields) {
        var data = Golden.example(Topics.PERSON, fields);
        data.put("id", id).put("version", version);
        return Message.of(Topics.PERSON, id, UPDATED, data);
    }

    /** An assertion, as a value of the field {@code assertions}. */
    static String holding(String skill, int level) {
        return "[{'skill':'%s','level':%d,'source':'manager','assertedAt':'2026-05-02T00:00:00Z','expiresAt':null}]"
                .formatted(skill, level);
    }

    static Message erased(String id) {
        return new Message(Topics.PERSON, id, "dev.skillsgap.person.erased.v1", null);
    }

    static Message team(String id, int version, String manager) {
        var data = Golden.example(Topics.TEAM);
        data.put("id", id).put("version", version).put("manager", manager);
        return Message.of(Topics.TEAM, id, "dev.skillsgap.team.updated.v1", data);
    }

    static Message dissolved(String id) {
        return new Message(Topics.TEAM, id, "dev.skillsgap.team.dissolved.v1", null);
    }

    /** The data of a record that was read; null for a tombstone. */
    static JsonNode data(ConsumerRecord<String, String> record) {
        return record.value() == null ? null : Golden.parse(record.value());
    }
}
