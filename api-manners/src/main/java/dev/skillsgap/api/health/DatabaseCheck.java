package dev.skillsgap.api.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * Whether the database answers, and if not, since when and why. In place of the framework's check, whose message names
 * host, port and user.
 */
@Readiness
@ApplicationScoped
class DatabaseCheck implements HealthCheck {

    private static final int PATIENCE_S = 2;

    private final DataSource database;
    private @Nullable Instant awaySince;

    DatabaseCheck(DataSource database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        var reason = reason();
        var check = HealthCheckResponse.named("database").withData("database", state(reason));
        return reason == null ? check.up().build() : check.down().build();
    }

    private @Nullable String reason() {
        try (var connection = database.getConnection()) {
            return connection.isValid(PATIENCE_S) ? null : inWords(null);
        } catch (SQLException e) {
            return inWords(e.getSQLState());
        }
    }

    private synchronized String state(@Nullable String reason) {
        if (reason == null) {
            awaySince = null;
            return "answers";
        }
        awaySince = Objects.requireNonNullElseGet(awaySince, () -> Instant.now().truncatedTo(ChronoUnit.SECONDS));
        return "away since %s: %s".formatted(awaySince, reason);
    }

    /** By the class of the SQLSTATE. */
    static String inWords(@Nullable String sqlState) {
        return switch (sqlState == null || sqlState.length() < 2 ? "" : sqlState.substring(0, 2)) {
            case "08", "" -> "it gives no connection, or all are in use";
            case "28" -> "it refuses our user or password";
            case "3D" -> "it has no database of that name";
            case "53" -> "it has no connection or memory left";
            case "57" -> "it is starting or shutting down";
            default -> "SQLSTATE " + sqlState;
        };
    }
}
