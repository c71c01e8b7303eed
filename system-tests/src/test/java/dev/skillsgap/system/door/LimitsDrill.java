package dev.skillsgap.system.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.system.Suite;
import dev.skillsgap.system.drill.DrillSuite;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much a service takes, and how long it waits; docs/limits.md has the figures. */
@ExtendWith(DrillSuite.class)
class LimitsDrill {

    private static final int BODY_LIMIT = 262_144;
    private static final byte[] NO_BODY = {};

    private static Suite suite;
    private static List<String> head;
    private static RawHttp http;

    @BeforeAll
    static void use(Suite shared) {
        suite = shared;
        head = List.of(
                "Host: x",
                "Authorization: Bearer " + suite.key().token("hr", null, 30),
                "Content-Type: application/json");
        http = new RawHttp(suite.port(Part.PROFILE));
    }

    @ParameterizedTest
    @ValueSource(ints = {BODY_LIMIT + 1, 900_000, 3_000_000})
    void refusesABodyThatSaysItIsTooLong(int length) throws IOException {
        assertProblem(413, http.send(RawHttp.request("POST /api/v1/people", head, person(length))));
    }

    @Test
    void refusesItBeforeItIsSent() throws IOException {
        var announced = RawHttp.request(
                "POST /api/v1/people", with("Content-Length: 900000000", "Expect: 100-continue"), NO_BODY);

        assertProblem(413, http.send(announced));
    }

    @ParameterizedTest
    @ValueSource(ints = {BODY_LIMIT + 1, 900_000, 3_000_000})
    void refusesABodyThatTurnsOutToBeTooLong(int length) throws IOException {
        var start = RawHttp.request("POST /api/v1/people", with("Transfer-Encoding: chunked"), NO_BODY);

        assertProblem(413, http.send(RawHttp.join(start, chunked(person(length)))));
    }

    @Test
    void takesABodyThatIsJustShortEnough() throws IOException {
        var start = RawHttp.request("POST /api/v1/people", with("Transfer-Encoding: chunked"), NO_BODY);

        assertEquals(
                422,
                http.send(RawHttp.join(start, chunked(person(BODY_LIMIT)))).status(),
                "the name is empty, the body is not too long");
    }

    @ParameterizedTest
    @CsvSource({"5000, 414", "15000, 414"})
    void refusesAnAddressThatIsTooLong(int length, int status) throws IOException {
        assertProblem(status, http.send(RawHttp.request("GET /api/v1/people?x=" + "x".repeat(length), head, NO_BODY)));
    }

    @Test
    void refusesHeaderFieldsThatAreTooLong() throws IOException {
        assertProblem(
                431, http.send(RawHttp.request("GET /api/v1/people", with("X-Long: " + "x".repeat(13_000)), NO_BODY)));
        assertProblem(
                431,
                http.send(RawHttp.request("GET /api/v1/people", with(many(500, "X: " + "x".repeat(30))), NO_BODY)));
    }

    @ParameterizedTest
    @CsvSource({"q, 513, 422", "cursor, 513, 422", "unheardOf, 513, 422", "q, 512, 200"})
    void refusesAParameterThatIsTooLong(String name, int length, int status) throws IOException {
        var answer = http.send(RawHttp.request("GET /api/v1/people?" + name + "=" + "x".repeat(length), head, NO_BODY));

        assertEquals(status, answer.status(), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "2147483648", "x"})
    void refusesAPageOfTooMany(String limit) throws IOException {
        var answer = http.send(RawHttp.request("GET /api/v1/people?limit=" + limit, head, NO_BODY));

        assertTrue(answer.status() == 422 || answer.status() == 404 || answer.status() == 400, answer.toString());
        Manners.requireProblem(limit, answer.status(), answer.body());
    }

    static List<String> jsonThatIsTooMuch() {
        return List.of(
                "{\"name\": " + "[".repeat(33) + "]".repeat(33) + "}",
                "[".repeat(100_000),
                "{\"name\": \"" + "x".repeat(65_537) + "\"}",
                "{\"name\": \"x\", \"hoursPerWeek\": " + "1".repeat(41) + "}",
                "{\"" + "n".repeat(300) + "\": 1}");
    }

    @ParameterizedTest
    @MethodSource("jsonThatIsTooMuch")
    void refusesJsonThatIsTooDeepOrTooLong(String json) throws IOException {
        var answer = http.send(RawHttp.request("PATCH /api/v1/people/door-employee", head, json.getBytes(UTF_8)));

        assertProblem(400, answer);
        assertTrue(answer.body().contains("too long") || answer.body().contains("too deeply"), answer.body());
    }

    @Test
    void doesNotWaitForABodyThatDrips() throws IOException {
        var start = RawHttp.request("POST /api/v1/people", with("Content-Length: 100"), NO_BODY);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), suite.port(Part.PROFILE))) {
            socket.getOutputStream().write(start);
            await("it is told, however steadily it drips")
                    .pollInterval(Duration.ofMillis(200))
                    .atMost(Duration.ofSeconds(15))
                    .until(() -> drips(socket) && socket.getInputStream().available() > 0);
            assertProblem(408, RawHttp.answer(socket.getInputStream()));
            await("the connection is closed")
                    .pollInterval(Duration.ofMillis(200))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> !drips(socket));
        }
    }

    /** Sends one byte more; whether that can still be done. */
    private static boolean drips(Socket socket) throws IOException {
        try {
            socket.getOutputStream().write(' ');
            return true;
        } catch (SocketException e) {
            return false;
        }
    }

    @Test
    void doesNotKeepAConnectionThatIsSilent() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), suite.port(Part.PROFILE))) {
            socket.getOutputStream().write("GET /api/v1/peo".getBytes(UTF_8));
            socket.setSoTimeout((int) Duration.ofSeconds(30).toMillis());

            assertEquals(-1, socket.getInputStream().read());
        }
    }

    private static byte[] person(int length) {
        return ("{\"name\": \"\"" + " ".repeat(length - 12) + "}").getBytes(UTF_8);
    }

    private static byte[] chunked(byte[] body) {
        var all = NO_BODY;
        for (int from = 0; from < body.length; from += 20_000) {
            var chunk = Arrays.copyOfRange(body, from, Math.min(body.length, from + 20_000));
            all = RawHttp.join(
                    all,
                    RawHttp.join(
                            (Integer.toHexString(chunk.length) + "\r\n").getBytes(UTF_8),
                            RawHttp.join(chunk, "\r\n".getBytes(UTF_8))));
        }
        return RawHttp.join(all, "0\r\n\r\n".getBytes(UTF_8));
    }

    private static String[] many(int count, String header) {
        return Collections.nCopies(count, header).toArray(String[]::new);
    }

    private static List<String> with(String... headers) {
        var all = new ArrayList<>(head);
        all.addAll(List.of(headers));
        return all;
    }

    private static void assertProblem(int status, RawHttp.Answer answer) {
        assertEquals(status, answer.status(), answer.toString());
        assertEquals("application/problem+json", answer.header("Content-Type"));
        Manners.requireProblem("too much", status, answer.body());
    }
}
