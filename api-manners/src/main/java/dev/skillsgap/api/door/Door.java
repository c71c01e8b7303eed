package dev.skillsgap.api.door;

import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.problem.PlainProblem;
import dev.skillsgap.api.problem.ProblemType;
import io.github.bucket4j.TimeMeter;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The door of a service: every request of every address passes here first. */
@Singleton
class Door {

    // The framework's authentication has 200 and its authorization 100; higher goes first.
    private static final int FIRST = 1_000;
    private static final int WITH_IDENTITY = 150;
    private static final int COUNTED = 140;

    private final RequestShape shape;
    private final RateLimit callers;
    private final RateLimit strangers;
    private final RateLimit probes;

    Door(DoorConfig config, RequestShape shape) {
        this.shape = shape;
        callers = new RateLimit("caller", config.caller(), TimeMeter.SYSTEM_NANOTIME);
        strangers = new RateLimit("stranger", config.stranger(), TimeMeter.SYSTEM_NANOTIME);
        probes = new RateLimit("probe", config.probe(), TimeMeter.SYSTEM_NANOTIME);
    }

    void open(@Observes Filters filters) {
        filters.register(Door::greet, FIRST);
        filters.register(this::identify, WITH_IDENTITY);
        filters.register(shape::check, COUNTED);
    }

    private static void greet(RoutingContext request) {
        SecurityHeaders.put(request);
        request.next();
    }

    private void identify(RoutingContext request) {
        if (isHealth(request)) {
            pass(request, probes, address(request));
            return;
        }
        // What is wrong with a token is found here, and comes to FailedRequest.
        QuarkusHttpUser.getSecurityIdentity(request, null)
                .subscribe()
                .with(identity -> admit(request, identity), request::fail);
    }

    /** Who is anonymous goes on: what may be had without a token is not decided here, except that tools may not. */
    private void admit(RoutingContext request, SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            if (request.normalizedPath().startsWith("/q/")) {
                refuseStranger(request);
            } else {
                pass(request, strangers, address(request));
            }
            return;
        }
        var caller = subject(identity).orElseGet(() -> address(request));
        if (limit(request, callers, caller)) {
            request.put(RequestShape.CALLER, caller);
            if (Collections.disjoint(identity.getRoles(), Role.ALL)) {
                PlainProblem.end(request, ProblemType.FORBIDDEN, "The token names no role: ask for one that does.");
            } else {
                request.next();
            }
        }
    }

    /** Answers a request without a token, or with a bad one. */
    void refuseStranger(RoutingContext request) {
        if (limit(request, strangers, address(request))) {
            PlainProblem.end(request, ProblemType.UNAUTHENTICATED, ProblemType.HOW_TO_AUTHENTICATE);
        }
    }

    private static void pass(RoutingContext request, RateLimit limit, String key) {
        if (limit(request, limit, key)) {
            request.next();
        }
    }

    /** Whether the request is within the limit; answered if not. */
    private static boolean limit(RoutingContext request, RateLimit limit, String key) {
        var standing = limit.take(key);
        limit.tell(request.response(), standing);
        if (!standing.isAllowed()) {
            request.response().putHeader("Retry-After", String.valueOf(standing.retryAfterS()));
            PlainProblem.end(
                    request,
                    ProblemType.TOO_MANY_REQUESTS,
                    "Wait %d s, then go on more slowly.".formatted(standing.retryAfterS()));
        }
        return standing.isAllowed();
    }

    private static boolean isHealth(RoutingContext request) {
        var path = request.normalizedPath();
        return path.equals("/q/health") || path.startsWith("/q/health/");
    }

    private static Optional<String> subject(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Optional.ofNullable(token.getSubject())
                : Optional.of(identity.getPrincipal().getName());
    }

    private static String address(RoutingContext request) {
        var address = request.request().remoteAddress();
        return RemoteAddress.key(address == null ? null : address.hostAddress());
    }
}
