package dev.skillsgap.bench.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.localstack.suite.Api;
import dev.skillsgap.localstack.suite.Part;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/**
 * Times the search of skills-service beside its listing by words, with ESCO published. Arguments: the project, the
 * folder above its files, and the file for the results.
 */
public final class SearchBench {

    /** Those of the suite as it is started locally; nobody is told to ask less often. */
    private static final List<String> JVM = List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-Dskillsgap.door.caller.requests=100000000");

    private static final int CLIENTS = 16;
    private static final int COMPARED = 100;
    private static final int REQUESTS = 2_000;
    private static final int REQUESTS_OF_LISTING = 300;
    private static final long SEED = 20_261_128;
    private static final PrintStream PROGRESS = System.out;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Stand stand;
    private final Load load;
    private final Api admin;
    private final List<String> labels = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private SearchBench(Stand stand) {
        this.stand = stand;
        this.load = new Load(stand.ports().of(Part.SKILLS), stand.token("admin"), CLIENTS);
        this.admin = stand.as("admin");
    }

    public static void main(String[] arguments) throws Exception {
        var project = Path.of(arguments[0]).toAbsolutePath().normalize();
        try (var stand = Stand.start(project, JVM, 1)) {
            PROGRESS.println("logs: " + stand.home().logs());
            var bench = new SearchBench(stand);
            bench.publish("esco", "esco-csv", Path.of(arguments[1], "esco-1.1.1"));
            Files.writeString(Path.of(arguments[2]), bench.run());
        }
        PROGRESS.println("Written to " + arguments[2]);
    }

    private void publish(String framework, String format, Path folder) throws Exception {
        var into = Files.createDirectories(stand.home().imports().resolve(framework));
        try (var files = Files.list(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, into.resolve(file.getFileName()));
            }
        }
        var asked = admin.post(
                Part.SKILLS,
                "/frameworks/" + framework + "/imports",
                Map.of("format", format, "path", framework, "dryRun", false));
        var id = asked.body().path("id").asText();
        while (!admin.get(Part.SKILLS, "/imports/" + id).body().hasNonNull("endedAt")) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
        var begun = System.nanoTime();
        var release = admin.post(Part.SKILLS, "/releases", Map.of("note", framework));
        var number = release.body().path("number").asInt();
        var published = System.nanoTime();
        while (get("/api/v1/search?q=python").path("release").asInt() < number) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        PROGRESS.printf(
                "%s: published in %.1f s, found after another %.1f s%n",
                framework, (published - begun) / 1e9, (System.nanoTime() - published) / 1e9);
    }

    private String run() throws Exception {
        collectLabels();
        var differing = compare();
        text.append(String.format(
                Locale.ROOT,
                """
                Measured %s: %d processors, %s %s, -Xmx512m. ESCO 1.1.1 published, %d clients. %d of %d exact labels were
                not first in both.

                | asked for | by | requests | a second | p50, ms | p99, ms |
                |---|---|---:|---:|---:|---:|
                """,
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name"),
                System.getProperty("java.version"),
                CLIENTS,
                differing,
                COMPARED));
        both("whole labels", label -> label);
        both("beginnings", label -> label.substring(0, Math.min(label.length(), Math.max(3, label.length() / 2))));
        both("with a slip", SearchBench::misspelt);
        both("two words of it", SearchBench::twoWords);
        text.append(memory());
        PROGRESS.println(text);
        return text.toString();
    }

    private void collectLabels() throws IOException {
        var path = "/api/v1/skills?framework=esco&limit=200";
        for (var page = get(path); labels.size() < 8_000 && page.hasNonNull("next"); ) {
            page.path("items").forEach(item -> labels.add(item.path("label").asText()));
            page = get(path + "&cursor=" + page.path("next").asText());
        }
        Collections.shuffle(labels, new Random(SEED));
    }

    /** How many labels do not lead to a concept of that label first, in either. */
    private int compare() throws IOException {
        int differing = 0;
        for (var label : labels.subList(0, COMPARED)) {
            var found = get(search(label)).path("items").path(0).path("matched").path("label");
            var listed = get(listing(label)).path("items").path(0).path("label");
            if (!found.asText().equalsIgnoreCase(label) || !listed.asText().equalsIgnoreCase(label)) {
                PROGRESS.printf("  %s: %s, %s%n", label, found, listed);
                differing++;
            }
        }
        return differing;
    }

    private void both(String what, UnaryOperator<String> asked) throws InterruptedException {
        load.timed(400, request -> search(asked.apply(labels.get(request))), new long[400]);
        time(what, "search", REQUESTS, request -> search(asked.apply(labels.get(request % labels.size()))));
        time(
                what,
                "pg_trgm, /skills",
                REQUESTS_OF_LISTING,
                request -> listing(asked.apply(labels.get(request % labels.size()))));
    }

    private void time(String what, String by, int requests, IntFunction<String> path) throws InterruptedException {
        var nanos = new long[requests];
        var seconds = load.timed(requests, path, nanos);
        Arrays.sort(nanos);
        text.append(String.format(
                Locale.ROOT,
                "| %s | %s | %,d | %,.0f | %.1f | %.1f |%n",
                what,
                by,
                requests,
                requests / seconds,
                nanos[requests / 2] / 1e6,
                nanos[requests * 99 / 100] / 1e6));
        PROGRESS.printf("  %s by %s: %.0f a second%n", what, by, requests / seconds);
    }

    private static String misspelt(String label) {
        int middle = label.length() / 2;
        return middle == 0
                ? label
                : label.substring(0, middle - 1)
                        + label.charAt(middle)
                        + label.charAt(middle - 1)
                        + label.substring(middle + 1);
    }

    private static String twoWords(String label) {
        var words = List.of(label.split(" ", -1));
        return words.getLast() + " " + words.getFirst();
    }

    private static String search(String q) {
        return "/api/v1/search?limit=10&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
    }

    private static String listing(String q) {
        return "/api/v1/skills?limit=10&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
    }

    private JsonNode get(String path) throws IOException {
        return JSON.readTree(load.get(path));
    }

    /** The heap behind the last collection of all of it. */
    private String memory() throws IOException {
        var metrics = new String(load.get("/q/metrics"), StandardCharsets.UTF_8);
        return metrics.lines()
                .filter(line -> line.startsWith("jvm_gc_live_data_size_bytes"))
                .map(line -> "%nHeap that lived through the last full collection: %s bytes.%n"
                        .formatted(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse("");
    }
}
