package dev.skillsgap.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** What caused the work at hand, as the W3C {@code traceparent} that travels in headers and tables. */
public final class TraceParent {

    /** Name of the header, in HTTP and in Kafka. */
    public static final String HEADER = "traceparent";

    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();

    private TraceParent() {}

    /** Of the current span; null outside any. */
    public static @Nullable String current() {
        var carrier = new HashMap<String, String>();
        W3C.inject(Context.current(), carrier, (headers, name, value) -> carrier.put(name, value));
        return carrier.get(HEADER);
    }

    /** Id of the current trace, 32 hexadecimal digits; null outside any. */
    public static @Nullable String currentTraceId() {
        var span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }

    /** What a record says that caused it; null when it says nothing. */
    public static @Nullable String of(ConsumerRecord<?, ?> record) {
        var header = record.headers().lastHeader(HEADER);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    /** The context that work caused by it goes on in; one of no trace for null, and for what is no traceparent. */
    static Context context(@Nullable String traceparent) {
        return traceparent == null
                ? Context.root()
                : W3C.extract(Context.root(), Map.of(HEADER, traceparent), new MapGetter());
    }

    private static final class MapGetter implements TextMapGetter<Map<String, String>> {

        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return List.copyOf(carrier.keySet());
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String name) {
            return carrier == null ? null : carrier.get(name);
        }
    }
}
