package dev.skillsgap.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A request's trace goes on in the events that it causes. */
@QuarkusTest
class TraceTest extends ServiceTest {

    private static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";

    private final String id = Api.id();

    @Test
    void theAnswerAndTheEventNameTheSameTrace() {
        var traceId = add(null).extract().header("X-Trace-Id");

        assertTrue(traceId.matches("[0-9a-f]{32}"), traceId);
        assertEquals(traceId, traceIdOfTheEvent());
    }

    @Test
    void aCallersTraceGoesOn() {
        add("00-" + TRACE_ID + "-b7ad6b7169203331-01").header("X-Trace-Id", equalTo(TRACE_ID));

        assertEquals(TRACE_ID, traceIdOfTheEvent());
    }

    private ValidatableResponse add(String traceparent) {
        var request = Api.hr().body(Map.of("id", id, "name", "Ada Example"));
        return (traceparent == null ? request : request.header("traceparent", traceparent))
                .post("/api/v1/people")
                .then()
                .statusCode(201);
    }

    private String traceIdOfTheEvent() {
        var sent = Topic.read("profiles.person.v1", id, 1).getFirst();
        return new String(sent.headers().lastHeader("traceparent").value(), UTF_8).substring(3, 35);
    }
}
