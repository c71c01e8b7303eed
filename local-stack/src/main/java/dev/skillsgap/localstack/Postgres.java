package dev.skillsgap.localstack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A PostgreSQL server of its own process, with one database and one user for each service. */
public final class Postgres implements AutoCloseable {

    /** A service's database has the name of the service; its user too. */
    public static final List<String> DATABASES = List.of("profile", "skills", "recommendation");

    /** For data that are gone after the test. */
    static final String TEST_PASSWORD = "test-password-of-no-value";

    /** Whoever wants in, the superuser too, must know the password. */
    private static final String WHO_MAY_CONNECT = """
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private static final Duration START_WAIT = Duration.ofSeconds(60);

    /** It writes down its start a moment after it started, in whole seconds. */
    private static final int START_TOLERANCE_S = 3;

    private final EmbeddedPostgres server;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts on a free port with data that are gone when it is closed; does not wait for the disk. */
    public static Postgres startForTests() {
        var builder = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("full_page_writes", "off");
        return start(builder, TEST_PASSWORD);
    }

    /**
     * Starts on the given port with data kept in {@code dataDirectory}; what the server says goes to {@code log}. It
     * runs until it is closed, whatever becomes of this process: see {@link #postmaster}.
     */
    public static Postgres start(int port, Path dataDirectory, File log, String password) {
        var builder = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(dataDirectory)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                // Off by default there; what was acknowledged shall survive a killed server and a power cut.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setErrorRedirector(Redirect.appendTo(log))
                // Without the values of the row that was refused: they may be about a person.
                .setServerConfig("log_error_verbosity", "terse")
                .setConnectConfig("password", password)
                .setOutputRedirector(Redirect.appendTo(log));
        var postgres = start(builder, password);
        postgres.requirePassword(dataDirectory, password);
        return postgres;
    }

    private static Postgres start(EmbeddedPostgres.Builder builder, String password) {
        try {
            var postgres = new Postgres(builder.setPGStartupWait(START_WAIT)
                    .setServerConfig("max_connections", "200")
                    // What was deleted is not to lie about in files of the log that wait to be used again.
                    .setServerConfig("wal_recycle", "off")
                    .start());
            postgres.createDatabases(password);
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL started, but its databases cannot be made", e);
        }
    }

    private void createDatabases(String password) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection()) {
            for (var name : DATABASES) {
                if (!exists(connection, name)) {
                    execute(connection, "create role %s login".formatted(name));
                    execute(connection, "create database %s owner %s".formatted(name, name));
                }
                execute(connection, "alter role %s password '%s'".formatted(name, password));
                execute(connection, "grant pg_checkpoint to " + name);
                allowToBeginLogAnew(name);
            }
        }
    }

    /** So that a service can let go of the log that has what it deleted; such a right is given in each database. */
    private void allowToBeginLogAnew(String name) throws SQLException {
        try (var connection = server.getDatabase("postgres", name).getConnection()) {
            execute(connection, "grant execute on function pg_switch_wal() to " + name);
        }
    }

    /** A new server trusts whoever connects from this machine. */
    private void requirePassword(Path dataDirectory, String password) {
        try (var connection = server.getPostgresDatabase().getConnection()) {
            execute(connection, "alter role postgres password '%s'".formatted(password));
            Files.writeString(dataDirectory.resolve("pg_hba.conf"), WHO_MAY_CONNECT);
            execute(connection, "select pg_reload_conf()");
        } catch (SQLException | IOException e) {
            close();
            throw new IllegalStateException("PostgreSQL started, but cannot be given its password", e);
        }
    }

    private static boolean exists(Connection connection, String database) throws SQLException {
        try (var query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, database);
            return query.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The server that runs on a data directory, started by whichever process; recognised by its id and its start. */
    public static Optional<ProcessHandle> postmaster(Path dataDirectory) {
        try {
            var lines = Files.readAllLines(dataDirectory.resolve("postmaster.pid"));
            var startedAtS = Long.parseLong(lines.get(2));
            return ProcessHandle.of(Long.parseLong(lines.getFirst())).filter(process -> startedAt(process, startedAtS));
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            return Optional.empty(); // None runs, or it is about to write the file.
        }
    }

    private static boolean startedAt(ProcessHandle process, long startedAtS) {
        return process.info()
                .startInstant()
                .map(start -> Math.abs(start.getEpochSecond() - startedAtS) <= START_TOLERANCE_S)
                .orElse(false);
    }

    public int port() {
        return server.getPort();
    }

    /** JDBC address of a service's database, without user and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(port(), requireKnown(database));
    }

    private static String requireKnown(String database) {
        if (!DATABASES.contains(database)) {
            throw new IllegalArgumentException("No database " + database + ", only " + DATABASES);
        }
        return database;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
