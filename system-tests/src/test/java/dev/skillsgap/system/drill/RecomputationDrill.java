package dev.skillsgap.system.drill;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.system.Suite;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** A release changes everybody's answer; of two instances that share the work one is killed on the way. */
class RecomputationDrill {

    private static final int PEOPLE = 100_000;
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final List<String> SKILLS = List.of("python", "sql", "statistics", "pytorch", "docker", "git");

    @Test
    void eachIsToldOnceWhoeverIsKilled() throws Exception {
        assumeTrue(Boolean.getBoolean("drills.long"), "in the long form only");
        try (var suite = Suite.start(home -> {})) {
            tellOf(suite);
            awaitAllComputed(suite);
            var other = suite.another(Part.RECOMMENDATION, suite.project());
            var release = Releases.publishAnother(suite, suite.url(Part.SKILLS));
            var begun = System.nanoTime();
            var survivor = other.url();
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() ->
                            progress(suite, survivor, release).path("computed").asLong() > PEOPLE / 3
                                    && progress(suite, survivor, release)
                                                    .path("instances")
                                                    .asInt()
                                            == 2);
            suite.kill(Part.RECOMMENDATION);
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> progress(suite, survivor, release)
                            .path("state")
                            .asText()
                            .equals("finished"));
            var seconds = Figures.secondsSince(begun);
            await().atMost(PATIENCE).until(() -> Sql.count(suite, Part.RECOMMENDATION, "outbox_event") == 0);

            check(suite, release, progress(suite, survivor, release), seconds);
            other.stop();
        }
    }

    private void check(Suite suite, int release, JsonNode progress, double seconds) {
        var told = idsByPerson(suite, release);
        assertEquals(List.of(), faults(told));
        assertEquals(PEOPLE, progress.path("computed").asLong(), "computed again, once each: " + progress);
        assertEquals(PEOPLE, progress.path("changed").asLong());

        told.get("many-9").add("another");
        told.remove("many-7");
        assertEquals(
                List.of("many-7 was not told", "many-9 was told 2 times"),
                faults(told),
                "the control: one who is missing, and one who was told twice, are seen");
        Figures.note(
                "recomputation",
                "release %d changed the answers of %,d people; two instances shared the work, one was killed on the way: all told in %.0f s (%.0f a second), each once; control: one missing, and one told twice, are seen"
                        .formatted(release, PEOPLE, seconds, PEOPLE / seconds));
    }

    /** Ids of the recommendations of a release; a repeat under the same id is dropped by its readers. */
    private static Map<String, Set<String>> idsByPerson(Suite suite, int release) {
        var ids = new HashMap<String, Set<String>>();
        Topic.forEach(suite.bootstrapServers(), Topic.RECOMMENDATION, record -> {
            var said = Http.parse(new String(record.value(), StandardCharsets.UTF_8));
            if (said.path("release").asInt() == release) {
                ids.computeIfAbsent(record.key(), none -> new HashSet<>(2))
                        .add(said.path("id").asText());
            }
        });
        return ids;
    }

    /** People who were not told exactly once. */
    private static List<String> faults(Map<String, Set<String>> told) {
        var faults = new ArrayList<String>();
        for (int i = 0; i < PEOPLE; i++) {
            int times = told.getOrDefault("many-" + i, Set.of()).size();
            if (times != 1) {
                faults.add("many-%d was %s".formatted(i, times == 0 ? "not told" : "told " + times + " times"));
            }
        }
        return faults;
    }

    private static JsonNode progress(Suite suite, String url, int release) {
        return new Http(suite.key().token("admin", null, 60)).json(url + "/api/v1/recomputations/" + release);
    }

    /** As profile-service would, of so many people at once. */
    private static void tellOf(Suite suite) throws ExecutionException, InterruptedException {
        var settings = Map.<String, Object>of("bootstrap.servers", suite.bootstrapServers(), "linger.ms", 20);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var sent = IntStream.range(0, PEOPLE)
                    .mapToObj(i -> producer.send(recordOf(i)))
                    .toList();
            for (var record : sent) {
                record.get();
            }
        }
    }

    private static ProducerRecord<String, byte[]> recordOf(int i) {
        var record = new ProducerRecord<>(Topic.PERSON, "many-" + i, person(i).getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_type", "dev.skillsgap.person.updated.v1".getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private static String person(int i) {
        var assertions = IntStream.range(0, SKILLS.size())
                .mapToObj(s ->
                        "{\"skill\":\"%s\",\"level\":%d,\"source\":\"self\",\"assertedAt\":\"2026-05-02T00:00:00Z\",\"expiresAt\":null}"
                                .formatted(SKILLS.get(s), 1 + (i + s) % 5))
                .toList();
        return "{\"id\":\"many-%d\",\"version\":1,\"changedAt\":\"2026-05-02T00:00:00Z\",\"teams\":[],\"targetRole\":\"ml-engineer\",\"hoursPerWeek\":null,\"assertions\":[%s]}"
                .formatted(i, String.join(",", assertions));
    }

    private static void awaitAllComputed(Suite suite) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> Sql.count(suite, Part.RECOMMENDATION, "person where computed_version = version") == PEOPLE
                        && Sql.count(suite, Part.RECOMMENDATION, "outbox_event") == 0);
    }
}
