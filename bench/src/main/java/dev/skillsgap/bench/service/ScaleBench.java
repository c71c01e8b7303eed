package dev.skillsgap.bench.service;

import dev.skillsgap.localstack.suite.Part;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** As many instances as partitions: how many recommendations a second, and what each of them takes of whom. */
final class ScaleBench {

    private static final int PEOPLE = 20_000;
    private static final int ROUNDS = 5;
    private static final int WARM_UP = 2;

    private final Path project;
    private final List<String> jvm;
    private final PrintStream progress;

    ScaleBench(Path project, List<String> jvm, PrintStream progress) {
        this.project = project;
        this.jvm = jvm;
        this.progress = progress;
    }

    /**
     * One measurement.
     *
     * @param instances of recommendation-service, and partitions of its topic
     * @param service processor time of all instances, in microseconds a recommendation; likewise the others
     */
    record Row(int instances, double perSecond, double service, double database, double broker) {

        String markdown() {
            return String.format(
                    Locale.ROOT,
                    "| %d | %,.0f | %.0f | %.0f | %.0f |%n",
                    instances,
                    perSecond,
                    service,
                    database,
                    broker);
        }
    }

    Row measure(int instances) throws Exception {
        try (var stand = Stand.start(project, jvm, instances)) {
            for (int instance = 0; instance < instances; instance++) {
                progress.printf(
                        "  instance %d is process %d%n",
                        instance + 1, stand.recommend().pid());
            }
            var stream = new StreamBench(stand, Crowd.of(project, PEOPLE), progress);
            var perSecond = new ArrayList<Double>();
            var before = stand.usage();
            for (int round = 1; round <= WARM_UP + ROUNDS; round++) {
                if (round == WARM_UP + 1) {
                    before = stand.usage();
                }
                perSecond.add(stream.suite(round));
            }
            var after = stand.usage();
            int told = ROUNDS * PEOPLE;
            var row = new Row(
                    instances,
                    Ratio.median(perSecond.subList(WARM_UP, perSecond.size())),
                    after.microsEachSince(before, Part.RECOMMENDATION, told),
                    after.microsEachSince(before, Part.POSTGRES, told),
                    after.microsEachSince(before, Part.KAFKA, told));
            progress.print(row.markdown());
            return row;
        }
    }
}
