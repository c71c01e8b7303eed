package dev.skillsgap.forgetting;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Writes all tables of a service anew, with their indexes and statistics, and lets go of the log before: no file has any longer
 * what a query does not see. Requests that need a table wait while it is locked.
 */
@ApplicationScoped
class Rewriting {

    private static final Logger LOG = Logger.getLogger(Rewriting.class);

    /** Any fixed number will do: it names the lock "I write the tables anew". */
    static final long LOCK = 0xF026E7L;

    /** Whoever waits for a table lets nobody else to it: rather give up, and try again. */
    private static final String PATIENCE = "5s";

    private static final int TRIES = 12;
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String NOT_ALLOWED = "42501";

    private static final String WANTED = """
            select id from forgetting
             where exists (select 1 from forgetting where wanted_at < cast('%s' as timestamptz))""";

    private static final String TABLES = """
            select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = current_schema() order by 1""";

    private static final Duration OLDEST = Duration.ofMinutes(2);
    private static final int LOOK_EVERY_MS = 200;

    private final DataSource database;

    Rewriting(DataSource database) {
        this.database = database;
    }

    /** Whether somebody wanted it before that moment. */
    boolean isWanted(Instant before) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            return !list(statement, WANTED.formatted(before)).isEmpty();
        }
    }

    /**
     * Does it where somebody wanted it before that moment, and no other instance does it now.
     *
     * @throws SQLException when it is not, or not wholly, done: it is still wanted
     */
    void doIfWanted(Instant before) throws SQLException, InterruptedException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            if (!isLocked(statement)) {
                return;
            }
            try {
                var wanted = list(statement, WANTED.formatted(before));
                if (!wanted.isEmpty()) {
                    rewrite(statement);
                    statement.execute("delete from forgetting where id in (%s)".formatted(String.join(", ", wanted)));
                }
            } finally {
                statement.execute("select pg_advisory_unlock(%d)".formatted(LOCK));
            }
        }
    }

    private static boolean isLocked(Statement statement) throws SQLException {
        return list(statement, "select pg_try_advisory_lock(%d)".formatted(LOCK))
                .equals(List.of("t"));
    }

    private static void rewrite(Statement statement) throws SQLException, InterruptedException {
        var began = Instant.now();
        awaitOlder(statement);
        var tables = list(statement, TABLES);
        statement.execute("set lock_timeout = '%s'".formatted(PATIENCE));
        try {
            for (var table : tables) {
                // The second makes the statistics anew, and says which pages all may see; it locks nobody out.
                insist(statement, "vacuum (full) " + table);
                insist(statement, "vacuum (analyze) " + table);
            }
            insist(statement, "vacuum (full) pg_catalog.pg_statistic");
        } finally {
            statement.execute("reset lock_timeout");
        }
        beginLogAnew(statement);
        LOG.infof(
                "%d tables were written anew in %.1f s: their files have forgotten who was erased",
                tables.size(), Duration.between(began, Instant.now()).toMillis() / 1000.0);
    }

    /** Waits until nobody can see any longer what was deleted until now: it would be taken over. */
    private static void awaitOlder(Statement statement) throws SQLException, InterruptedException {
        var now = list(statement, "select pg_snapshot_xmax(pg_current_snapshot())")
                .getFirst();
        var older = """
                select pid from pg_stat_activity
                 where datname = current_database() and usesysid is not null and pid <> pg_backend_pid()
                   and age(backend_xmin) > age(cast(cast('%s' as xid8) as xid))""".formatted(now);
        var deadline = Instant.now().plus(OLDEST);
        while (!list(statement, older).isEmpty()) {
            if (Instant.now().isAfter(deadline)) {
                throw new SQLException("A transaction has been open for over %s".formatted(OLDEST));
            }
            Thread.sleep(LOOK_EVERY_MS);
        }
    }

    private static void insist(Statement statement, String sql) throws SQLException {
        for (int tried = 1; ; tried++) {
            try {
                statement.execute(sql);
                return;
            } catch (SQLException e) {
                if (tried == TRIES || !LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                    throw e;
                }
            }
        }
    }

    /** Files of the log that are no longer needed are deleted, or else renamed and written over some day. */
    private static void beginLogAnew(Statement statement) throws SQLException {
        try {
            statement.execute("select pg_switch_wal()");
            statement.execute("checkpoint");
            if (list(statement, "show wal_recycle").equals(List.of("on"))) {
                LOG.warn("PostgreSQL uses the files of its log again, with what stands in them: set wal_recycle=off");
            }
        } catch (SQLException e) {
            if (!NOT_ALLOWED.equals(e.getSQLState())) {
                throw e;
            }
            LOG.warnf(
                    "This user may not begin PostgreSQL's log anew, which has what was deleted until then: %s",
                    e.getMessage());
        }
    }

    private static List<String> list(Statement statement, String sql) throws SQLException {
        var list = new ArrayList<String>();
        try (var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                list.add(rows.getString(1));
            }
        }
        return list;
    }
}
