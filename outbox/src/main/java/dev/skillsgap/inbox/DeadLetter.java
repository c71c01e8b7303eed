package dev.skillsgap.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** A record that could not be taken. */
@Entity
@Table(name = "dead_letter")
public class DeadLetter {

    @EmbeddedId
    Origin origin;

    @Column(name = "record_key")
    @Nullable
    String key;

    String cause;

    @Column(name = "rejected_at", insertable = false, updatable = false)
    Instant rejectedAt;

    @Column(name = "settled_at")
    @Nullable
    Instant settledAt;

    @Nullable
    String outcome;

    /** Where the record stands. */
    @Embeddable
    public record Origin(
            String topic,
            int partition,
            @Column(name = "record_offset") long offset) implements Serializable {

        TopicPartition topicPartition() {
            return new TopicPartition(topic, partition);
        }

        /** As the dead-letter topic names it. */
        @Override
        public String toString() {
            return "%s-%d@%d".formatted(topic, partition, offset);
        }
    }

    public Origin origin() {
        return origin;
    }

    /** Key of the record; null where it had none. */
    public @Nullable String key() {
        return key;
    }

    /** Why it could not be taken, when last tried. */
    public String cause() {
        return cause;
    }

    public Instant rejectedAt() {
        return rejectedAt;
    }

    void rejectedAgain(String why) {
        cause = why;
    }

    void settle(Outcome how) {
        outcome = how.name().toLowerCase(Locale.ROOT);
        settledAt = Instant.now();
    }

    /** How a letter ended. */
    enum Outcome {
        /** A later try succeeded. */
        TAKEN,
        /** The record is no longer on its topic: a newer one of its key has replaced it, or it is too old. */
        GONE
    }
}
