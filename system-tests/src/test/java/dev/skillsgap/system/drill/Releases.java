package dev.skillsgap.system.drill;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.system.Suite;
import java.time.Duration;

/** Publishes releases. */
final class Releases {

    private Releases() {}

    /**
     * Publishes one under which every answer about ml-engineer is another: its first requirement weighs a little less.
     *
     * @param skills base URL of an instance of skills-service
     */
    static int publishAnother(Suite suite, String skills) {
        var admin = new Http(suite.key().token("admin", null, 60));
        var address = skills + "/api/v1/draft/roles/ml-engineer";
        var role = (ObjectNode) admin.json(address);
        var first = (ObjectNode) role.path("requirements").path(0);
        first.put("importance", Math.round(first.path("importance").asDouble() * 1_000 - 10) / 1_000.0);
        assertEquals(200, admin.put(address, role.toString()).orElseThrow().statusCode());
        var published = admin.post(skills + "/api/v1/releases", "{}").orElseThrow();
        assertEquals(201, published.statusCode(), published.body());
        return Http.parse(published.body()).path("number").asInt();
    }

    /** Waits until recommendation-service answers from that release. */
    static void awaitLive(Suite suite, int release) {
        var http = new Http(suite.key().token("hr", null, 60));
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(() -> http.json(suite.url(Part.RECOMMENDATION) + "/q/health/ready")
                        .findValuesAsText("release")
                        .contains(String.valueOf(release)));
    }
}
