package dev.skillsgap.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.skillsgap.outbox.OutboxFull;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The whole error policy: which exception becomes which problem. Only a 500 is logged above DEBUG. */
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final int RETRY_AFTER_S = 2;
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String NO_CONNECTION = "08000";

    /** SQLSTATEs of a text, alone or in JSON, that holds the NUL character. */
    private static final Set<String> UNSTORABLE = Set.of("22021", "22P05");

    /** SQLSTATE classes of what passes: connection, conflict between transactions, resources, operator. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57");

    @ServerExceptionMapper({
        Refusal.class,
        AuthenticationFailedException.class,
        UnauthorizedException.class,
        ForbiddenException.class,
        JsonProcessingException.class,
        MismatchedInputException.class, // Named, because the framework has a mapper of its own for it.
        ValidationException.class,
        ConstraintViolationException.class,
        WebApplicationException.class,
        OutboxFull.class,
        Throwable.class
    })
    Response map(Throwable e, HttpServerRequest request) {
        note(e, request);
        return switch (refusalIn(e).orElse(e)) {
            case Refusal refusal -> answer(refusal.type(), refusal.getMessage(), refusal.faults());
            case AuthenticationFailedException unknown -> unauthenticated();
            case UnauthorizedException missing -> unauthenticated();
            case ForbiddenException forbidden -> answer(ProblemType.FORBIDDEN, "Ask for a token with another role.");
            case JsonProcessingException json -> unreadable(json);
            case ConstraintViolationException invalid -> invalid(invalid);
            case WebApplicationException web
            when web.getCause() instanceof JsonProcessingException json -> unreadable(json);
            case WebApplicationException web -> framework(web);
            case OutboxFull full ->
                answer(ProblemType.UNAVAILABLE, "Too many changes wait to be sent; try again later.");
            case IOException lost ->
                answer(ProblemType.MALFORMED_REQUEST, "The connection was closed before the request was complete.");
            default -> sqlState(e).map(ProblemMapper::database).orElseGet(() -> unexpected(e, request));
        };
    }

    /** A body may turn out to be refused while it is read; the reader wraps what it does not know. */
    private static Optional<Throwable> refusalIn(Throwable e) {
        return causes(e).filter(Refusal.class::isInstance).findFirst();
    }

    private static Stream<Throwable> causes(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause);
    }

    /** Without what was sent: a name may stand where something else should. */
    private static void note(Throwable e, HttpServerRequest request) {
        switch (e) {
            case Refusal refusal -> LOG.debugf("%s %s: %s", request.method(), request.path(), refusal.type());
            case JsonProcessingException json ->
                LOG.debugf(
                        "%s %s: JSON at '%s'",
                        request.method(), request.path(), JsonFault.of(json).pointer());
            default -> LOG.debugf(e, "%s %s", request.method(), request.path());
        }
    }

    private static Response unauthenticated() {
        var problem = Problem.of(ProblemType.UNAUTHENTICATED, ProblemType.HOW_TO_AUTHENTICATE, List.of());
        return response(problem).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
    }

    private static Response unreadable(JsonProcessingException e) {
        return response(Problem.of(e)).build();
    }

    private static Response invalid(ConstraintViolationException e) {
        var faults = e.getConstraintViolations().stream()
                .map(violation ->
                        new Problem.Fault(JsonFault.pointer(violation), String.valueOf(violation.getMessage())))
                .sorted((a, b) -> a.pointer().compareTo(b.pointer()))
                .toList();
        var first = faults.getFirst();
        return answer(ProblemType.INVALID_FIELD, first.pointer() + ": " + first.detail(), faults);
    }

    /** Not found, not allowed and the like, as the framework decided; its message stays inside. */
    private static Response framework(WebApplicationException e) {
        var type = ProblemType.ofStatus(e.getResponse().getStatus());
        var advice =
                type == ProblemType.NOT_ACCEPTABLE ? "Accept application/json, or what it is documented to be." : null;
        var builder = response(Problem.of(type, advice, List.of()));
        if (e instanceof NotAllowedException) {
            builder.header(HttpHeaders.ALLOW, e.getResponse().getHeaderString(HttpHeaders.ALLOW));
        }
        return builder.build();
    }

    /** The database's SQLSTATE when it is one of those that are nobody's fault here. */
    private static Optional<String> sqlState(Throwable e) {
        return causes(e)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .map(state -> state == null ? NO_CONNECTION : state) // None: the pool found no connection.
                .filter(state -> state.equals(UNIQUE_VIOLATION)
                        || UNSTORABLE.contains(state)
                        || PASSING.contains(state.substring(0, 2)))
                .findFirst();
    }

    private static Response database(String state) {
        if (UNSTORABLE.contains(state)) {
            return answer(ProblemType.INVALID_FIELD, "A text holds the character NUL: remove it.");
        }
        return state.equals(UNIQUE_VIOLATION)
                ? answer(ProblemType.CONFLICT, "Another request made the same at the same time; read it again.")
                : answer(ProblemType.UNAVAILABLE, "The database does not answer; nothing was stored. Try again.");
    }

    private static Response unexpected(Throwable e, HttpServerRequest request) {
        var id = UUID.randomUUID();
        LOG.errorf(e, "%s: %s %s failed", id, request.method(), request.path());
        return answer(ProblemType.INTERNAL, "Tell your operator this number: " + id);
    }

    private static Response answer(ProblemType type, @Nullable String detail) {
        return answer(type, detail, List.of());
    }

    private static Response answer(ProblemType type, @Nullable String detail, List<Problem.Fault> faults) {
        var builder = response(Problem.of(type, detail, faults));
        if (type == ProblemType.UNAVAILABLE) {
            builder.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_S);
        }
        return builder.build();
    }

    private static Response.ResponseBuilder response(Problem problem) {
        return Response.status(problem.status())
                .type("application/problem+json")
                .entity(problem);
    }
}
