package dev.skillsgap.system.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.system.SharedSuite;
import dev.skillsgap.system.Suite;
import dev.skillsgap.system.door.DoorTable.Row;
import dev.skillsgap.system.door.Http.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every caller knocks at every door: doors.md is what they must get. */
@ExtendWith(SharedSuite.class)
class DoorsIT {

    @TempDir
    static Path elsewhere;

    private static Suite suite;
    private static Http http;
    private static DoorTable table;
    private static DoorPeople people;
    private static Tokens tokens;

    @BeforeAll
    static void makePeople(Suite shared) throws Exception {
        suite = shared;
        http = Http.client();
        table = DoorTable.read();
        tokens = new Tokens(suite.key(), elsewhere);
        people = new DoorPeople(suite, "door");
        people.make();
        people.emptyDraft(); // Of what other tests left there.
    }

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"PROFILE", "SKILLS", "RECOMMENDATION"})
    void everyOperationHasARowAndEveryRowAnOperation(Part service) throws IOException {
        var served = Served.operations(openApi(service)).stream()
                .map(Served.Operation::name)
                .toList();

        assertEquals(List.of(), table.differences(service, served));
    }

    @TestFactory
    Stream<DynamicTest> opensAndStaysShutAsTheTableSays() {
        return table.rows().stream()
                .map(row -> dynamicTest(
                        row.service().label() + " " + row.operation(),
                        () -> assertEquals(List.of(), withARole(row), row.operation())));
    }

    @Test
    void staysShutWithoutAGoodTokenAndNothingIsChanged() {
        var requests = new LinkedHashMap<Row, Request>();
        table.rows().forEach(row -> requests.put(row, request(row, Caller.ADMIN))); // Makes what they would change.
        var before = people.everything();
        var wrong = new ArrayList<String>();
        requests.forEach((row, request) -> wrong.addAll(withoutARole(row, request)));

        assertEquals(List.of(), wrong);
        assertEquals(before, people.everything(), "a refused request changed something");
        people.emptyDraft(); // Of the spare skills.
    }

    private static List<String> withARole(Row row) {
        var wrong = new ArrayList<String>();
        for (var caller : Caller.values()) {
            if (caller.role != null) {
                check(row, caller, caller.name(), request(row, caller).token(tokens.of(caller)), wrong);
            }
        }
        return wrong;
    }

    private static List<String> withoutARole(Row row, Request request) {
        var wrong = new ArrayList<String>();
        for (var shut : List.of(Caller.NO_TOKEN, Caller.NO_ROLE)) {
            check(row, shut, shut.name(), request.token(tokens.of(shut)), wrong);
        }
        tokens.bad().forEach((fault, token) -> check(row, Caller.BAD_TOKEN, fault, request.token(token), wrong));
        return wrong;
    }

    private static void check(Row row, Caller caller, String who, Request request, List<String> wrong) {
        row.expected(caller).ifPresent(expected -> {
            var answer = http.send(request);
            Manners.require(who + ": " + row.operation(), answer);
            if (answer.statusCode() != expected) {
                wrong.add("%s got %d instead of %d: %s".formatted(who, answer.statusCode(), expected, answer.body()));
            }
        });
    }

    private static Request request(Row row, Caller caller) {
        var sent = table.sent(row);
        return Request.of(row.method(), suite.url(row.service()) + people.fill(sent.address(), caller), null)
                .body(people.fill(sent.body(), caller));
    }

    /** The control: a door that opens to somebody whom the table keeps out, and the other way round. */
    @ParameterizedTest
    @CsvSource({"ADMIN, 200", "HR, 403", "NO_TOKEN, 200", "BAD_TOKEN, 403"})
    void aDoorThatDiffersFromTheTableIsSeen(Caller caller, int status) {
        var wrong = new Row(Part.PROFILE, "GET /api/v1/people", Map.of(caller, status));

        assertNotEquals(
                List.of(),
                Stream.of(withARole(wrong), withoutARole(wrong, request(wrong, Caller.ADMIN)))
                        .flatMap(List::stream)
                        .toList());
    }

    /** What the framework could serve besides, were it switched on. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/q",
                "/q/",
                "/q/dev",
                "/q/dev-ui",
                "/q/dev-v1",
                "/q/swagger-ui",
                "/q/health-ui",
                "/q/arc",
                "/q/arc/beans",
                "/q/info",
                "/q/scheduler",
                "/q/graphql-ui",
                "/q/flyway",
                "/q/kafka-ui",
                "/q/logging-manager",
                "/api/v1",
                "/api",
                "/metrics",
                "/health",
                "/openapi",
                "/actuator",
                "/.env",
                "/META-INF/MANIFEST.MF",
                "/application.properties"
            })
    void servesNothingThatTheTableDoesNotKnow(String path) {
        for (var service : Part.SERVICES) {
            for (var caller : List.of(Caller.NO_TOKEN, Caller.ADMIN)) {
                var status = http.send(Request.of("GET", suite.url(service) + path, tokens.of(caller)))
                        .statusCode();
                var shut = caller == Caller.NO_TOKEN && path.startsWith("/q") ? 401 : 404;
                assertEquals(shut, status, service.label() + path + " for " + caller);
            }
        }
    }

    private static String openApi(Part service) {
        return http.send(Request.of("GET", suite.url(service) + "/q/openapi?format=json", tokens.of(Caller.HR)))
                .body();
    }
}
