package dev.skillsgap.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event to be sent.
 *
 * @param topic the topic it goes to
 * @param key the record key: the id of what changed; order is kept among events of one key
 * @param id CloudEvents id: equal for equal events, so that receivers may drop repeats
 * @param type CloudEvents type, in the past tense
 * @param time when it happened
 * @param data the full state as written to JSON; null sends a tombstone
 */
public record Event(
        String topic,
        String key,
        String id,
        String type,
        Instant time,
        @Nullable Object data) {}
