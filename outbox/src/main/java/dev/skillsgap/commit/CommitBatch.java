package dev.skillsgap.commit;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Collects what a transaction writes, so that a hundred rows cost one round trip. What is collected is not seen by
 * queries of the same transaction; it is written before its commit, under the locks that it holds, and what the database
 * refuses rolls the transaction back.
 */
@ApplicationScoped
public class CommitBatch {

    private static final String COPY = "copy ";
    private static final int PIECE = 1 << 16;

    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;

    CommitBatch(DataSource database, TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /**
     * Adds one row to the caller's transaction, for the many: by COPY, which is faster than any statement.
     *
     * @param into the table, and its columns in parentheses
     * @param values as with {@link #add}
     * @throws IllegalStateException where there is no transaction
     */
    public void copy(String into, @Nullable Object... values) {
        add(COPY + into + " from stdin", values);
    }

    /**
     * Adds rows as {@link #copy} does.
     *
     * @param values of each row
     */
    public void copyAll(String into, List<@Nullable Object[]> values) {
        if (!values.isEmpty()) {
            collected(COPY + into + " from stdin").addAll(values);
        }
    }

    /**
     * Adds one row to the caller's transaction. Its statement is executed once for all of them: each of its parameters is a
     * column, an array of texts in the order of the rows, which it unnests.
     *
     * @param values what the database reads from text: texts, numbers, UUIDs, moments, dates, arrays of text, or null
     * @throws IllegalStateException where there is no transaction
     */
    public void add(String sql, @Nullable Object... values) {
        collected(sql).add(values);
    }

    private List<@Nullable Object[]> collected(String sql) {
        var collected = (Collected) transaction.getResource(this);
        if (collected == null) {
            collected = new Collected();
            transaction.putResource(this, collected);
            transaction.registerInterposedSynchronization(collected);
        }
        return collected.bySql.computeIfAbsent(sql, none -> new ArrayList<>());
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
        if (sql.startsWith(COPY)) {
            var into = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
            try {
                copy(into, rows);
            } finally {
                if (into.isActive()) {
                    into.cancelCopy();
                }
            }
            return;
        }
        try (var statement = connection.prepareStatement(sql)) {
            for (int column = 0; column < rows.getFirst().length; column++) {
                statement.setArray(column + 1, connection.createArrayOf("text", column(column, rows)));
            }
            statement.executeUpdate();
        }
    }

    /**
     * In the text format of COPY; in pieces, so that the database takes one while the next is made. A value that is the very
     * same as in the row before is not written out again.
     */
    @SuppressWarnings("ReferenceEquality")
    private static void copy(CopyIn into, List<@Nullable Object[]> rows) throws SQLException {
        var lines = new StringBuilder();
        var before = new @Nullable Object[rows.getFirst().length];
        var written = new String[before.length];
        for (var row : rows) {
            for (int column = 0; column < row.length; column++) {
                if (written[column] == null || row[column] != before[column]) {
                    written[column] = written(text(row[column]));
                }
                lines.append(written[column]).append(column < row.length - 1 ? '\t' : '\n');
            }
            before = row;
            if (lines.length() >= PIECE) {
                send(lines, into);
            }
        }
        send(lines, into);
        into.endCopy();
    }

    private static void send(StringBuilder lines, CopyIn into) throws SQLException {
        var piece = lines.toString().getBytes(UTF_8);
        into.writeToCopy(piece, 0, piece.length);
        lines.setLength(0);
    }

    private static String written(@Nullable String text) {
        if (text == null) {
            return "\\N";
        }
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static @Nullable String[] column(int column, List<@Nullable Object[]> rows) {
        var texts = new @Nullable String[rows.size()];
        for (int row = 0; row < texts.length; row++) {
            texts[row] = text(rows.get(row)[column]);
        }
        return texts;
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String[] texts ->
                Arrays.stream(texts)
                        .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                        .collect(Collectors.joining(",", "{", "}"));
            default -> value.toString();
        };
    }
}
