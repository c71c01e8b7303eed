package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.hr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A request with an Idempotency-Key does its work once. */
@QuarkusTest
class RepeatTest extends ServiceTest {

    private static final int CALLS = 16;

    @Inject
    DataSource database;

    private final String key = UUID.randomUUID().toString();

    @Test
    void theSameRequestGetsTheSameAnswer() {
        var first = add(key, "Ada Example");

        var second = add(key, "Ada Example");

        assertEquals(201, second.statusCode());
        assertEquals(first.asString(), second.asString());
        assertEquals(first.header("Location"), second.header("Location"));
        assertEquals(first.header("ETag"), second.header("ETag"));
        assertEquals("true", second.header("Idempotent-Replayed"));
        assertNull(first.header("Idempotent-Replayed"));
    }

    @Test
    void anotherRequestWithTheKeyIsRefused() {
        add(key, "Ada Example");

        var other = add(key, "Grace Example");

        assertEquals(422, other.statusCode());
        assertEquals("Idempotency-Key", other.path("errors[0].pointer"));
    }

    @Test
    void theKeyOfAnotherCallerIsAnotherKey() {
        var first = add(key, "Ada Example");

        var other = Api.as("hr", "somebody-else")
                .header("Idempotency-Key", key)
                .body(Map.of("name", "Ada Example"))
                .post("/api/v1/people");

        assertEquals(201, other.statusCode());
        assertEquals(2, new HashSet<>(List.of(id(first), id(other))).size());
    }

    @Test
    void callsAtTheSameTimeHaveOneEffect() {
        assertEquals(1, peopleMadeBySimultaneousCalls(key));
    }

    /** The control: without a key each has its own. */
    @Test
    void withoutAKeyEachCallHasItsOwnEffect() {
        assertEquals(CALLS, peopleMadeBySimultaneousCalls(null));
    }

    private int peopleMadeBySimultaneousCalls(String key) {
        try (var threads = Executors.newFixedThreadPool(CALLS)) {
            var calls = IntStream.range(0, CALLS)
                    .mapToObj(call -> CompletableFuture.supplyAsync(() -> add(key, "Ada Example"), threads))
                    .toList();
            var made = new HashSet<String>();
            for (var call : calls) {
                assertEquals(201, call.join().statusCode(), call.join().asString());
                made.add(id(call.join()));
            }
            return made.size();
        }
    }

    @Test
    void aRefusalIsNotKept() {
        assertEquals(422, add(key, " ").statusCode());

        assertEquals(201, add(key, "Ada Example").statusCode());
    }

    @Test
    void anAssertionIsRepeatedToo() {
        var person = Api.person();

        var first = claim(person);
        var second = claim(person);

        assertEquals(201, first.statusCode());
        assertEquals(201, second.statusCode());
        assertEquals(first.asString(), second.asString());
    }

    private Response claim(String person) {
        return hr().header("Idempotency-Key", key)
                .body(Map.of("skill", "python", "level", 3, "source", "assessment"))
                .post("/api/v1/people/" + person + "/assertions");
    }

    /** The commit itself fails, when all is written: as after a kill, there is neither person nor answer. */
    @Test
    void aRequestThatIsNotCommittedLeavesNothingAndMayBeRepeated() throws SQLException {
        var person = Api.id();
        execute("""
                create function fail() returns trigger language plpgsql
                    as 'begin raise exception using errcode = ''57P01''; end'""");
        execute("create constraint trigger failing after insert on kept_answer deferrable initially deferred"
                + " for each row execute function fail()");
        try {
            assertTrue(addAs(person).statusCode() >= 500);
        } finally {
            execute("drop function fail() cascade");
        }
        hr().get("/api/v1/people/" + person).then().statusCode(404);
        assertEquals(0, keptOf(person));

        var repeated = addAs(person);

        assertEquals(201, repeated.statusCode());
        assertNull(repeated.header("Idempotent-Replayed"));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void nothingIsKeptOfAnErasedPerson() throws SQLException {
        var person = Api.id();
        addAs(person);
        assertEquals(1, keptOf(person));

        hr().delete("/api/v1/people/" + person).then().statusCode(200);

        assertEquals(0, keptOf(person));
    }

    @Test
    void anAnswerIsKeptForADay() throws SQLException {
        var first = add(key, "Ada Example");
        execute("update kept_answer set kept_at = now() - interval '25 hours' where strpos(body, '%s') > 0"
                .formatted(id(first)));

        var later = add(key, "Grace Example");

        assertEquals(201, later.statusCode());
    }

    @Test
    void aKeyWithSpacesIsRefused() {
        assertEquals(422, add("two words", "Ada Example").statusCode());
    }

    /** The secret of a key or token is stored nowhere, so the repeat says which was made, and not its secret. */
    @Test
    void aKeyIsMadeOnceAndItsSecretIsNotKept() throws SQLException {
        for (var made :
                Map.of("api-keys", "scopes", "provisioning-tokens", "scope").entrySet()) {
            var body = Map.of("name", key, made.getValue(), scope(made.getValue()));

            var first = make(made.getKey(), body);
            var again = make(made.getKey(), body);

            assertEquals(201, again.statusCode(), again.asString());
            assertEquals(id(first), id(again));
            assertNull(again.path("secret"));
            String secret = first.path("secret");
            assertEquals(0, keptOf(secret));
            assertEquals(1, keptOf(id(first)));
        }
    }

    private static Object scope(String field) {
        return field.equals("scopes") ? List.of("integration.read") : "scim";
    }

    private Response make(String what, Map<String, Object> body) {
        return Api.as("admin", null)
                .header("Idempotency-Key", key + what)
                .body(body)
                .post("/api/v1/" + what);
    }

    private Response addAs(String person) {
        return hr().header("Idempotency-Key", key)
                .body(Map.of("id", person, "name", "Ada Example"))
                .post("/api/v1/people");
    }

    private static Response add(String key, String name) {
        var request = hr().body(Map.of("name", name));
        return (key == null ? request : request.header("Idempotency-Key", key)).post("/api/v1/people");
    }

    private static String id(Response made) {
        return made.path("id");
    }

    private long keptOf(String person) throws SQLException {
        return count("select count(*) from kept_answer where strpos(concat_ws(' ', path, location, body), '%s') > 0"
                .formatted(person));
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
