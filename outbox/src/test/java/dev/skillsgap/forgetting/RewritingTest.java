package dev.skillsgap.forgetting;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.skillsgap.localstack.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When tables are written anew, and when not yet. */
@QuarkusTest
@QuarkusTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "profile"))
class RewritingTest {

    private static final String FILE = "select pg_relation_filenode('outbox_event')";
    private static final String WANTED = "select count(*) from forgetting";

    private static final String IS_LOCKED =
            "select exists (select 1 from pg_locks where locktype = 'advisory' and objid = %d)"
                    .formatted(Rewriting.LOCK);

    @Inject
    Rewriting rewriting;

    @Inject
    DataSource database;

    @BeforeEach
    void nothingIsWanted() throws SQLException {
        run("delete from forgetting");
    }

    @Test
    void writesTablesAnewWhereThatWasWantedBefore() throws Exception {
        var file = value(FILE);
        var statistics = value("select pg_relation_filenode('pg_statistic')");
        run("insert into forgetting (wanted_at) values (now() - interval '1 hour'), (now())");

        rewriting.doIfWanted(Instant.now().minusSeconds(7_200));
        assertEquals(file, value(FILE));
        assertEquals("2", value(WANTED));

        rewriting.doIfWanted(Instant.now().minusSeconds(1_800));
        assertNotEquals(file, value(FILE));
        assertNotEquals(statistics, value("select pg_relation_filenode('pg_statistic')"));
        assertEquals("0", value(WANTED), "what was deleted in between is gone too");

        file = value(FILE);
        rewriting.doIfWanted(Instant.now());
        assertEquals(file, value(FILE));
    }

    /** A row that somebody may still see is taken over into the new file. */
    @Test
    void waitsForWhoMaySeeWhatWasDeleted() throws Exception {
        var file = value(FILE);
        CompletableFuture<Void> rewritten;
        try (var reader = database.getConnection()) {
            reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            reader.setAutoCommit(false);
            value(reader, WANTED);
            run("insert into forgetting (wanted_at) values (now() - interval '1 hour')");

            rewritten = CompletableFuture.runAsync(this::rewrite);
            await().until(() -> value(IS_LOCKED).equals("t"));
            assertEquals(file, value(FILE));
            assertEquals("1", value(WANTED));
            reader.rollback();
            reader.setAutoCommit(true);
            reader.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }

        rewritten.join();
        assertNotEquals(file, value(FILE));
        assertEquals("0", value(WANTED));
    }

    @Test
    void knowsTheNightBefore() {
        var at = LocalTime.of(3, 0);
        var night = Instant.parse("2026-11-28T03:00:00Z");

        assertEquals(night, Forgetting.lastBefore(night, at));
        assertEquals(night, Forgetting.lastBefore(Instant.parse("2026-11-28T23:59:00Z"), at));
        assertEquals(night, Forgetting.lastBefore(Instant.parse("2026-11-29T02:59:59Z"), at));
    }

    private void rewrite() {
        try {
            rewriting.doIfWanted(Instant.now());
        } catch (SQLException | InterruptedException e) {
            throw new CompletionException(e);
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String value(String sql) throws SQLException {
        try (var connection = database.getConnection()) {
            return value(connection, sql);
        }
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
