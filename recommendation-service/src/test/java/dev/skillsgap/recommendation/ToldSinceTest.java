package dev.skillsgap.recommendation;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.localstack.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who keeps a copy of what was recommended, and asks what is new since, misses nothing and hears who was erased. */
@QuarkusTest
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "recommendation"))
class ToldSinceTest {

    private static final String LATE = """
            insert into recommendation (id, person, role, person_version, release, policy, as_of, body)
            select ?, person, role, person_version, release, policy, as_of, body from recommendation where person = ?""";

    @Inject
    Publisher publisher;

    @Inject
    DataSource database;

    final String person = Told.newId();
    final List<Map<String, Object>> told = new ArrayList<>();
    final List<String> erased = new ArrayList<>();
    String asOf = Instant.now().toString();

    @BeforeEach
    void publish() {
        publisher.publishSample();
    }

    @Test
    void whatIsEmittedAndWhoIsErasedIsToldOnceInThatOrder() throws NoSuchAlgorithmException {
        recommend(person, 1);
        recommend(person, 2);
        syncAll();

        assertEquals(List.of(1, 2), versionsTold());
        syncAll();
        assertEquals(List.of(1, 2), versionsTold());
        Topics.send(Told.erased(person));
        Topics.recommendationsOf(person, 3);
        syncAll();
        var digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(person.getBytes(UTF_8)));
        assertEquals(1, erased.stream().filter(digest::equals).count());
        assertFalse(page("1970-01-01T00:00:00Z", null).asString().contains(person));
    }

    /** The control goes on from the newest that it has seen: it never hears of what was written before and committed after. */
    @Test
    void whatIsCommittedLateIsToldWhereGoingOnFromTheNewestMissesIt() throws SQLException {
        recommend(person, 1);
        syncAll();
        var late = UUID.randomUUID();
        var other = Told.newId();
        String newest;
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            writeLate(connection, late);
            recommend(other, 1);
            sync();
            newest = emittedAt(other);
            connection.commit();
        }

        syncAll();

        assertTrue(
                told.stream().anyMatch(one -> other.equals(one.get("person"))), "the one committed early is told, too");
        assertEquals(2, versionsTold().size(), "the late one is told: with the body of the first");
        told.clear();
        asOf = newest;
        syncAll();
        assertEquals(List.of(), versionsTold(), "the control has missed nothing");
    }

    @Test
    void whatIsSaidAgainstOneIsToldWithItAndSoIsWhatWasDecided() {
        recommend(person, 1);
        recommend(person, 2);
        syncAll();
        var first = told.stream()
                .filter(one -> person.equals(one.get("person")))
                .map(one -> one.get("id"))
                .findFirst()
                .orElseThrow();
        told.clear();
        var objections = "/api/v1/recommendations/" + first + "/objections";
        String objection = given().auth()
                .oauth2(StackTestResource.signingKey().token("hr", Told.newId(), 5))
                .contentType("application/json")
                .body(Map.of("reason", "No"))
                .post(objections)
                .path("id");
        syncAll();
        assertEquals(List.of(List.of("No")), reasonsTold());

        told.clear();
        as("hr").contentType("application/json")
                .body(Map.of("verdict", "rejected", "reason", "Yes"))
                .post(objections + "/" + objection + "/answer")
                .then()
                .statusCode(200);
        syncAll();

        assertEquals(List.of(List.of("No")), reasonsTold(), "only the one that something was said against");
        assertTrue(told.toString().contains("verdict=rejected"), told.toString());
        told.clear();
        syncAll();
        assertEquals(List.of(), reasonsTold());
    }

    private List<Object> reasonsTold() {
        return told.stream()
                .filter(one -> person.equals(one.get("person")))
                .<Object>map(one -> ((List<?>) one.get("objections"))
                        .stream().map(said -> ((Map<?, ?>) said).get("reason")).toList())
                .toList();
    }

    @Test
    void itIsForThoseWhoSeeEveryoneAndForEveryone() {
        for (var role : List.of("employee", "manager")) {
            as(role).get("/api/v1/recommendations?modifiedAfter=" + asOf).then().statusCode(403);
        }
        as("hr").get("/api/v1/recommendations?modifiedAfter=" + asOf + "&person=" + person)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("modifiedAfter"));
        as("integration")
                .get("/api/v1/recommendations?modifiedAfter=yesterday")
                .then()
                .statusCode(422);
    }

    private static void recommend(String person, int version) {
        Topics.send(Told.person(person, version));
        Topics.recommendationsOf(person, version);
    }

    private void writeLate(Connection connection, UUID id) throws SQLException {
        try (var insert = connection.prepareStatement(LATE)) {
            insert.setObject(1, id);
            insert.setString(2, person);
            assertEquals(1, insert.executeUpdate());
        }
    }

    private String emittedAt(String of) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select emitted_at from recommendation where person = ?")) {
            select.setString(1, of);
            try (var row = select.executeQuery()) {
                assertTrue(row.next());
                return row.getTimestamp(1).toInstant().toString();
            }
        }
    }

    private List<Object> versionsTold() {
        return told.stream()
                .filter(one -> person.equals(one.get("person")))
                .map(one -> one.get("personVersion"))
                .toList();
    }

    /** Until all that is written by now is told: what writes at this moment holds it back. */
    private void syncAll() {
        var now = Instant.now();
        await().until(() -> {
            sync();
            return Instant.parse(asOf).isAfter(now);
        });
    }

    private void sync() {
        String cursor = null;
        Response page;
        do {
            page = page(asOf, cursor);
            told.addAll(page.<List<Map<String, Object>>>path("items"));
            erased.addAll(page.<List<String>>path("erased.personDigest"));
            cursor = page.path("next");
        } while (cursor != null);
        asOf = page.path("asOf");
    }

    private static Response page(String after, String cursor) {
        var request = as("integration").queryParam("modifiedAfter", after).queryParam("limit", 2);
        var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/api/v1/recommendations");
        assertEquals(200, page.statusCode(), page.asString());
        return page;
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(StackTestResource.signingKey().token(role, null, 5));
    }
}
