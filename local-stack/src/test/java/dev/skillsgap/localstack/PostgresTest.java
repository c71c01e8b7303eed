package dev.skillsgap.localstack;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {

    private static final String PASSWORD = "right";

    @TempDir
    Path directory;

    @Test
    void letsNobodyInWithoutThePassword() throws SQLException {
        try (var server = start()) {
            assertEquals("1", query(server, "select 1"));
            var url = server.jdbcUrl("skills");
            for (var user : List.of("postgres", "skills")) {
                // The server takes in who may connect a moment after it was told.
                await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                    var refused =
                            assertThrows(SQLException.class, () -> DriverManager.getConnection(url, user, "wrong"));
                    assertEquals("28P01", refused.getSQLState());
                });
            }
        }
    }

    @Test
    void keepsItsDataWhenStartedAgain() throws SQLException {
        // Given
        try (var server = start()) {
            execute(server, "create table kept (value text)");
            execute(server, "insert into kept values ('still here')");
        }
        // When
        try (var server = start()) {
            // Then
            assertEquals("still here", query(server, "select value from kept"));
            assertEquals("on", query(server, "show fsync"));
            assertEquals("on", query(server, "show synchronous_commit"));
            assertTrue(Postgres.postmaster(data()).orElseThrow().isAlive());
        }
        assertFalse(Postgres.postmaster(data()).isPresent());
    }

    private Postgres start() {
        return Postgres.start(
                FreePort.find(), data(), directory.resolve("postgres.log").toFile(), PASSWORD);
    }

    private Path data() {
        return directory.resolve("data");
    }

    private static void execute(Postgres server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl("skills"), "skills", PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(Postgres server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl("skills"), "skills", PASSWORD);
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
