package dev.skillsgap.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** How the suite's own cost grows with people, roles and skills a person. */
final class Growth {

    private static final int SKILLS = 3_000;
    private static final int REQUIREMENTS = 40;
    private static final int BEST = 20;
    private static final long SEED = 20_261_125;

    private Growth() {}

    /** A Markdown table. */
    static String measure(boolean small, PrintStream progress) throws Exception {
        var table = new StringBuilder("""
                | people | skills a person | roles | indexed in s | bytes a person | roles for a person, ms | people for a role, ms | heat map, ms |
                |---:|---:|---:|---:|---:|---:|---:|---:|
                """);
        var people = small ? List.of(1_000, 10_000) : List.of(10_000, 100_000, 1_000_000);
        for (int held : List.of(12, 40)) {
            for (int count : people) {
                for (int roles : List.of(300, 3_000)) {
                    progress.printf("growth: %,d people, %d skills each, %,d roles%n", count, held, roles);
                    table.append(
                            row(new World.Size(SKILLS, roles, REQUIREMENTS, count, held, Math.max(1, count / 1_000))));
                }
            }
        }
        return table.toString();
    }

    private static String row(World.Size size) throws Exception {
        var world = new World(size, SEED);
        long begun = System.nanoTime();
        var suite = new Suite(world);
        suite.people(0, BEST); // Takes what was put into the columns.
        double indexed = (System.nanoTime() - begun) / 1e9;
        return String.format(
                Locale.ROOT,
                "| %,d | %d | %,d | %.2f | %.1f | %.4f | %.3f | %.3f |%n",
                size.people(),
                size.held(),
                size.roles(),
                indexed,
                suite.bytesAPerson(),
                median(question -> suite.roles(question, BEST)),
                median(question -> suite.people(question, BEST)),
                median(suite::heatMap));
    }

    private static double median(Contender.Answering answering) throws Exception {
        return new Duel("growth", Main.QUESTIONS, List.of(new Contender(Report.OURS, answering)))
                .timed()
                .ours();
    }
}
