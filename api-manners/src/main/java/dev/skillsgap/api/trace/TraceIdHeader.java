package dev.skillsgap.api.trace;

import dev.skillsgap.trace.TraceParent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Answers every request with the id of its trace: a caller who complains names it, and finds with it what the request
 * has caused elsewhere. W3C trace context has no final header for answers yet; this name is the usual one.
 */
@Singleton
class TraceIdHeader {

    private static final String NAME = "X-Trace-Id";

    /** Before the door, which may end a request. */
    private static final int FIRST = 1_100;

    void open(@Observes Filters filters) {
        filters.register(TraceIdHeader::put, FIRST);
    }

    private static void put(RoutingContext request) {
        var id = TraceParent.currentTraceId();
        if (id != null) {
            request.response().putHeader(NAME, id);
        }
        request.next();
    }
}
