package dev.skillsgap.system.drill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.system.Suite;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** The build before this one and this one, side by side on the same databases and topics. */
class RollingUpgradeDrill {

    private static final String PREVIOUS = System.getProperty("drills.previous", "");
    private static final int PEOPLE = 24;

    @Test
    void bothReadWhatBothSay() throws Exception {
        assumeFalse(
                PREVIOUS.isBlank(),
                "-Ddrills.previous names no build of the version before; system-tests/drills makes one");
        try (var suite = Suite.start(home -> {}, Path.of(PREVIOUS))) {
            var staff = Staff.hire(suite, "upgraded", PEOPLE);
            var profile = suite.another(Part.PROFILE, suite.project());
            var skills = suite.another(Part.SKILLS, suite.project());
            var recommendation = suite.another(Part.RECOMMENDATION, suite.project());
            try {
                IntStream.range(0, 2 * PEOPLE)
                        .forEach(i -> staff.change(i % 2 == 0 ? suite.url(Part.PROFILE) : profile.url()));
                Rest.await(suite);
                assertEquals(List.of(), Reckoning.faults(suite, staff, staff.accepted()));

                tellWithAFieldMore(suite);
                Rest.await(suite);
                assertEquals(List.of(), notRecommended(suite));
                assertFalse(
                        notRecommended(suite, "nobody-").isEmpty(), "the control: who was never told of is missing");
                Figures.note(
                        "rolling upgrade",
                        "the version before and this one on the same databases and topics: %d changes at both, and %d events with a field more, all recommended on"
                                .formatted(2 * PEOPLE, PEOPLE));
            } finally {
                recommendation.stop();
                skills.stop();
                profile.stop();
            }
        }
    }

    private static void tellWithAFieldMore(Suite suite) throws ExecutionException, InterruptedException {
        var settings = Map.<String, Object>of("bootstrap.servers", suite.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (var person : future("future-")) {
                var record = new ProducerRecord<>(Topic.PERSON, person, dataOf(person));
                record.headers().add("ce_type", "dev.skillsgap.person.updated.v1".getBytes(UTF_8));
                producer.send(record).get();
            }
        }
    }

    private static String dataOf(String person) {
        return """
            {"id":"%s","version":1,"changedAt":"2026-05-02T00:00:00Z","teams":[],"targetRole":"ml-engineer",
             "hoursPerWeek":5.0,"assertions":[],"fieldOfTheNextVersion":{"a":[1]}}""".formatted(person);
    }

    private static List<String> future(String prefix) {
        return IntStream.range(0, PEOPLE).mapToObj(i -> prefix + i).toList();
    }

    private static List<String> notRecommended(Suite suite) {
        return notRecommended(suite, "future-");
    }

    private static List<String> notRecommended(Suite suite, String prefix) {
        var latest = Topic.latest(Topic.read(suite.bootstrapServers(), Topic.RECOMMENDATION));
        return future(prefix).stream()
                .filter(person -> !latest.containsKey(person))
                .toList();
    }
}
