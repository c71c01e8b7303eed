package dev.skillsgap.api.repeat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The answers to requests with a key, for {@value #HOURS} hours, in the table {@code kept_answer} of each service. */
@ApplicationScoped
public class KeptAnswers {

    static final int HOURS = 24;

    /** Waits for another request with the key to end: then it is there, or it is this one's. */
    private static final String CLAIM =
            "insert into kept_answer (id, request, path) values (?, ?, ?) on conflict do nothing";

    private static final String FIND = "select request, status, location, tag, body from kept_answer where id = ?";
    private static final String KEEP =
            "update kept_answer set status = ?, location = ?, tag = ?, body = ? where id = ?";
    private static final String FORGET =
            "delete from kept_answer where strpos(concat_ws(' ', path, location, body), ?) > 0";

    /** Without waiting for those who read or delete them as well. */
    private static final String EXPIRE = """
            delete from kept_answer where id in (
                select id from kept_answer where kept_at < now() - interval '%d hours' for update skip locked)
            """.formatted(HOURS);

    private final DataSource database;

    KeptAnswers(DataSource database) {
        this.database = database;
    }

    /**
     * An answer.
     *
     * @param tag value of the entity tag
     * @param body in JSON
     */
    record Answer(
            int status, @Nullable String location, @Nullable String tag, String body) {}

    /** An answer and the digest of what it answers. */
    record Kept(String request, Answer answer) {}

    /** The answer that is kept; null: there is none, and others who ask for it wait for the end of this transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    @Nullable
    Kept claim(String id, String request, String path) throws SQLException {
        try (var connection = database.getConnection()) {
            expire(connection);
            while (true) {
                try (var claim = connection.prepareStatement(CLAIM)) {
                    claim.setString(1, id);
                    claim.setString(2, request);
                    claim.setString(3, path);
                    if (claim.executeUpdate() == 1) {
                        return null;
                    }
                }
                var kept = find(connection, id);
                if (kept != null) {
                    return kept;
                }
                // It was deleted in between.
            }
        }
    }

    private static @Nullable Kept find(Connection connection, String id) throws SQLException {
        try (var find = connection.prepareStatement(FIND)) {
            find.setString(1, id);
            try (var row = find.executeQuery()) {
                return row.next()
                        ? new Kept(
                                row.getString(1),
                                new Answer(row.getInt(2), row.getString(3), row.getString(4), row.getString(5)))
                        : null;
            }
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(String id, Answer answer) throws SQLException {
        try (var connection = database.getConnection();
                var keep = connection.prepareStatement(KEEP)) {
            keep.setInt(1, answer.status());
            keep.setString(2, answer.location());
            keep.setString(3, answer.tag());
            keep.setString(4, answer.body());
            keep.setString(5, id);
            keep.executeUpdate();
        }
    }

    /** Deletes every answer that names the person, or another whose id holds that id: a repeat is then a new request. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(String personId) {
        try (var connection = database.getConnection();
                var forget = connection.prepareStatement(FORGET)) {
            forget.setString(1, personId);
            forget.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Kept answers could not be deleted", e);
        }
    }

    /** Deletes what has been kept long enough. */
    @Transactional
    public void expire() throws SQLException {
        try (var connection = database.getConnection()) {
            expire(connection);
        }
    }

    private static void expire(Connection connection) throws SQLException {
        try (var expire = connection.prepareStatement(EXPIRE)) {
            expire.executeUpdate();
        }
    }
}
