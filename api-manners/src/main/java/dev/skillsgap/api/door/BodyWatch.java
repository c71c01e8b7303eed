package dev.skillsgap.api.door;

import dev.skillsgap.api.problem.PlainProblem;
import dev.skillsgap.api.problem.ProblemType;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** Answers a request whose body was announced and does not arrive, and closes its connection. */
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
                refuse(request, timeout);
            }
        });
        request.addEndHandler(answered -> vertx.cancelTimer(timer));
    }

    /** Whatever of the body still comes belongs to no request, so that nothing more is read from there. */
    private static void refuse(RoutingContext request, Duration timeout) {
        request.addEndHandler(answered -> request.request().connection().close());
        PlainProblem.end(
                request, ProblemType.REQUEST_TIMEOUT, "Send the body within %d s.".formatted(timeout.toSeconds()));
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
