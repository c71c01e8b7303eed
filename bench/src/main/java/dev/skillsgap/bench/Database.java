package dev.skillsgap.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A database to be asked what the suite is asked. */
final class Database implements AutoCloseable {

    private final Connection connection;
    private final @Nullable EmbeddedPostgres server;

    private Database(Connection connection, @Nullable EmbeddedPostgres server) {
        this.connection = connection;
        this.server = server;
    }

    /** In memory, on all processors. */
    static Database duckDb() throws SQLException {
        return new Database(DriverManager.getConnection("jdbc:duckdb:"), null);
    }

    /** With the memory that its manual advises for a server, not the small defaults; it waits for no disk. */
    static Database postgres() throws IOException, SQLException {
        var server = EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", "4GB")
                .setServerConfig("effective_cache_size", "12GB")
                .setServerConfig("work_mem", "512MB")
                .setServerConfig("maintenance_work_mem", "1GB")
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("fsync", "off")
                .start();
        return new Database(server.getPostgresDatabase().getConnection(), server);
    }

    Connection connection() {
        return connection;
    }

    void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What to make of a row. */
    interface Made<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** The rows; every parameter is the same number. */
    <T> List<T> ask(String sql, int parameter, Made<T> made) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 1; i <= sql.chars().filter(c -> c == '?').count(); i++) {
                statement.setInt(i, parameter);
            }
            try (var rows = statement.executeQuery()) {
                var all = new ArrayList<T>();
                while (rows.next()) {
                    all.add(made.of(rows));
                }
                return all;
            }
        }
    }

    @Override
    public void close() throws SQLException, IOException {
        connection.close();
        if (server != null) {
            server.close();
        }
    }
}
