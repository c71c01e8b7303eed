package dev.skillsgap.bench.service;

import dev.skillsgap.localstack.suite.Part;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Times the import of people beside bare COPY of the rows that come of them, events included. Arguments: the project, the file
 * for the results, and how many people.
 */
public final class PeopleBench {

    private static final int ROUNDS = 3;
    private static final int WARMING_UP = 5_000;
    private static final int PARTITIONS = 6;
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final PrintStream PROGRESS = System.out;

    /** Those of the image. */
    private static final List<String> JVM =
            List.of("-Xmx1g", "-XX:+UseSerialGC", "-Dskillsgap.door.caller.requests=100000000");

    private final Stand stand;
    private final Crowd crowd;
    private final List<Round> rounds = new ArrayList<>();

    private PeopleBench(Stand stand, Crowd crowd) {
        this.stand = stand;
        this.crowd = crowd;
    }

    /**
     * Seconds of one round.
     *
     * @param rows that were stored, events included
     */
    private record Round(double imported, double copied, long rows) {}

    public static void main(String[] arguments) throws Exception {
        var project = Path.of(arguments[0]).toAbsolutePath().normalize();
        try (var stand = Stand.start(project, JVM, PARTITIONS)) {
            PROGRESS.println("logs: " + stand.home().logs());
            stand.keepProfiles();
            var crowd = Crowd.of(project, Integer.parseInt(arguments[2]));
            Files.writeString(Path.of(arguments[1]), new PeopleBench(stand, crowd).run());
        }
        PROGRESS.println("Written to " + arguments[1]);
    }

    private String run() throws Exception {
        var few = new Crowd(crowd.skills(), WARMING_UP);
        imported(new PeopleFile(few, "warm"));
        for (int i = 1; i <= ROUNDS; i++) {
            rounds.add(round(new PeopleFile(crowd, "round" + i)));
            PROGRESS.println(rounds.getLast());
        }
        var seconds = recommended(few.people() + ROUNDS * crowd.people());
        return text(seconds);
    }

    private Round round(PeopleFile file) throws Exception {
        var before = stand.usage();
        var imported = imported(file);
        var used = stand.usage();
        for (var part : List.of(Part.PROFILE, Part.POSTGRES, Part.KAFKA)) {
            PROGRESS.printf("  %s: %.1f µs a person%n", part, used.microsEachSince(before, part, crowd.people()));
        }
        try (var database = stand.database(Part.PROFILE)) {
            var stored = new StoredPeople(database, file, stand.home().directory());
            stored.requireEqual(file);
            requireThatAWrongOneIsCaught(stored, file);
            var copied = stored.copy(stand.ports().bootstrapServers());
            return new Round(imported, copied.seconds(), copied.rows());
        }
    }

    /** The control: people who hold something else have to be seen. */
    private static void requireThatAWrongOneIsCaught(StoredPeople stored, PeopleFile file) throws SQLException {
        try {
            stored.requireEqual(
                    new PeopleFile(new Crowd(file.crowd().skills().reversed(), file.people()), file.prefix()));
        } catch (IllegalStateException caught) {
            return;
        }
        throw new AssertionError("Other skills were not noticed");
    }

    /** Seconds until the import has ended; all that is told of it has been sent when this returns. */
    private double imported(PeopleFile file) throws Exception {
        var csv = stand.home().directory().resolve(file.prefix() + ".csv");
        file.write(csv);
        var begun = System.nanoTime();
        awaitEnd(send(csv));
        var seconds = secondsSince(begun);
        awaitSent();
        Files.delete(csv);
        return seconds;
    }

    /** Seconds until each of so many people has a recommendation. */
    private double recommended(int people) throws Exception {
        var begun = System.nanoTime();
        stand.recommend();
        try (var database = stand.database(Part.RECOMMENDATION);
                var query = database.prepareStatement("select count(distinct person) from recommendation")) {
            for (long recommended = 0; recommended < people; TimeUnit.SECONDS.sleep(1)) {
                if (secondsSince(begun) > PATIENCE.toSeconds()) {
                    throw new IllegalStateException(
                            "Only %d of %d have a recommendation".formatted(recommended, people));
                }
                try (var answer = query.executeQuery()) {
                    recommended = answer.next() ? answer.getLong(1) : 0;
                }
            }
        }
        return secondsSince(begun);
    }

    private String send(Path csv) {
        var sent = stand.as("admin").post(Part.PROFILE, "/imports", Map.of("file", csv), Map.of("dryRun", "false"));
        if (!sent.ok()) {
            throw new IllegalStateException(sent.problem());
        }
        return sent.body().path("id").asText();
    }

    private void awaitEnd(String job) throws InterruptedException {
        var admin = stand.as("admin");
        for (var now = admin.get(Part.PROFILE, "/imports/" + job).body();
                !now.path("state").asText().equals("done");
                now = admin.get(Part.PROFILE, "/imports/" + job).body()) {
            if (now.path("state").asText().equals("failed")) {
                throw new IllegalStateException(now.toString());
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private void awaitSent() throws Exception {
        try (var database = stand.database(Part.PROFILE);
                var query = database.prepareStatement("select not exists (select from outbox_event)")) {
            for (boolean sent = false; !sent; TimeUnit.MILLISECONDS.sleep(50)) {
                try (var answer = query.executeQuery()) {
                    sent = answer.next() && answer.getBoolean(1);
                }
            }
        }
    }

    private static double secondsSince(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private String text(double recommendedIn) {
        var lines = new StringBuilder(String.format(
                Locale.ROOT,
                """
                Measured %s: %d processors, JDK %s. %,d people, 12 skills each; %,d rows come of them. Each of all %,d people had a
                recommendation %.0f s after recommendation-service was started.

                | round | import, s | people a second | COPY, s | COPY ÷ import |
                |---:|---:|---:|---:|---:|
                """,
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                crowd.people(),
                rounds.getFirst().rows(),
                WARMING_UP + ROUNDS * crowd.people(),
                recommendedIn));
        for (int i = 0; i < rounds.size(); i++) {
            var round = rounds.get(i);
            lines.append(String.format(
                    Locale.ROOT,
                    "| %d | %.1f | %,.0f | %.1f | %.2f |%n",
                    i + 1,
                    round.imported(),
                    crowd.people() / round.imported(),
                    round.copied(),
                    round.copied() / round.imported()));
        }
        PROGRESS.println(lines);
        return lines.toString();
    }
}
