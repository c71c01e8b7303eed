package dev.skillsgap.system.drill;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.system.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** ESCO whole, imported and published while gaps are asked for without a break; skipped where its files are not. */
class EscoDrill {

    private static final Path FILES =
            Path.of(System.getProperty("data.real", "../../shared/data")).resolve("esco-1.1.1");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String PERSON = "escorted";

    /** So that nobody is told to ask less often. */
    private static final Duration BREATH = Duration.ofMillis(20);

    /** What a person who asks notices; nothing that is measured is anywhere near. */
    private static final double A_PAUSE_SECONDS = 5;

    /** Asks for a gap, again and again, until told to stop. */
    private static final class Asking implements AutoCloseable {

        private final AtomicBoolean stopped = new AtomicBoolean();
        private final Thread thread;
        private int answered;
        private int failed;
        private double longestSeconds;

        private Asking(Http as, String url) {
            thread = Thread.ofPlatform().start(() -> {
                while (!stopped.get()) {
                    var asked = System.nanoTime();
                    var isAnswered = as.get(url)
                            .filter(answer -> answer.statusCode() == 200)
                            .isPresent();
                    longestSeconds = Math.max(longestSeconds, Figures.secondsSince(asked));
                    answered += isAnswered ? 1 : 0;
                    failed += isAnswered ? 0 : 1;
                    LockSupport.parkNanos(BREATH.toNanos());
                }
            });
        }

        @Override
        public void close() {
            stop();
        }

        private void stop() {
            stopped.set(true);
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private boolean metAPause() {
            return failed > 0 || longestSeconds > A_PAUSE_SECONDS;
        }
    }

    @Test
    void aReleaseOfThatSizeComesWithoutAPauseAndFindsTheClosestOccupations() throws Exception {
        assumeTrue(Files.isDirectory(FILES), () -> "Skipped: put ESCO's files into " + FILES);
        try (var suite = Suite.start(home -> {})) {
            hire(suite);
            var hr = new Http(suite.key().token("hr", null, 60));
            var gap = suite.url(Part.RECOMMENDATION) + "/api/v1/gaps/" + PERSON + "?role=ml-engineer";
            var begun = System.nanoTime();
            double importedAfter;
            double publishedAfter;
            try (var asking = new Asking(hr, gap)) {
                importEsco(suite);
                importedAfter = Figures.secondsSince(begun);
                publish(suite);
                publishedAfter = Figures.secondsSince(begun);
                await().atMost(PATIENCE)
                        .until(() -> hr.json(gap).path("release").asInt() == 2);
                asking.stop();
                assertTrue(!asking.metAPause(), asking.failed + " failed, the longest took " + asking.longestSeconds);
                Figures.note(
                        "ESCO whole",
                        "imported after %.0f s, published after %.0f s, answered from after %.0f s; %d gaps were asked for meanwhile, one after the other: none failed, the longest took %.2f s"
                                .formatted(
                                        importedAfter,
                                        publishedAfter,
                                        Figures.secondsSince(begun),
                                        asking.answered,
                                        asking.longestSeconds));
            }
            assertClosest(suite, hr);
            assertAPauseIsNoticed(suite, hr, gap);
        }
    }

    private static void hire(Suite suite) {
        suite.as("hr", Part.PROFILE)
                .body(Map.of("id", PERSON, "name", "Somebody", "targetRole", "ml-engineer"))
                .post("/api/v1/people")
                .then()
                .statusCode(201);
        for (var skill : List.of("machine-learning", "computer-vision", "deep-learning", "algorithms")) {
            suite.as("hr", Part.PROFILE)
                    .body(Map.of("skill", skill, "level", 4, "source", "assessment"))
                    .post("/api/v1/people/" + PERSON + "/assertions")
                    .then()
                    .statusCode(201);
        }
        await().atMost(PATIENCE)
                .until(() -> suite.as("hr", Part.RECOMMENDATION)
                                .get("/api/v1/gaps/" + PERSON)
                                .statusCode()
                        == 200);
    }

    private static void importEsco(Suite suite) throws IOException {
        var folder = suite.directory().resolve("imports/esco");
        Files.createDirectories(folder);
        try (var files = Files.newDirectoryStream(FILES, "*.zip")) {
            for (var file : files) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        String id = suite.as("admin", Part.SKILLS)
                .body(Map.of("format", "esco-csv", "path", "esco"))
                .post("/api/v1/frameworks/esco/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        var admin = new Http(suite.key().token("admin", null, 60));
        var job = suite.url(Part.SKILLS) + "/api/v1/imports/" + id;
        await().atMost(PATIENCE).until(() -> !admin.json(job).path("endedAt").isNull());
        var outcome = admin.json(job).path("outcome");
        assertEquals(13_896, outcome.path("counts").path("skills").asInt(), outcome.toString());
        assertEquals(48, outcome.path("sameAs").asInt());
    }

    /** In drills a connection may be silent for ten seconds only: the answer may not come, the release has to. */
    private static void publish(Suite suite) {
        var admin = new Http(suite.key().token("admin", null, 60));
        var releases = suite.url(Part.SKILLS) + "/api/v1/releases";
        var answer = admin.post(releases, "{\"note\": \"ESCO\"}");
        answer.ifPresent(given -> assertEquals(201, given.statusCode(), given.body()));
        await().atMost(PATIENCE)
                .until(() ->
                        admin.json(releases + "?limit=1").at("/items/0/number").asInt() == 2);
    }

    /** ESCO has no machine learning engineer; who holds these skills is close to those who make computers see. */
    private static void assertClosest(Suite suite, Http hr) {
        var recommendation = suite.url(Part.RECOMMENDATION) + "/api/v1/";
        var closest = hr.json(recommendation + "matches/people/" + PERSON + "/roles?framework=esco&limit=3");
        var expected = stream(closest.path("roles"))
                .filter(role -> role.path("title").asText().equals("computer vision engineer"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(closest.toString()));
        var gap = hr.json(recommendation + "gaps/" + PERSON + "?role="
                + expected.path("role").asText());
        var known = stream(gap.path("lines"))
                .filter(line -> line.path("skill").asText().equals("machine-learning"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(gap.toString()));
        assertTrue(known.path("requiredAs").asText().startsWith("esco:"), known.toString());
        assertEquals(4, known.path("held").asInt());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** The control. */
    private static void assertAPauseIsNoticed(Suite suite, Http hr, String gap) throws Exception {
        long pid = suite.pid(Part.RECOMMENDATION);
        try (var asking = new Asking(hr, gap)) {
            signal("STOP", pid);
            Thread.sleep((long) (1_000 * A_PAUSE_SECONDS) + 500); // The pause is what is tried.
            signal("CONT", pid);
            asking.stop();
            assertTrue(asking.metAPause());
        }
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        assertEquals(
                0,
                new ProcessBuilder("kill", "-" + name, String.valueOf(pid))
                        .start()
                        .waitFor());
    }
}
