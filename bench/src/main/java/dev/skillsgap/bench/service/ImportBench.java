package dev.skillsgap.bench.service;

import dev.skillsgap.localstack.suite.Part;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Times the import and the publication of ESCO beside bare COPY: of the rows of its files, and of the rows that come of them.
 * Arguments: the project, the folder above ESCO's files, and the file for the results.
 */
public final class ImportBench {

    private static final int ROUNDS = 3;
    private static final PrintStream PROGRESS = System.out;

    /** Several editions side by side take more than one. */
    private static final List<String> JVM = List.of(
            "-Xmx2g",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-Dskillsgap.door.caller.requests=100000000");

    /** Those from which something is read, and the archives they stand in. */
    private static final Map<String, List<String>> READ = Map.of(
            "classification-en-csv.zip", List.of("skills_en.csv", "occupations_en.csv"),
            "relations-csv.zip",
                    List.of(
                            "broaderRelationsSkillPillar.csv",
                            "occupationSkillRelations.csv",
                            "skillSkillRelations.csv"));

    private final Stand stand;
    private final Path files;
    private final List<Round> rounds = new ArrayList<>();

    private ImportBench(Stand stand, Path files) {
        this.stand = stand;
        this.files = files;
    }

    /** Seconds of one round. */
    private record Round(double imported, double published, double files, double stored, long rows, long storedRows) {}

    public static void main(String[] arguments) throws Exception {
        var project = Path.of(arguments[0]).toAbsolutePath().normalize();
        try (var stand = Stand.start(project, JVM, 1)) {
            var bench = new ImportBench(stand, Path.of(arguments[1], "esco-1.1.1"));
            Files.writeString(Path.of(arguments[2]), bench.run());
        }
        PROGRESS.println("Written to " + arguments[2]);
    }

    private String run() throws Exception {
        var into = Files.createDirectories(stand.home().imports().resolve("esco"));
        for (var archive : READ.keySet()) {
            Files.copy(files.resolve(archive), into.resolve(archive));
        }
        for (int round = 1; round <= ROUNDS; round++) {
            rounds.add(round("esco" + round));
            PROGRESS.println(rounds.getLast());
        }
        return text();
    }

    private Round round(String framework) throws Exception {
        var admin = stand.as("admin");
        var begun = System.nanoTime();
        var id = admin.post(
                        Part.SKILLS,
                        "/frameworks/" + framework + "/imports",
                        Map.of("format", "esco-csv", "path", "esco", "dryRun", false))
                .body()
                .path("id")
                .asText();
        while (!admin.get(Part.SKILLS, "/imports/" + id).body().hasNonNull("endedAt")) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        var imported = secondsSince(begun);
        var published = System.nanoTime();
        var release = admin.post(Part.SKILLS, "/releases", Map.of("note", framework));
        if (!release.ok()) {
            throw new IllegalStateException(release.problem());
        }
        var publishedIn = secondsSince(published);
        try (var database = stand.database(Part.SKILLS)) {
            var copied = System.nanoTime();
            long rows = copyFiles(database);
            var filesIn = secondsSince(copied);
            var stored = copyStored(database, release.body().path("number").asInt());
            return new Round(imported, publishedIn, filesIn, stored.seconds(), rows, stored.rows());
        }
    }

    /** The rows of the files into tables of texts, without indexes, in one transaction. */
    private long copyFiles(Connection database) throws SQLException, IOException {
        database.setAutoCommit(false);
        long rows = 0;
        for (var archive : READ.entrySet()) {
            try (var zip = new ZipFile(files.resolve(archive.getKey()).toFile())) {
                for (var name : archive.getValue()) {
                    try (var in = zip.getInputStream(zip.getEntry(name))) {
                        rows += copyFile(database, name.replace(".csv", "").toLowerCase(Locale.ROOT), in);
                    }
                }
            }
        }
        database.commit();
        return rows;
    }

    private static long copyFile(Connection database, String table, InputStream in) throws SQLException, IOException {
        var header = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            header.write(next);
        }
        var columns = Arrays.stream(header.toString(StandardCharsets.UTF_8)
                        .replace("\uFEFF", "")
                        .strip()
                        .split(","))
                .map(column -> '"' + column + "\" text")
                .collect(Collectors.joining(", "));
        run(database, "drop table if exists " + table);
        run(database, "create table %s (%s)".formatted(table, columns));
        return copy(database).copyIn("copy %s from stdin with (format csv)".formatted(table), in);
    }

    private record Stored(double seconds, long rows) {}

    /** What the release stored, into tables like those it stands in, with their indexes. */
    private static Stored copyStored(Connection database, int release) throws SQLException, IOException {
        var versions = out(
                database,
                "select kind, concept_id, since_release, retired, hash, body from concept_version where since_release = "
                        + release);
        var labels = out(
                database,
                "select l.version, l.label, l.preferred from concept_label l join concept_version v on v.id = l.version"
                        + " where v.since_release = " + release);
        run(database, "drop table if exists version_copy, label_copy");
        run(database, "create table version_copy (like concept_version including all)");
        run(database, "create table label_copy (like concept_label including all)");
        database.commit();
        var begun = System.nanoTime();
        long rows = copy(database)
                        .copyIn(
                                "copy version_copy (kind, concept_id, since_release, retired, hash, body) from stdin",
                                new ByteArrayInputStream(versions))
                + copy(database)
                        .copyIn(
                                "copy label_copy (version, label, preferred) from stdin",
                                new ByteArrayInputStream(labels));
        database.commit();
        return new Stored(secondsSince(begun), rows);
    }

    private static byte[] out(Connection database, String query) throws SQLException, IOException {
        var bytes = new ByteArrayOutputStream();
        copy(database).copyOut("copy (%s) to stdout".formatted(query), bytes);
        return bytes.toByteArray();
    }

    private static CopyManager copy(Connection database) throws SQLException {
        return database.unwrap(PGConnection.class).getCopyAPI();
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static double secondsSince(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private String text() {
        var lines = new StringBuilder(String.format(
                Locale.ROOT,
                """
                Measured %s: %d processors, JDK %s. %,d rows of files, %,d rows of concepts and labels that come of them.

                | round | import, s | publication, s | rows of files a second | COPY of the files' rows, s | COPY of what is stored, s | stored by COPY ÷ by us |
                |---|---:|---:|---:|---:|---:|---:|
                """,
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                rounds.getFirst().rows(),
                rounds.getFirst().storedRows()));
        for (int i = 0; i < rounds.size(); i++) {
            var round = rounds.get(i);
            double ours = round.imported() + round.published();
            lines.append(String.format(
                    Locale.ROOT,
                    "| %d | %.1f | %.1f | %,.0f | %.1f | %.1f | %.2f |%n",
                    i + 1,
                    round.imported(),
                    round.published(),
                    round.rows() / ours,
                    round.files(),
                    round.stored(),
                    round.stored() / ours));
        }
        PROGRESS.println(lines);
        return lines.toString();
    }
}
