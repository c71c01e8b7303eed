package dev.skillsgap.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.skillsgap.localstack.StackTestResource;
import dev.skillsgap.trace.TraceParent;
import dev.skillsgap.trace.Traces;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logmanager.MDC;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "profile"))
class TraceTest {

    private static final String CAUSE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";

    @Inject
    Outbox outbox;

    @Inject
    Traces traces;

    private final String key = UUID.randomUUID().toString();

    @Test
    void sendsTheTraceInWhichAnEventWasAppended() {
        traces.within("test", SpanKind.CONSUMER, CAUSE, this::append);

        var sent = traceparent();

        assertEquals(TRACE_ID, traceId(sent));
        assertNotEquals(
                "b7ad6b7169203331", sent.substring(36, 52), "the span that appended it, not the one that caused that");
    }

    @Test
    void sendsNoTraceWhereThereIsNone() {
        append();

        assertNull(traceparent());
    }

    @Test
    void logsTheTraceWhileWorkIsDoneInItAndNotAfterwards() {
        var seen = new ArrayList<@Nullable String>();

        traces.within("test", SpanKind.CONSUMER, CAUSE, () -> {
            seen.add(MDC.get("traceId"));
            seen.add(TraceParent.currentTraceId());
        });

        assertEquals(List.of(TRACE_ID, TRACE_ID), seen);
        assertNull(MDC.get("traceId"));
        assertNull(TraceParent.currentTraceId());
    }

    @Test
    void beginsATraceWhereTheCauseCannotBeRead() {
        traces.within("test", SpanKind.CONSUMER, "nonsense", this::append);

        assertNotEquals(TRACE_ID, traceId(traceparent()));
    }

    private static String traceId(String traceparent) {
        return traceparent.substring(3, 35);
    }

    private void append() {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.append(
                        new Event("outbox.test.v1", key, key + "/1", "test.happened", Instant.now(), "traced")));
    }

    private @Nullable String traceparent() {
        ConsumerRecord<?, ?> sent = TopicReader.read("outbox.test.v1", record -> key.equals(record.key()), 1)
                .getFirst();
        var header = sent.headers().lastHeader("traceparent");
        return header == null ? null : new String(header.value(), UTF_8);
    }
}
