package dev.skillsgap.system.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.system.Suite;
import dev.skillsgap.system.door.DoorTable.Row;
import dev.skillsgap.system.door.Served.Operation;
import dev.skillsgap.system.drill.DrillSuite;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is a problem that tells nothing of the inside, and no operator is woken. */
@ExtendWith(DrillSuite.class)
class MalformedDrill {

    private static final int FIRST_ERROR = 400;
    private static final int FIRST_OF_OURS = 500;

    private static Suite suite;
    private static DoorTable table;
    private static DoorPeople people;
    private static final Map<Part, List<Operation>> SERVED = new EnumMap<>(Part.class);

    @BeforeAll
    static void readWhatIsServed(Suite shared) throws IOException {
        suite = shared;
        table = DoorTable.read();
        people = new DoorPeople(suite, "malformed");
        people.make();
        for (var service : Part.SERVICES) {
            SERVED.put(
                    service,
                    Served.operations(suite.as("hr", service)
                            .get("/q/openapi?format=json")
                            .asString()));
        }
    }

    @AfterAll
    static void emptyTheDraft() {
        people.emptyDraft();
    }

    @TestFactory
    Stream<DynamicTest> isAnsweredWithAProblem() {
        return Part.SERVICES.stream()
                .flatMap(service -> SERVED.get(service).stream()
                        .map(operation ->
                                dynamicTest(service.label() + " " + operation.name(), () -> send(service, operation))));
    }

    /** What is not HTTP: cut off with a bare status, by the server itself. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/people/%zz HTTP/1.1\r\nHost: x",
                "GET /api/v1/people/{} HTTP/1.1\r\nHost: x",
                "GET /api/v1/people?q=a|b HTTP/1.1\r\nHost: x",
                "GET /api/v1/people HTTP/1.1\r\nHost: x\r\nContent-Length: x",
                "POST /api/v1/people HTTP/1.1\r\nHost: x\r\nContent-Length: -2",
                "POST /api/v1/people HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3",
                "GET /api/v1/people HTTP/1.1\r\nHost: x\r\nno colon",
                "nonsense"
            })
    void isCutOffWithoutAWord(String head) throws IOException {
        for (var service : Part.SERVICES) {
            var answer = new RawHttp(suite.port(service)).send((head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));

            assertEquals(400, answer.status(), head);
            assertEquals("", answer.body(), head);
            assertEquals("none", answer.header("Server"), head);
        }
    }

    private static void send(Part service, Operation operation) throws IOException {
        var logged = Files.size(log(service));
        var sent = table.sent(new Row(service, operation.name(), Map.of()));
        var address = people.fill(sent.address(), Caller.HR);
        var malformed = new Malformed(operation, address, people.fill(sent.body(), Caller.HR), token(operation));
        var http = new RawHttp(suite.port(service));
        var wrong = malformed.requests().entrySet().parallelStream()
                .flatMap(request -> wrong(request.getKey(), answer(http, request.getValue())).stream())
                .toList();
        assertEquals(List.of(), wrong, operation.name());
        assertEquals(List.of(), errors(service, logged), "logged as an error");
    }

    private static RawHttp.Answer answer(RawHttp http, byte[] request) {
        try {
            return http.send(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong about an answer. */
    private static Optional<String> wrong(String fault, RawHttp.Answer answer) {
        try {
            assertTrue(answer.status() >= 200 && answer.status() < FIRST_OF_OURS, () -> fault + " got " + answer);
            if (answer.status() >= FIRST_ERROR && !fault.equals("method HEAD")) {
                assertEquals("application/problem+json", answer.header("Content-Type"), () -> fault + " got " + answer);
                Manners.requireProblem(fault, answer.status(), answer.body());
            }
            assertEquals("none", answer.header("X-Injected"), fault);
            return Optional.empty();
        } catch (AssertionError e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** A token for everything, so that nothing is refused before it is read; of its own for each operation. */
    private static String token(Operation operation) {
        return suite.key()
                .sign(Tokens.claims(
                        "malformed " + operation.name(), List.of("employee", "manager", "hr", "admin", "integration")));
    }

    /** Those that were logged behind so many bytes. */
    private static List<String> errors(Part service, long from) throws IOException {
        try (var log = Files.newByteChannel(log(service)).position(from);
                var lines = new BufferedReader(Channels.newReader(log, StandardCharsets.ISO_8859_1))) {
            return lines.lines()
                    .filter(line -> line.contains(" ERROR ") || line.contains(" FATAL "))
                    .toList();
        }
    }

    private static Path log(Part service) {
        return suite.directory().resolve("logs").resolve(service.label() + ".log");
    }
}
