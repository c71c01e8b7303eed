package dev.skillsgap.trace;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Notes pieces of work as spans, each in the trace of what caused it. */
@ApplicationScoped
public class Traces {

    private final Tracer tracer;

    Traces(Tracer tracer) {
        this.tracer = tracer;
    }

    /**
     * Does the work within a span: what it logs and appends to the outbox carries its trace.
     *
     * @param name of few values: no ids
     * @param cause a {@code traceparent}; null begins a trace
     */
    public void within(String name, SpanKind kind, @Nullable String cause, Runnable work) {
        var context = TraceParent.context(cause);
        var span = tracer.spanBuilder(name).setParent(context).setSpanKind(kind).startSpan();
        try {
            context.with(span).wrap(work).run();
        } catch (RuntimeException e) {
            // Its class only: a message may tell of a person.
            span.setStatus(StatusCode.ERROR, e.getClass().getSimpleName());
            throw e;
        } finally {
            span.end();
        }
    }

    /** Notes what has just ended and began at that time. */
    public void ended(String name, SpanKind kind, @Nullable String cause, Instant begin) {
        tracer.spanBuilder(name)
                .setParent(TraceParent.context(cause))
                .setSpanKind(kind)
                .setStartTimestamp(begin)
                .startSpan()
                .end();
    }
}
