package dev.skillsgap.system.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;

/** What holds for every answer: headers, the shape of a problem, and that it tells nothing of what is inside. */
final class Manners {

    private static final int FIRST_ERROR = 400;

    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cache-Control", "no-store",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");

    /** Stack traces, classes, SQL, files, versions. */
    static final Pattern INSIDES = Pattern.compile(
            "\\bat [\\w.$]+\\([\\w.]+:?\\d*\\)|Exception|\\b(java|jakarta|io|org|com|dev)\\.[a-z]+\\.[\\w.]+"
                    + "|(?i:\\bselect\\b.+\\bfrom\\b|\\binsert into\\b|\\bconstraint \")|/(usr|home|tmp|deployments|src)/|\"stack\"|[Qq]uarkus|[Vv]ert\\.x|PSQL");

    private Manners() {}

    static void require(String what, HttpResponse<String> answer) {
        HEADERS.forEach((name, value) ->
                assertEquals(value, answer.headers().firstValue(name).orElse("none"), () -> what + ": header " + name));
        assertTrue(answer.headers().firstValue("Server").isEmpty(), () -> what + " tells its server");
        assertTrue(answer.headers().firstValue("X-Powered-By").isEmpty(), () -> what + " tells what powers it");
        if (answer.statusCode() >= FIRST_ERROR) {
            requireProblem(what, answer);
        }
    }

    private static void requireProblem(String what, HttpResponse<String> answer) {
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse("none"),
                what);
        requireProblem(what, answer.statusCode(), answer.body());
    }

    static void requireProblem(String what, int status, String body) {
        var said = what + " answered " + status + " " + body;
        try {
            var problem = new ObjectMapper().readTree(body);
            assertEquals(status, problem.path("status").asInt(), said);
            assertTrue(problem.path("type").asText().matches("https://skillsgap\\.dev/problems/[a-z-]+"), said);
            assertFalse(
                    problem.path("title").asText().isBlank()
                            || problem.path("detail").asText().isBlank(),
                    said);
        } catch (JsonProcessingException e) {
            throw new AssertionError(said, e);
        }
        assertFalse(INSIDES.matcher(body).find(), () -> "tells its insides: " + said);
    }
}
