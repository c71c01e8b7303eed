package dev.skillsgap.api.door;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** Closes a connection on which a body that was announced does not arrive; nobody reads an answer then. */
final class BodyWatch {

    private BodyWatch() {}

    /** Begins to watch; however long the answer takes, what has arrived has arrived. */
    static void begin(RoutingContext request, Duration timeout) {
        var http = request.request();
        if (hasArrived(http)) {
            return;
        }
        var vertx = request.vertx();
        var timer = vertx.setTimer(timeout.toMillis(), late -> {
            if (!hasArrived(http)) {
                http.connection().close();
            }
        });
        request.addEndHandler(answered -> vertx.cancelTimer(timer));
    }

    /** The end is only told to whoever reads on, and a reader who knows the length does not. */
    static boolean hasArrived(HttpServerRequest http) {
        return http.isEnded() || (http.bytesRead() > 0 && http.bytesRead() >= length(http));
    }

    private static long length(HttpServerRequest http) {
        var length = http.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? Long.MAX_VALUE : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
