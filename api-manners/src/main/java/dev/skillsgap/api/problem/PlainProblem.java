package dev.skillsgap.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** Answers with a problem where JAX-RS is not reached, or not there to do it. */
public final class PlainProblem {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PlainProblem() {}

    public static void end(RoutingContext request, ProblemType type, String detail) {
        end(request, type, detail, List.of());
    }

    /** One query parameter cannot be taken. */
    public static void endInvalid(RoutingContext request, String parameter, String detail) {
        end(request, ProblemType.INVALID_FIELD, detail, List.of(new Problem.Fault(parameter, detail)));
    }

    private static void end(RoutingContext request, ProblemType type, String detail, List<Problem.Fault> faults) {
        var response = request.response();
        if (response.ended()) {
            return;
        }
        if (type == ProblemType.UNAUTHENTICATED) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        var problem = Problem.of(type, detail, faults);
        if (ScimError.isFor(request.normalizedPath())) {
            var error = ScimError.of(problem);
            end(response, error.code(), ScimError.TYPE, error);
        } else {
            end(response, problem.status(), "application/problem+json", problem);
        }
    }

    private static void end(HttpServerResponse response, int status, String contentType, Object body) {
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, contentType)
                .end(json(body));
    }

    /** What says no more than the status does. */
    public static void end(RoutingContext request, int status) {
        var type = ProblemType.ofStatus(status);
        end(request, type, type.title());
    }

    private static String json(Object problem) {
        try {
            return JSON.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
