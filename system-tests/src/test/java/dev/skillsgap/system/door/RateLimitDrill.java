package dev.skillsgap.system.door;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.system.Suite;
import dev.skillsgap.system.door.Http.Request;
import dev.skillsgap.system.drill.DrillSuite;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How often one may ask, under the limits as they are delivered. */
@ExtendWith(DrillSuite.class)
class RateLimitDrill {

    private static final String NOTHING = "/api/v1/recommendations/none";

    /** More than any limit lets through while they are sent. */
    private static final int FLOOD = 20_000;

    private static Suite suite;

    @BeforeAll
    static void use(Suite shared) {
        suite = shared;
    }

    @Test
    void aCallerWhoAsksTooOftenWaitsAndNobodyElseDoes() {
        var http = Http.client();
        var greedy = request(NOTHING, token("greedy"));

        var refused = firstRefused(http, greedy);

        assertTells(refused, "caller");
        assertEquals(404, http.send(request(NOTHING, token("modest"))).statusCode());
        assertEquals(401, http.send(request(NOTHING, null)).statusCode(), "the address is not blamed");
        assertRecovers(http, greedy, 404, refused);
    }

    @Test
    void anAddressThatKnocksTooOftenWaitsAndNobodyElseDoes() throws IOException {
        var other = Http.from("127.0.0.2");
        var stranger = request(NOTHING, "rubbish");

        var refused = firstRefused(other, stranger);

        assertTells(refused, "stranger");
        assertEquals(401, Http.client().send(stranger).statusCode(), "another address");
        assertEquals(404, other.send(request(NOTHING, token("neighbour"))).statusCode(), "a token from that address");
        assertEquals(200, other.send(request("/q/health/live", null)).statusCode(), "health from that address");
        assertRecovers(other, stranger, 401, refused);
    }

    @Test
    void healthHasALimitTooOfItsOwn() throws IOException {
        var prober = Http.from("127.0.0.3");
        var health = request("/q/health/live", null);

        var refused = firstRefused(prober, health);

        assertTells(refused, "probe");
        assertEquals(200, Http.client().send(health).statusCode(), "another address");
        assertEquals(401, prober.send(request(NOTHING, null)).statusCode(), "what else that address asks");
        assertRecovers(prober, health, 200, refused);
    }

    /** A change a person each, as a provisioning system sends them: 100 a second for 20 s are within the limit. */
    @Test
    void leavesRoomForAProvisioningSystem() {
        var policy = Http.client()
                .send(request(NOTHING, token("provisioning")))
                .headers()
                .firstValue("RateLimit-Policy")
                .orElseThrow();

        assertEquals("\"caller\";q=2000;w=10", policy);
    }

    private static HttpResponse<String> firstRefused(Http http, Request request) {
        Optional<HttpResponse<String>> refused = IntStream.range(0, FLOOD)
                .parallel()
                .mapToObj(i -> http.send(request))
                .filter(answer -> answer.statusCode() == 429)
                .findAny();
        return refused.orElseThrow(() -> new AssertionError("never refused"));
    }

    private static void assertTells(HttpResponse<String> refused, String limit) {
        Manners.require("429", refused);
        assertTrue(
                refused.headers().firstValue("RateLimit").orElseThrow().startsWith("\"" + limit + "\";r=0;t="),
                refused.headers()::toString);
        assertTrue(waitS(refused) >= 1);
    }

    private static long waitS(HttpResponse<String> refused) {
        return refused.headers().firstValueAsLong("Retry-After").orElseThrow();
    }

    private static void assertRecovers(Http http, Request request, int status, HttpResponse<String> refused) {
        await().atMost(Duration.ofSeconds(waitS(refused) + 3))
                .untilAsserted(() -> assertEquals(status, http.send(request).statusCode()));
    }

    private static Request request(String path, String token) {
        return Request.of("GET", suite.url(Part.RECOMMENDATION) + path, token);
    }

    private static String token(String subject) {
        return suite.key().sign(Tokens.claims(subject, List.of("integration")));
    }
}
