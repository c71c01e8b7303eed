package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.hr;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Who keeps a copy of people or teams, and asks what was modified since, has the same in the end. */
@QuarkusTest
class ModifiedAfterTest extends ServiceTest {

    private static final int WRITERS = 6;
    private static final int CHANGES = 25;

    @Inject
    DataSource database;

    private final Copy copy = new Copy(Instant.now());
    private final String mine = Api.id();

    @Test
    void whoWasChangedAndWhoWasErasedIsToldOnce() {
        var changed = Api.person();
        var erased = Api.person();
        hr().delete("/api/v1/people/" + erased).then().statusCode(200);

        copy.syncAll();

        assertEquals(1L, copy.version(changed));
        assertTrue(copy.saysErased(erased));
        assertFalse(Copy.page("people", copy.asOf(), null).asString().contains(erased));
        assertEquals(List.of(), Copy.page("people", copy.asOf(), null).path("items"));
    }

    @Test
    void aDissolvedTeamIsTold() {
        var person = Api.person();
        var stays = Api.team(person);
        var goes = Api.team(person);
        hr().delete("/api/v1/teams/" + goes).then().statusCode(204);

        var now = Instant.now();
        var teams =
                await().until(() -> Copy.page("teams", copy.asOf(), null), page -> Copy.isAsOf(now, page.path("asOf")));

        assertEquals(List.of(stays), teams.path("items.id"), teams.asString());
        assertEquals(List.of(goes), teams.path("dissolved.id"));
    }

    /**
     * One transaction writes first and commits last. The control is a client that goes on from the newest row that it has
     * seen: it never hears of that one.
     */
    @Test
    void whatIsCommittedLateIsToldWhereGoingOnFromTheNewestRowMissesIt() throws SQLException {
        var late = Api.person();
        copy.syncAll();
        Instant newest;
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            touch(connection, late);
            var early = Api.person();
            copy.sync();
            newest = modifiedAt(early);
            connection.commit();
        }

        copy.syncAll();

        assertEquals(2L, copy.version(late));
        var control = new Copy(newest);
        control.syncAll();
        assertNull(control.version(late), "the control has missed nothing");
    }

    @Test
    void aCopyThatIsReadWhileManyWriteIsTheSameInTheEnd() throws SQLException {
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            var writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> CompletableFuture.runAsync(() -> write(writer), threads))
                    .toList();
            while (!writers.stream().allMatch(CompletableFuture::isDone)) {
                copy.sync();
            }
            writers.forEach(CompletableFuture::join);
        }
        copy.syncAll();

        assertEquals(versionsOfMine(), copy.versionsOf(mine + "-"));
        assertTrue(copy.erased() >= WRITERS, "nobody was erased");
    }

    /** Some by the API; some in transactions that stay open while others commit. */
    private void write(int writer) {
        var random = new Random(writer);
        var people = new ArrayList<String>();
        for (int n = 0; n < CHANGES; n++) {
            var id = mine + "-" + writer + "-" + n;
            if (people.size() < 2) {
                people.add(added(id));
            } else if (n % 8 == 7) {
                hr().delete("/api/v1/people/" + people.removeFirst()).then().statusCode(200);
            } else if (random.nextBoolean()) {
                hr().body(Map.of("name", "Name " + n))
                        .patch("/api/v1/people/" + people.getLast())
                        .then()
                        .statusCode(200);
            } else {
                touchBoth(people, () -> people.add(added(id)));
            }
        }
    }

    private static String added(String id) {
        hr().body(Map.of("id", id, "name", "Ada Example"))
                .post("/api/v1/people")
                .then()
                .statusCode(201);
        return id;
    }

    private void touchBoth(List<String> people, Runnable between) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var last = people.getLast();
            touch(connection, people.getFirst());
            between.run();
            touch(connection, last);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void touch(Connection connection, String id) throws SQLException {
        try (var update = connection.prepareStatement("update person set version = version + 1 where id = ?")) {
            update.setString(1, id);
            assertEquals(1, update.executeUpdate());
        }
    }

    private Instant modifiedAt(String id) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select modified_at from person where id = ?")) {
            select.setString(1, id);
            try (var row = select.executeQuery()) {
                assertTrue(row.next());
                return row.getTimestamp(1).toInstant();
            }
        }
    }

    private Map<String, Long> versionsOfMine() throws SQLException {
        var versions = new HashMap<String, Long>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select id, version from person where id like ?")) {
            select.setString(1, mine + "-%");
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    versions.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return versions;
    }

    @Test
    void whoDoesNotSeeEveryoneIsRefused() {
        for (var role : List.of("employee", "manager")) {
            Api.as(role, Api.id())
                    .get("/api/v1/people?modifiedAfter=" + copy.asOf())
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void whatIsNoMomentAndWhatDoesNotGoTogetherIsRefused() {
        for (var query : List.of(
                "modifiedAfter=yesterday",
                "modifiedAfter=2026-11-28",
                "modifiedAfter=-99999-01-01T00:00:00Z",
                "modifiedAfter=2026-11-28T00:00:00Z&q=ada",
                "modifiedAfter=2026-11-28T00:00:00Z&cursor=YWJj")) {
            hr().get("/api/v1/people?" + query).then().statusCode(422);
        }
    }
}
