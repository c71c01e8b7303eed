package dev.skillsgap.bench;

import dev.skillsgap.bench.Duel.Disagreement;
import dev.skillsgap.bench.Duel.Result;
import dev.skillsgap.recommendation.gap.Requirement;
import dev.skillsgap.recommendation.gap.Role;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Runs everything; the argument is the file for the results, and a second one, {@code small}, tries it in a minute. */
public final class Main {

    private static final int BEST = 20;
    static final int QUESTIONS = 5;
    private static final long SEED = 20_261_125;
    private static final PrintStream PROGRESS = System.out;

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        var small = arguments.length > 1 && arguments[1].equals("small");
        var size = small
                ? new World.Size(3_000, 300, 40, 20_000, 12, 100)
                : new World.Size(3_000, 3_000, 40, 1_000_000, 12, 1_000);
        PROGRESS.println("A world of " + size);
        var world = new World(size, SEED);
        var begun = System.nanoTime();
        var suite = new Suite(world);
        var indexed = (System.nanoTime() - begun) / 1e9;
        PROGRESS.printf("indexed in %.1f s, %.1f bytes a person%n", indexed, suite.bytesAPerson());
        try (var duck = Database.duckDb();
                var postgres = Database.postgres()) {
            Loader.load(world, duck);
            PROGRESS.println("DuckDB is loaded");
            Loader.load(world, postgres);
            PROGRESS.println("PostgreSQL is loaded");
            requireThatAWrongKernelIsCaught(world, suite, duck);
            var results = new ArrayList<Result>();
            results.add(roles(world, suite, duck, postgres));
            results.add(people(suite, duck, postgres, size));
            results.add(heatMap(suite, duck, postgres, size));
            Files.writeString(Path.of(arguments[0]), Report.of(size, suite.bytesAPerson(), indexed, results));
            Files.writeString(Path.of(arguments[0].replace(".md", ".svg")), Plot.of(results));
        }
        Files.writeString(Path.of(arguments[0]), "\n" + Growth.measure(small, PROGRESS), StandardOpenOption.APPEND);
        PROGRESS.println("Written to " + arguments[0]);
    }

    private static Result roles(World world, Suite suite, Database duck, Database postgres) throws Exception {
        var dense = new DenseScan(world);
        return new Duel(
                        "%,d roles × %d requirements for one person"
                                .formatted(world.size.roles(), world.size.requirements()),
                        QUESTIONS,
                        List.of(
                                new Contender(Report.OURS, person -> suite.roles(person, BEST)),
                                new Contender("dense scan", person -> dense.best(person, BEST)),
                                asked("DuckDB", duck, Questions.ROLES),
                                asked("PostgreSQL", postgres, Questions.ROLES),
                                asked("DuckDB, totals kept", duck, Questions.ROLES_WITH_TOTALS),
                                asked("PostgreSQL, totals kept", postgres, Questions.ROLES_WITH_TOTALS)))
                .run(PROGRESS);
    }

    private static Result people(Suite suite, Database duck, Database postgres, World.Size size) throws Exception {
        return new Duel(
                        "%,d people for one role".formatted(size.people()),
                        QUESTIONS,
                        List.of(
                                new Contender(Report.OURS, role -> suite.people(role, BEST)),
                                new Contender("DuckDB", role -> duck.ask(Questions.PEOPLE, role, Main::ranked)),
                                new Contender(
                                        "PostgreSQL", role -> postgres.ask(Questions.PEOPLE, role, Main::ranked))))
                .run(PROGRESS);
    }

    private static Result heatMap(Suite suite, Database duck, Database postgres, World.Size size) throws Exception {
        return new Duel(
                        "%,d teams × %d skills over %,d people"
                                .formatted(size.teams(), size.requirements(), size.people()),
                        QUESTIONS,
                        List.of(
                                new Contender(Report.OURS, suite::heatMap),
                                new Contender("DuckDB", role -> heatMap(duck, role)),
                                new Contender("PostgreSQL", role -> heatMap(postgres, role))))
                .run(PROGRESS);
    }

    private static long[] heatMap(Database database, int role) throws SQLException {
        return database
                .ask(Questions.HEAT_MAP, role, row ->
                        new long[] {row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)})
                .stream()
                .flatMapToLong(java.util.Arrays::stream)
                .toArray();
    }

    private static Contender asked(String name, Database database, String sql) {
        return new Contender(name, question -> database.ask(sql, question, Main::ranked));
    }

    private static String ranked(ResultSet row) throws SQLException {
        return row.getInt(1) + "|" + row.getLong(2);
    }

    /** The control: a ranking that forgets what transfers must not pass as equal. */
    private static void requireThatAWrongKernelIsCaught(World world, Suite suite, Database duck) throws Exception {
        var wrong =
                new Contender("without transfer", role -> suite.people(withoutTransfer(world.roles.get(role)), BEST));
        var right = asked("DuckDB", duck, Questions.PEOPLE);
        try {
            new Duel("control", QUESTIONS, List.of(wrong, right)).requireEqualAnswers();
        } catch (Disagreement seen) {
            PROGRESS.println("The control, a ranking that forgets what transfers, is caught");
            return;
        }
        throw new IllegalStateException("A ranking that forgets what transfers passes as equal: no result counts");
    }

    private static Role withoutTransfer(Role role) {
        return new Role(
                role.id(),
                role.title(),
                role.requirements().stream()
                        .map(one -> new Requirement(
                                one.skill(), one.level(), one.importance(), one.necessity(), one.anyOf(), List.of()))
                        .toList());
    }
}
