package dev.skillsgap.bench.path;

import dev.skillsgap.recommendation.gap.Skill;
import dev.skillsgap.recommendation.path.exact.Optimum;
import dev.skillsgap.recommendation.path.problem.Objective;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs everything; arguments are the project, the file for the results, and {@code small} to try it in a minute. */
public final class PathBench {

    private static final int ROUNDS = 5;

    /** Budget where readiness is asked for. */
    private static final double HOURS = 200;

    /** How far from the optimum a path may be that is not proven. */
    private static final double WITHIN = 0.05;

    private static final PrintStream PROGRESS = System.out;

    private PathBench() {}

    public static void main(String[] arguments) throws IOException {
        var small = arguments.length > 2 && arguments[2].equals("small");
        Optimum.obstacle().ifPresent(obstacle -> {
            throw new IllegalStateException("The solver cannot run here: " + obstacle);
        });
        var trials = trials(Path.of(arguments[0]), small);
        for (int round = 0; round < (small ? 1 : ROUNDS); round++) {
            for (var trial : trials) {
                trial.round(round);
                PROGRESS.print('.');
            }
            PROGRESS.println();
        }
        var first = trials.getFirst();
        first.judge().requireThatLiesAreSeen(first.claims());
        var within = trials.stream().filter(trial -> trial.isWithin(WITHIN)).count();
        Files.writeString(Path.of(arguments[1]), report(trials, within));
        PROGRESS.printf("%d of %d within 5 %%. Written to %s%n", within, trials.size(), arguments[1]);
    }

    private static List<Trial> trials(Path project, boolean small) {
        var instances = new ArrayList<Instance>();
        var catalogue = Catalogue.of(project, "ml-engineer");
        var skills = catalogue.skills().stream().map(Skill::id).toList();
        for (int fifths = 0; fifths < (small ? 1 : 4); fifths++) {
            var person = Instance.somebody(skills, fifths / 5.0, fifths);
            var name = fifths == 0 ? "catalogue, from nothing" : "catalogue, %d %% held".formatted(20 * fifths);
            instances.add(new Instance(name, catalogue.role(), person, catalogue.resources()));
        }
        for (int seed = 1; seed <= (small ? 1 : 4); seed++) {
            instances.add(Generated.of("curriculum " + seed, seed, 0.03));
        }
        for (int seed = 1; seed <= (small ? 0 : 2); seed++) {
            instances.add(Generated.of("tangled curriculum " + seed, seed, 0.2));
        }
        return instances.stream()
                .flatMap(instance ->
                        List.of(Objective.values()).stream().map(objective -> new Trial(instance, objective, HOURS)))
                .toList();
    }

    private static String report(List<Trial> trials, long within) {
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                """
                Measured %s: %d processors, %s %s. %d of %d paths by CP-SAT are optimal or within 5 %% of it.

                | from | objective | goals + resources | by | ms, median | value | proven |
                |---|---|---|---|---:|---:|---|
                """,
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name"),
                System.getProperty("java.version"),
                within,
                trials.size()));
        trials.forEach(trial -> text.append(trial.lines()));
        return text.toString();
    }
}
