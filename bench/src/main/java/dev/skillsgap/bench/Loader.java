package dev.skillsgap.bench;

import dev.skillsgap.recommendation.gap.Unit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.postgresql.PGConnection;

/** Writes a world into a database, with numbers for ids, and the indexes that the questions want. */
final class Loader {

    private static final List<String> TABLES = List.of(
            "create table held (person integer not null, skill integer not null, level smallint not null)",
            "create table requirement (role integer not null, unit integer not null, skill integer not null,"
                    + " level smallint not null, weight double precision not null, total double precision not null)",
            "create table transfer (from_skill integer not null, to_skill integer not null,"
                    + " credit double precision not null)",
            "create table member (team integer not null, person integer not null)");

    private static final List<String> INDEXES = List.of(
            "create index held_by_person on held (person) include (skill, level)",
            "create index held_by_skill on held (skill) include (person, level)",
            "create index requirement_by_role on requirement (role)",
            "create index requirement_by_skill on requirement (skill)",
            "create index transfer_from on transfer (from_skill)",
            "create index transfer_to on transfer (to_skill)",
            "create index member_by_person on member (person) include (team)",
            "vacuum analyze");

    private static final int CHUNK_BYTES = 1 << 24;

    private Loader() {}

    /** Takes one row of a table. */
    private interface Sink {
        void row(Object... values) throws SQLException, IOException;
    }

    static void load(World world, Database database) throws SQLException, IOException {
        for (var table : TABLES) {
            database.run(table);
        }
        fill("held", database, sink -> {
            for (int person = 0; person < world.size.people(); person++) {
                for (int i = 0; i < world.size.held(); i++) {
                    sink.row(person, world.heldSkills[person][i], (short) world.heldLevels[person][i]);
                }
            }
        });
        fill("requirement", database, sink -> requirements(world, sink));
        fill("transfer", database, sink -> {
            for (int skill = 0; skill < world.size.skills(); skill++) {
                for (var transfer : world.transfers.get(skill)) {
                    sink.row(number(transfer.from().id()), skill, transfer.credit());
                }
            }
        });
        fill("member", database, sink -> {
            for (int person = 0; person < world.size.people(); person++) {
                sink.row(world.teamOf(person), person);
            }
        });
        if (!isDuck(database)) {
            for (var index : INDEXES) {
                database.run(index);
            }
        }
    }

    private static void requirements(World world, Sink sink) throws SQLException, IOException {
        for (int role = 0; role < world.size.roles(); role++) {
            var units = Unit.of(world.roles.get(role), World.POLICY);
            var total = Unit.totalWeight(units);
            for (int unit = 0; unit < units.size(); unit++) {
                for (var requirement : units.get(unit).members()) {
                    sink.row(
                            role,
                            unit,
                            number(requirement.skill().id()),
                            (short) requirement.level(),
                            units.get(unit).weight(),
                            total);
                }
            }
        }
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(1));
    }

    private static boolean isDuck(Database database) {
        return database.connection() instanceof DuckDBConnection;
    }

    /** Writes rows. */
    private interface Rows {
        void to(Sink sink) throws SQLException, IOException;
    }

    private static void fill(String table, Database database, Rows rows) throws SQLException, IOException {
        if (isDuck(database)) {
            append(table, database, rows);
        } else {
            copy(table, database, rows);
        }
    }

    private static void append(String table, Database database, Rows rows) throws SQLException, IOException {
        try (var appender = database.connection().unwrap(DuckDBConnection.class).createAppender("main", table)) {
            rows.to(values -> {
                appender.beginRow();
                for (var value : values) {
                    switch (value) {
                        case Integer number -> appender.append(number.intValue());
                        case Short number -> appender.append(number.shortValue());
                        default -> appender.append((double) value);
                    }
                }
                appender.endRow();
            });
        }
    }

    private static void copy(String table, Database database, Rows rows) throws SQLException, IOException {
        var copying =
                database.connection().unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
        var text = new StringBuilder();
        rows.to(values -> {
            for (int i = 0; i < values.length; i++) {
                text.append(i == 0 ? "" : "\t").append(values[i]);
            }
            text.append('\n');
            if (text.length() > CHUNK_BYTES) {
                write(copying, text);
            }
        });
        write(copying, text);
        copying.endCopy();
    }

    private static void write(org.postgresql.copy.CopyIn copying, StringBuilder text) throws SQLException {
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copying.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }
}
