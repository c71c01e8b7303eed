package dev.skillsgap.system.drill;

import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.system.Suite;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A look into a service's database, or a hand in it, as no service may have in another's. */
final class Sql {

    private Sql() {}

    static void run(Suite suite, Part service, String statement) throws SQLException {
        try (var connection = suite.database(service);
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    /** Number of rows of what stands after {@code from}. */
    static long count(Suite suite, Part service, String from) throws SQLException {
        return Long.parseLong(
                rows(suite, service, "select count(*) from " + from).getFirst());
    }

    /** Each row as PostgreSQL writes it, or its only column. */
    static List<String> rows(Suite suite, Part service, String query) throws SQLException {
        try (var connection = suite.database(service);
                var sql = connection.createStatement();
                var result = sql.executeQuery(query)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }
}
