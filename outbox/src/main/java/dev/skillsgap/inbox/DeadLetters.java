package dev.skillsgap.inbox;

import dev.skillsgap.inbox.DeadLetter.Origin;
import dev.skillsgap.metric.TableGauge;
import dev.skillsgap.outbox.DeadLetterTopic;
import dev.skillsgap.outbox.Event;
import dev.skillsgap.outbox.Outbox;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Records that cannot be processed: each is told once on the service's dead-letter topic, with its cause and origin, and
 * noted here until it was taken after all.
 */
@ApplicationScoped
@Startup // So that its metrics are there before the first letter.
public class DeadLetters implements PanacheRepositoryBase<DeadLetter, Origin> {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final String TYPE = "dev.skillsgap.event.rejected.v1";
    private static final int MAX_VALUE_BYTES = 500_000;

    private final Outbox outbox;
    private final DeadLetterTopic topic;
    private final Counter count;

    DeadLetters(Outbox outbox, DeadLetterTopic topic, MeterRegistry metrics) {
        this.outbox = outbox;
        this.topic = topic;
        this.count = Counter.builder("inbox.dead.letters")
                .description("Records that could not be taken, since the start of this instance")
                .register(metrics);
        TableGauge.register(metrics, "inbox.dead.letters.open", "Dead letters that wait to be tried again", this::open);
    }

    /**
     * What of the record is told.
     *
     * @param bytes length of the value, -1 for a tombstone
     * @param value the value in Base64, cut after 500,000 bytes: the whole is at {@code topic}, {@code partition}, {@code offset}
     */
    record EventRejected(
            String topic,
            int partition,
            long offset,
            @Nullable String key,
            String cause,
            int bytes,
            @Nullable String value) {}

    private long open() {
        return count("settledAt is null");
    }

    /** Those that were not taken yet, in the order in which they stand on their topics. */
    public List<DeadLetter> open(int atMost) {
        return find("settledAt is null", Sort.by("origin.topic", "origin.partition", "origin.offset"))
                .page(0, atMost)
                .list();
    }

    /** In the caller's transaction; a record that is read again is told once. */
    void add(ConsumerRecord<String, byte[]> record, String cause) {
        var origin = new Origin(record.topic(), record.partition(), record.offset());
        if (!note(origin, record.key(), cause)) {
            return;
        }
        LOG.warnf("Dead letter: %s: %s", origin, cause);
        var value = record.value();
        var told = new EventRejected(
                origin.topic(),
                origin.partition(),
                origin.offset(),
                record.key(),
                cause,
                value == null ? -1 : value.length,
                value == null ? null : base64(value));
        outbox.append(new Event(topic.name(), origin.toString(), origin.toString(), TYPE, Instant.now(), told));
        count.increment();
    }

    private boolean note(Origin origin, @Nullable String key, String cause) {
        return getEntityManager()
                        .createNativeQuery(
                                "insert into dead_letter (topic, partition, record_offset, record_key, cause)"
                                        + " values (?1, ?2, ?3, ?4, ?5) on conflict do nothing")
                        .setParameter(1, origin.topic())
                        .setParameter(2, origin.partition())
                        .setParameter(3, origin.offset())
                        .setParameter(4, storable(key))
                        .setParameter(5, storable(cause))
                        .executeUpdate()
                == 1;
    }

    /** PostgreSQL takes every character but this one. */
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }

    private static String base64(byte[] value) {
        return Base64.getEncoder().encodeToString(Arrays.copyOf(value, Math.min(value.length, MAX_VALUE_BYTES)));
    }
}
