package dev.skillsgap.system.door;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.system.SharedSuite;
import dev.skillsgap.system.Suite;
import dev.skillsgap.system.door.DoorTable.Row;
import dev.skillsgap.system.door.Http.Request;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the services answer with: each list as a table too, and nothing in a form that it has not. */
@ExtendWith(SharedSuite.class)
class ListsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AS_JSON = "application/json";
    private static final String AS_CSV = "text/csv";
    private static final String AS_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Forms of other standards, which are what these say. */
    private static final String OF_OTHERS = "/ims/";

    /** Not lists: an array of texts is a field of a thing. */
    private static final Set<String> ROWS = Set.of("items", "people", "roles", "teams", "points", "groups");

    @TempDir
    static Path elsewhere;

    private static Suite suite;
    private static Http http;
    private static Tokens tokens;
    private static DoorTable table;
    private static DoorPeople people;

    @BeforeAll
    static void makePeople(Suite shared) throws Exception {
        suite = shared;
        http = Http.client();
        tokens = new Tokens(suite.key(), elsewhere);
        table = DoorTable.read();
        people = new DoorPeople(suite, "list");
        people.make();
    }

    @TestFactory
    Stream<DynamicTest> areTablesToo() throws IOException {
        var found = new ArrayList<DynamicTest>();
        for (var service : Part.SERVICES) {
            var document = document(service);
            for (var operation : Served.operations(document.toString())) {
                var rows = rows(document, operation);
                if (operation.method().equals("GET") && rows != null) {
                    found.add(dynamicTest(
                            service.label() + " " + operation.name(),
                            () -> assertEquals(List.of(), faults(row(service, operation), operation, rows))));
                }
            }
        }
        assertNotEquals(List.of(), found);
        return found.stream();
    }

    /** The field of the answer that has the entries, which is empty where it has nothing else; null: it is no list. */
    private static String rows(JsonNode document, Served.Operation operation) {
        var schema = schema(
                document,
                operation
                        .description()
                        .path("responses")
                        .path("200")
                        .path("content")
                        .path(AS_JSON)
                        .path("schema"));
        if (operation.path().startsWith(OF_OTHERS)) {
            return null;
        }
        if (schema.path("type").asText().equals("array")) {
            return "";
        }
        if (schema.path("properties").path("items").path("type").asText().equals("array")) {
            return "items";
        }
        var declared = operation
                .description()
                .path("responses")
                .path("200")
                .path("content")
                .has(AS_CSV);
        return !declared
                ? null
                : ROWS.stream()
                        .filter(schema.path("properties")::has)
                        .findFirst()
                        .orElse(null);
    }

    private static JsonNode schema(JsonNode document, JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    private static Row row(Part service, Served.Operation operation) {
        return table.rows().stream()
                .filter(row -> row.service() == service && row.operation().equals(operation.name()))
                .findFirst()
                .orElseThrow();
    }

    /** What of it is not as a list should be. */
    private static List<String> faults(Row row, Served.Operation operation, String rows) throws IOException {
        var faults = new ArrayList<String>();
        var said = operation.description().path("responses").path("200").path("content");
        Stream.of(AS_CSV, AS_WORKBOOK)
                .filter(type -> !said.has(type))
                .forEach(type -> faults.add("its description has no " + type));
        var caller = caller(row);
        var address = people.fill(table.sent(row).address(), caller);
        var page = ask(row, caller, address);
        if (page.statusCode() != 200) {
            assertEquals(row.expected(caller).orElseThrow(), page.statusCode(), page.body());
            return faults; // There is none to be given out.
        }
        var and = address + (address.contains("?") ? "&" : "?") + "format=";
        if (isWithheld(page)) {
            assertEquals(409, ask(row, caller, and + "csv").statusCode(), "withheld");
            return faults;
        }
        require(ask(row, caller, and + "csv"), AS_CSV, faults);
        require(ask(row, caller, and + "xlsx"), AS_WORKBOOK, faults);
        if (faults.isEmpty()) {
            // What was asked a moment ago may stand in the access log only now.
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> entries(row, caller, address, rows) == parsed(ask(row, caller, and + "csv")) - 1);
        }
        return faults;
    }

    private static boolean isWithheld(HttpResponse<String> page) throws IOException {
        return JSON.readTree(page.body()).hasNonNull("withheld");
    }

    private static void require(HttpResponse<String> answer, String type, List<String> faults) {
        Manners.require(type, answer);
        var is = answer.headers().firstValue("Content-Type").orElse("none");
        if (answer.statusCode() != 200 || !is.startsWith(type)) {
            faults.add("%s got %d, %s".formatted(type, answer.statusCode(), is));
        }
    }

    private static int entries(Row row, Caller caller, String address, String rows) throws IOException {
        int count = 0;
        String next = "";
        while (next != null) {
            var page = JSON.readTree(ask(row, caller, address + next).body());
            count += (rows.isEmpty() ? page : page.path(rows)).size();
            var cursor = page.path("next").asText("");
            next = cursor.isEmpty() || cursor.equals("null")
                    ? null
                    : (address.contains("?") ? "&" : "?") + "cursor=" + cursor;
        }
        return count;
    }

    private static int parsed(HttpResponse<String> csv) {
        try (var parser = CSVFormat.RFC4180.parse(new StringReader(csv.body()))) {
            return parser.getRecords().size();
        } catch (IOException e) {
            throw new AssertionError(csv.body(), e);
        }
    }

    /** One to whom the door opens; where there is nothing behind it, one who is told so. */
    private static Caller caller(Row row) {
        return Stream.of(200, 404, 409)
                .flatMap(status -> Stream.of(Caller.ADMIN, Caller.HR, Caller.EMPLOYEE)
                        .filter(one -> row.expected(one).orElse(0) == status))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody may " + row.operation()));
    }

    private static HttpResponse<String> ask(Row row, Caller caller, String address) {
        return http.send(Request.of("GET", suite.url(row.service()) + address, tokens.of(caller)));
    }

    /** A browser sends such a header; what it got would be a page that others have written. */
    @TestFactory
    Stream<DynamicTest> areNothingThatTheyDoNotSay() {
        return table.rows().stream()
                .filter(row -> row.method().equals("GET") && row.path().startsWith("/api/"))
                .map(row -> dynamicTest(
                        row.service().label() + " " + row.operation(),
                        () -> assertEquals(406, asImage(row).statusCode())));
    }

    private static HttpResponse<String> asImage(Row row) {
        var caller = caller(row);
        var address = people.fill(table.sent(row).address(), caller);
        var request = Request.of("GET", suite.url(row.service()) + address, tokens.of(caller));
        return http.send(request.accept("image/png"));
    }

    /** The control: one thing is no list, and gets found out where it is taken for one. */
    @Test
    void whatIsNoTableIsSeen() throws IOException {
        var one = Served.operations(document(Part.PROFILE).toString()).stream()
                .filter(operation -> operation.name().equals("GET /api/v1/people/{id}"))
                .findFirst()
                .orElseThrow();

        assertEquals(4, faults(row(Part.PROFILE, one), one, "teams").size(), "neither described as a table nor one");
    }

    private static JsonNode document(Part service) throws IOException {
        return JSON.readTree(
                http.send(Request.of("GET", suite.url(service) + "/q/openapi?format=json", tokens.of(Caller.HR)))
                        .body());
    }
}
