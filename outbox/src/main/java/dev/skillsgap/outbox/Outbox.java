package dev.skillsgap.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.commit.CommitBatch;
import dev.skillsgap.trace.TraceParent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.jspecify.annotations.Nullable;

/** Takes the events of a transaction: they are sent if, and only if, it commits. */
@ApplicationScoped
public class Outbox {

    /** Below the broker's default limit of 1 MiB for a record, with room for headers. */
    private static final int MAX_DATA_BYTES = 1_000_000;

    /** Its id is given by the database on insert, so that under a row lock on the subject its order is the commit order. */
    private static final String ROW = "outbox_event (topic, record_key, event_id, type, time, data, traceparent)";

    private final CommitBatch rows;
    private final OutboxConfig config;
    private final Relay relay;
    private final ObjectMapper json;
    private final TransactionSynchronizationRegistry transaction;

    Outbox(
            CommitBatch rows,
            OutboxConfig config,
            Relay relay,
            ObjectMapper json,
            TransactionSynchronizationRegistry transaction) {
        this.rows = rows;
        this.config = config;
        this.relay = relay;
        this.json = json;
        this.transaction = transaction;
    }

    /**
     * Appends one event to the caller's transaction. To keep the order per key the caller holds a row lock on the
     * subject of the event.
     *
     * @throws OutboxFull when more rows wait than the configured bound; nothing was written
     */
    @Transactional(TxType.MANDATORY)
    public void append(Event event) {
        var waiting = relay.backlog().rows();
        if (waiting >= config.maxWaiting()) {
            throw new OutboxFull(waiting);
        }
        rows.copy(
                ROW,
                event.topic(),
                event.key(),
                event.id(),
                event.type(),
                event.time(),
                data(event),
                TraceParent.current());
        transaction.registerInterposedSynchronization(new WakeAfterCommit());
    }

    private @Nullable String data(Event event) {
        if (event.data() == null) {
            return null;
        }
        try {
            var bytes = json.writeValueAsBytes(event.data());
            if (bytes.length > MAX_DATA_BYTES) {
                throw new IllegalArgumentException("%s of %s has %d bytes, more than a record may have"
                        .formatted(event.type(), event.key(), bytes.length));
            }
            return new String(bytes, UTF_8).replace("\\", "\\\\"); // As the database reads bytes from text.
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(event.type() + " has data that JSON cannot hold", e);
        }
    }

    private final class WakeAfterCommit implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}
