package dev.skillsgap.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record whose envelope is known to be a CloudEvent with a key. */
public final class IncomingEvent {

    private final ConsumerRecord<String, byte[]> received;

    private IncomingEvent(ConsumerRecord<String, byte[]> received) {
        this.received = received;
    }

    /**
     * Checks the envelope.
     *
     * @param types the CloudEvents types that the reader understands
     * @throws PoisonEvent without a key, or with another type than those
     */
    public static IncomingEvent of(ConsumerRecord<String, byte[]> record, Set<String> types) {
        if (record.key() == null || record.key().isEmpty()) {
            throw new PoisonEvent("The record has no key");
        }
        var type = record.headers().lastHeader("ce_type");
        var typeName = type == null ? "none" : new String(type.value(), UTF_8);
        if (!types.contains(typeName)) {
            throw new PoisonEvent("Unknown CloudEvents type: " + typeName);
        }
        return new IncomingEvent(record);
    }

    public String topic() {
        return received.topic();
    }

    /** Id of the subject, never empty. */
    public String key() {
        return received.key();
    }

    /** Whether the subject is gone. */
    public boolean isTombstone() {
        return received.value() == null;
    }

    /**
     * The body as a record of the reader's own; fields that it does not know are ignored, so that the sender may add
     * some.
     *
     * @throws PoisonEvent when it is no JSON of that shape
     */
    public <T> T read(ObjectMapper json, Class<T> type) {
        try {
            return lenient(json).forType(type).readValue(received.value());
        } catch (IOException | IllegalArgumentException e) {
            throw new PoisonEvent("Not readable as %s: %s".formatted(type.getSimpleName(), firstLine(e)));
        }
    }

    private static ObjectReader lenient(ObjectMapper json) {
        return json.reader()
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .without(DeserializationFeature.ACCEPT_FLOAT_AS_INT) // A level of 2.5 is no level of 2.
                .with(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
