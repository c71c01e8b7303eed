package dev.skillsgap.api.door;

import dev.skillsgap.api.problem.PlainProblem;
import dev.skillsgap.api.problem.ProblemType;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Refuses what is too long, cannot be read or cannot be stored, before anything is done with it. */
@Singleton
class RequestShape {

    /** Of a body that was refused so much is still read, so that its sender comes to read the answer. */
    private static final int DRAINED_BYTES = 4 * 1024 * 1024;

    private static final Pattern EMPTY_BOUNDARY =
            Pattern.compile("boundary=\\s*(\"\")?\\s*(;|$)", Pattern.CASE_INSENSITIVE);

    /** Under which the request says who asks, where that is known. */
    static final String CALLER = "door.caller";

    private final DoorConfig config;
    private final BodyLimits bodies;
    private final BodiesUnderway underway;

    RequestShape(DoorConfig config, BodyLimits bodies, BodiesUnderway underway) {
        this.config = config;
        this.bodies = bodies;
        this.underway = underway;
    }

    /** Lets the request on, or answers it. */
    void check(RoutingContext request) {
        if (request.request().uri().length() > config.maxUrlLength()) {
            refuse(request, ProblemType.URI_TOO_LONG, "Send at most %d characters.".formatted(config.maxUrlLength()));
        } else if (headerLength(request) > config.maxHeaderLength()) {
            refuse(
                    request,
                    ProblemType.HEADERS_TOO_LARGE,
                    "Send at most %d characters of header fields.".formatted(config.maxHeaderLength()));
        } else if (bodyLength(request) > maxBytes(request)) {
            refuse(request, ProblemType.TOO_LARGE, "Send at most %d bytes at a time.".formatted(maxBytes(request)));
        } else if (dividesByNothing(request)) {
            refuse(request, ProblemType.MALFORMED_REQUEST, "Say in Content-Type what divides the parts: boundary=.");
        } else if (!request.request().headers().getAll(HttpHeaders.CONTENT_TYPE).stream()
                .allMatch(MediaRanges::isType)) {
            refuse(request, ProblemType.UNSUPPORTED_MEDIA_TYPE, "Say in Content-Type what you send: application/json.");
        } else if (hasControlCharacter(request.normalizedPath())) {
            refuse(request, ProblemType.NOT_FOUND, "An address holds no control characters.");
        } else if (!request.request().headers().getAll(HttpHeaders.ACCEPT).stream()
                .allMatch(MediaRanges::areReadable)) {
            refuse(request, ProblemType.NOT_ACCEPTABLE, "Accept application/json.");
        } else {
            checkParameters(request);
        }
    }

    private void checkParameters(RoutingContext request) {
        for (var parameter : request.queryParams()) {
            var value = parameter.getValue();
            if (value.length() > config.maxParameterLength() || value.indexOf('\0') >= 0) {
                drain(request);
                PlainProblem.endInvalid(
                        request,
                        parameter.getKey(),
                        "A query parameter has at most %d characters, and not the character NUL."
                                .formatted(config.maxParameterLength()));
                return;
            }
        }
        String caller = request.get(CALLER);
        if (caller != null && !underway.admit(request, caller)) {
            request.response().putHeader("Retry-After", "1");
            refuse(
                    request,
                    ProblemType.TOO_MANY_REQUESTS,
                    "Wait until what you are sending has arrived: at most %d bodies at a time."
                            .formatted(underway.atMost()));
            return;
        }
        BodyWatch.begin(request, bodies.timeout(request.normalizedPath(), contentType(request)));
        request.next();
    }

    private long maxBytes(RoutingContext request) {
        return bodies.bytes(request.normalizedPath(), contentType(request));
    }

    private static @Nullable String contentType(RoutingContext request) {
        return request.request().getHeader(HttpHeaders.CONTENT_TYPE);
    }

    private static int headerLength(RoutingContext request) {
        int length = 0;
        for (Map.Entry<String, String> header : request.request().headers()) {
            length += header.getKey().length() + header.getValue().length();
        }
        return length;
    }

    private static long bodyLength(RoutingContext request) {
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    /** The framework would fail at a form whose boundary is empty. */
    private static boolean dividesByNothing(RoutingContext request) {
        var type = contentType(request);
        return type != null && EMPTY_BOUNDARY.matcher(type).find();
    }

    private static boolean hasControlCharacter(String path) {
        return path.contains("%0") || path.contains("%1") || path.chars().anyMatch(Character::isISOControl);
    }

    private static void refuse(RoutingContext request, ProblemType type, String detail) {
        drain(request);
        PlainProblem.end(request, type, detail);
    }

    private static void drain(RoutingContext request) {
        var http = request.request();
        if (!http.isEnded()) {
            http.handler(ignored -> {
                if (http.bytesRead() > DRAINED_BYTES) {
                    http.connection().close();
                }
            });
            http.resume();
        }
    }
}
