package dev.skillsgap.api.problem;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;

/** Every kind of error the suite answers with; docs/problems.md explains each. */
public enum ProblemType {
    MALFORMED_REQUEST(400, "The request cannot be read"),
    UNAUTHENTICATED(401, "A valid bearer token is needed"),
    FORBIDDEN(403, "Your role may not do this"),
    NOT_FOUND(404, "There is no such thing that you may see"),
    METHOD_NOT_ALLOWED(405, "This address does not take that method"),
    NOT_ACCEPTABLE(406, "The answer cannot be had in that format"),
    REQUEST_TIMEOUT(408, "The request took too long to arrive"),
    CONFLICT(409, "It is in conflict with what is there"),
    GONE(410, "It was erased"),
    VERSION_MISMATCH(412, "It was changed since you read it"),
    TOO_LARGE(413, "The request is too large"),
    URI_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The request has a format that is not read here"),
    INVALID_FIELD(422, "A field has a value that cannot be taken"),
    TOO_MANY_REQUESTS(429, "Too many requests in too short a time"),
    HEADERS_TOO_LARGE(431, "The header fields are too large"),
    INTERNAL(500, "Something went wrong on our side"),
    UNAVAILABLE(503, "Not possible at the moment");

    /** What an answer to a missing or bad token says. */
    public static final String HOW_TO_AUTHENTICATE =
            "Send 'Authorization: Bearer <token>' with a token that is valid now.";

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** Names the type in answers; stable. */
    public URI uri() {
        return URI.create("https://skillsgap.dev/problems/" + slug());
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The type of an HTTP status that the framework chose; an unlisted 4xx counts as a malformed request. */
    public static ProblemType ofStatus(int status) {
        return Arrays.stream(values())
                .filter(type -> type.status == status)
                .findFirst()
                .orElse(status < 500 ? MALFORMED_REQUEST : INTERNAL);
    }
}
