package dev.skillsgap.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {

    @TempDir
    Path directory;

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
                FreePort.find(), data(), directory.resolve("postgres.log").toFile());
    }

    private Path data() {
        return directory.resolve("data");
    }

    private static void execute(Postgres server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl("skills"), "skills", Postgres.PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(Postgres server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl("skills"), "skills", Postgres.PASSWORD);
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
