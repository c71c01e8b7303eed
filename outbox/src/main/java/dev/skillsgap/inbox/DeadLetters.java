package dev.skillsgap.inbox;

import dev.skillsgap.outbox.DeadLetterTopic;
import dev.skillsgap.outbox.Event;
import dev.skillsgap.outbox.Outbox;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Records that cannot be processed, each sent to the service's dead-letter topic with its cause and origin. */
@ApplicationScoped
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final String TYPE = "dev.skillsgap.event.rejected.v1";
    private static final int MAX_VALUE_BYTES = 500_000;

    private final Outbox outbox;
    private final DeadLetterTopic topic;
    private final Counter count;

    DeadLetters(Outbox outbox, DeadLetterTopic topic, MeterRegistry metrics) {
        this.outbox = outbox;
        this.topic = topic;
        this.count = metrics.counter("inbox.dead.letters");
    }

    /**
     * What of the record is kept.
     *
     * @param bytes length of the value, -1 for a tombstone
     * @param value the value in Base64, cut after 500,000 bytes: the whole is at {@code topic}, {@code partition}, {@code offset}
     */
    record DeadLetter(
            String topic,
            int partition,
            long offset,
            @Nullable String key,
            String cause,
            int bytes,
            @Nullable String value) {}

    void add(ConsumerRecord<String, byte[]> record, String cause) {
        var origin = "%s-%d@%d".formatted(record.topic(), record.partition(), record.offset());
        LOG.warnf("Dead letter: %s: %s", origin, cause);
        var value = record.value();
        var letter = new DeadLetter(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                cause,
                value == null ? -1 : value.length,
                value == null ? null : base64(value));
        outbox.append(new Event(topic.name(), origin, origin, TYPE, Instant.now(), letter));
        count.increment();
    }

    private static String base64(byte[] value) {
        return Base64.getEncoder().encodeToString(Arrays.copyOf(value, Math.min(value.length, MAX_VALUE_BYTES)));
    }
}
