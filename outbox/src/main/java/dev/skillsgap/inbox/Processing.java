package dev.skillsgap.inbox;

import dev.skillsgap.trace.TraceParent;
import dev.skillsgap.trace.Traces;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Runs a handler over a batch of records in one transaction. */
@ApplicationScoped
class Processing {

    private final DeadLetters deadLetters;
    private final Traces traces;

    Processing(DeadLetters deadLetters, Traces traces) {
        this.deadLetters = deadLetters;
        this.traces = traces;
    }

    /**
     * Hands each record to the handler. When it returns, each record was either processed or made a dead letter, and
     * that is committed.
     *
     * @throws RuntimeException when the database does not answer: nothing was committed, try the batch again
     */
    void process(ConsumerRecords<String, byte[]> records, Consumer<ConsumerRecord<String, byte[]>> handler) {
        try {
            QuarkusTransaction.requiringNew().run(() -> records.forEach(record -> handle(record, handler)));
        } catch (RuntimeException e) {
            if (willPass(e)) {
                throw e;
            }
            records.forEach(record -> processAlone(record, handler));
        }
    }

    /** One record the database refuses must not keep back the others of its batch. */
    private void processAlone(ConsumerRecord<String, byte[]> record, Consumer<ConsumerRecord<String, byte[]>> handler) {
        try {
            QuarkusTransaction.requiringNew().run(() -> handle(record, handler));
        } catch (RuntimeException e) {
            if (willPass(e)) {
                throw e;
            }
            trace(
                    "bury ",
                    record,
                    () -> QuarkusTransaction.requiringNew().run(() -> deadLetters.add(record, rootMessage(e))));
        }
    }

    private void handle(ConsumerRecord<String, byte[]> record, Consumer<ConsumerRecord<String, byte[]>> handler) {
        trace("process ", record, () -> take(record, handler));
    }

    /** Goes on with the trace in which the record was sent. */
    private void trace(String verb, ConsumerRecord<String, byte[]> record, Runnable work) {
        traces.within(verb + record.topic(), SpanKind.CONSUMER, TraceParent.of(record), work);
    }

    private void take(ConsumerRecord<String, byte[]> record, Consumer<ConsumerRecord<String, byte[]>> handler) {
        try {
            handler.accept(record);
        } catch (PoisonEvent e) {
            deadLetters.add(record, String.valueOf(e.getMessage()));
        }
    }

    /** False for data that the database can never take (SQLSTATE classes 22 and 23) and for programming errors. */
    static boolean willPass(Throwable e) {
        if (causes(e).anyMatch(cause -> cause instanceof SQLException sql && refusesTheData(sql))) {
            return false;
        }
        return causes(e)
                .anyMatch(cause -> cause instanceof SQLException
                        || cause.getClass().getPackageName().startsWith("jakarta.transaction"));
    }

    private static boolean refusesTheData(SQLException e) {
        var state = String.valueOf(e.getSQLState());
        return state.startsWith("22") || state.startsWith("23");
    }

    private static Stream<Throwable> causes(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause);
    }

    static String rootMessage(Throwable e) {
        var root = causes(e).reduce(e, (first, next) -> next);
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
