package dev.skillsgap.commit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a transaction writes, so that a hundred rows cost one round trip. What is collected is not seen by
 * queries of the same transaction; it is written before its commit, under the locks that it holds, and what the database
 * refuses rolls the transaction back.
 */
@ApplicationScoped
public class CommitBatch {

    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;

    CommitBatch(DataSource database, TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /**
     * Adds one execution of a statement to the caller's transaction. Those of one statement are executed in their order.
     *
     * @param parameters texts, numbers, UUIDs, moments, dates, bytes, arrays of text, or null
     * @throws IllegalStateException where there is no transaction
     */
    public void add(String sql, @Nullable Object... parameters) {
        var collected = (Collected) transaction.getResource(this);
        if (collected == null) {
            collected = new Collected();
            transaction.putResource(this, collected);
            transaction.registerInterposedSynchronization(collected);
        }
        collected.bySql.computeIfAbsent(sql, none -> new ArrayList<>()).add(parameters);
    }

    private final class Collected implements Synchronization {

        private final Map<String, List<@Nullable Object[]>> bySql = new LinkedHashMap<>();

        @Override
        public void beforeCompletion() {
            if (transaction.getTransactionStatus() == Status.STATUS_MARKED_ROLLBACK) {
                return;
            }
            try (var connection = database.getConnection()) {
                for (var statement : bySql.entrySet()) {
                    write(statement.getKey(), statement.getValue(), connection);
                }
            } catch (SQLException e) {
                throw new IllegalStateException("What the transaction collected cannot be written", e);
            }
        }

        @Override
        public void afterCompletion(int status) {}
    }

    private static void write(String sql, List<@Nullable Object[]> rows, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var row : rows) {
                for (int i = 0; i < row.length; i++) {
                    set(i + 1, row[i], statement);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void set(int place, @Nullable Object value, PreparedStatement statement) throws SQLException {
        switch (value) {
            case Instant moment -> statement.setObject(place, moment.atOffset(ZoneOffset.UTC));
            case String[] texts ->
                statement.setArray(place, statement.getConnection().createArrayOf("text", texts));
            case byte[] bytes -> statement.setBytes(place, bytes);
            case null, default -> statement.setObject(place, value);
        }
    }
}
