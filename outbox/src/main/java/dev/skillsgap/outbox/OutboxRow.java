package dev.skillsgap.outbox;

import dev.skillsgap.trace.TraceParent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** An event that waits to be sent. */
@Entity
@Table(name = "outbox_event")
class OutboxRow {

    /** Given by the database on insert, so that under a row lock on the subject its order is the commit order. */
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String topic;

    @Column(name = "record_key")
    String key;

    @Column(name = "event_id")
    String eventId;

    String type;

    Instant time;

    byte @Nullable [] data;

    /** The trace that it is part of. */
    @Nullable
    String traceparent;

    @Column(name = "appended_at", insertable = false, updatable = false)
    Instant appendedAt;

    /** Kafka record with CloudEvents 1.0 headers in binary content mode. */
    ProducerRecord<String, byte[]> toRecord(String source) {
        var record = new ProducerRecord<String, byte[]>(topic, key, data);
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", eventId);
        header(record, "ce_type", type);
        header(record, "ce_source", source);
        header(record, "ce_subject", key);
        header(record, "ce_time", time.toString());
        if (data != null) {
            header(record, "content-type", "application/json");
        }
        if (traceparent != null) {
            header(record, TraceParent.HEADER, traceparent);
        }
        return record;
    }

    private static void header(ProducerRecord<?, ?> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
