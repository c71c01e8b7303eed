package dev.skillsgap.api.door;

import dev.skillsgap.api.problem.PlainProblem;
import dev.skillsgap.api.problem.ProblemType;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Answers what failed outside JAX-RS: an address that cannot be decoded, a host that is missing, a tool that is not
 * for the caller. The framework's own answers have no body, or speak of stacks.
 */
@Singleton
class FailedRequest {

    private static final Logger LOG = Logger.getLogger(FailedRequest.class);

    private final Door door;

    FailedRequest(Door door) {
        this.door = door;
    }

    void listen(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::answer);
    }

    private void answer(RoutingContext request) {
        if (request.response().ended()) {
            return; // The framework tells of a bad token more than once.
        }
        if (request.failure() instanceof AuthenticationException) {
            door.refuseStranger(request);
            return;
        }
        if (request.response().headWritten() || request.failure() instanceof HttpClosedException) {
            LOG.debugf(
                    request.failure(),
                    "%s %s",
                    request.request().method(),
                    request.request().path());
            request.response().reset();
            return;
        }
        SecurityHeaders.put(request);
        var status = status(request);
        if (status < 500) {
            PlainProblem.end(request, status);
        } else {
            var id = UUID.randomUUID();
            LOG.errorf(
                    request.failure(),
                    "%s: %s %s failed",
                    id,
                    request.request().method(),
                    request.request().path());
            PlainProblem.end(request, ProblemType.INTERNAL, "Tell your operator this number: " + id);
        }
    }

    private static int status(RoutingContext request) {
        return switch (request.failure()) {
            case HttpException http -> http.getStatusCode();
            case ForbiddenException forbidden -> 403;
            case null, default -> request.statusCode() > 0 ? request.statusCode() : 500;
        };
    }
}
