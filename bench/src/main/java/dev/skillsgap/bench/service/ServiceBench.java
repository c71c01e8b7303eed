package dev.skillsgap.bench.service;

import dev.skillsgap.localstack.suite.Part;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Times recommendation-service as it runs. Arguments: the project, the file for the results, and how many people a release
 * is to concern; with {@code small} all is tried with few.
 */
public final class ServiceBench {

    /** Those of the image, with as much memory as a million people need; and nobody is told to ask less often. */
    private static final List<String> JVM =
            List.of("-Xmx2g", "-XX:+UseSerialGC", "-Dskillsgap.door.caller.requests=100000000");

    private static final int PARTITIONS = 6;
    private static final int MANY = 500_000;
    private static final PrintStream PROGRESS = System.out;

    private final Path project;
    private final boolean small;
    private final int concerned;
    private final int rounds;

    private ServiceBench(Path project, String size) {
        this.project = project;
        this.small = size.equals("small");
        this.concerned = small ? 2_000 : Integer.parseInt(size);
        this.rounds = small ? 1 : 5;
    }

    public static void main(String[] arguments) throws Exception {
        var bench = new ServiceBench(Path.of(arguments[0]).toAbsolutePath().normalize(), arguments[2]);
        Files.writeString(Path.of(arguments[1]), bench.run());
        PROGRESS.println("Written to " + arguments[1]);
    }

    private String run() throws Exception {
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                """
                Measured %s: %d processors, %s %s.

                | what | suite | against | it | ratio |
                |---|---:|---|---:|---:|
                """,
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name"),
                System.getProperty("java.version")));
        try (var stand = Stand.start(project, JVM, PARTITIONS)) {
            PROGRESS.println("logs: " + stand.home().logs());
            var service = stand.recommend();
            PROGRESS.println("recommendation-service is process " + service.pid());
            int version = stream(stand, text);
            text.append(new GapBench(service.port(), stand.token("hr"), PROGRESS)
                    .run(rounds)
                    .markdown());
            text.append(release(stand, version + 1).markdown());
            text.append(restart(stand, service));
        }
        return small ? text.toString() : text.append(scale()).toString();
    }

    /** The version in which everybody stands afterwards. */
    private int stream(Stand stand, StringBuilder text) throws Exception {
        var crowd = Crowd.of(project, small ? 2_000 : 20_000);
        var bare = stand.java(
                BareLoop.class,
                project.toString(),
                stand.ports().bootstrapServers(),
                "1",
                stand.publishedAt(1).toString());
        try {
            text.append(new StreamBench(stand, crowd, PROGRESS).run(rounds, 1).markdown());
        } finally {
            bare.destroy();
        }
        return rounds + 2;
    }

    private Ratio release(Stand stand, int version) throws Exception {
        var crowd = Crowd.of(project, concerned);
        var perSecond = new StreamBench(stand, crowd, PROGRESS).suite(version);
        PROGRESS.printf("  %,d people are there, %,.0f a second%n", concerned, perSecond);
        return new ReleaseBench(stand, crowd, PROGRESS).run(concerned >= MANY ? 1 : rounds, version);
    }

    private String restart(Stand stand, Stand.Instance service) throws Exception {
        var found = Restart.of(stand, service, concerned);
        return String.format(
                Locale.ROOT,
                "%nStarted anew with %,d people: answers after %.1f s; %.1f MiB of the heap in use, %.0f MiB resident. On disk a"
                        + " person takes %,.0f bytes and a kept recommendation %,.0f, indexes and all.%n",
                concerned,
                found.seconds(),
                found.heapMib(),
                found.residentMib(),
                bytesARow(stand, "person"),
                bytesARow(stand, "recommendation"));
    }

    private String scale() throws Exception {
        var rows = new ArrayList<String>();
        for (int instances : List.of(1, 2, 4)) {
            rows.add(new ScaleBench(project, JVM, PROGRESS).measure(instances).markdown());
        }
        return """

                | instances and partitions | recommendations a second | service, µs each | database, µs each | broker, µs each |
                |---:|---:|---:|---:|---:|
                """ + String.join("", rows);
    }

    /** What a row of recommendation-service's tables takes on disk, indexes and all, in bytes. */
    private static double bytesARow(Stand stand, String table) throws SQLException {
        try (var connection = stand.database(Part.RECOMMENDATION);
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select pg_total_relation_size('%s')::float8 / greatest(count(*), 1) from %s"
                                .formatted(table, table))) {
            row.next();
            return row.getDouble(1);
        }
    }
}
