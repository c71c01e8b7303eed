package dev.skillsgap.system.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.system.Suite;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What recommendation-service says is a function of what the topics tell: not of when, how often or in which order. */
@ExtendWith(DrillSuite.class)
class RebuildDrill {

    private static final long SEED = 20_261_124;

    private final Suite suite;

    RebuildDrill(Suite suite) {
        this.suite = suite;
    }

    @Test
    void theEndStateIsTheSameHoweverTheEventsCome() throws Exception {
        prepare();
        var before = Capture.endState(suite);
        var told = new ArrayList<ConsumerRecord<String, byte[]>>();
        for (var topic : Topic.INPUTS) {
            told.addAll(Topic.read(suite.bootstrapServers(), topic));
        }
        suite.stop(Part.PROFILE);
        suite.stop(Part.SKILLS);
        try {
            assertEquals(before, afterForgetting(), "all state deleted, the topics read again");

            var shuffled = new ArrayList<>(told);
            shuffled.addAll(told);
            Collections.shuffle(shuffled, new Random(SEED));
            assertEquals(before, afterTelling(shuffled), "every event twice and shuffled");

            var altered = new ArrayList<>(told);
            altered.add(raisedVersion(lastOfAPerson(told)));
            assertNotEquals(before, afterTelling(altered), "the control: one event more is seen");
        } finally {
            suite.start(Part.SKILLS, Part.PROFILE);
        }
        Figures.note(
                "rebuild",
                "%d events of %d keys: all state deleted and topics read again, then each event twice and shuffled (seed %d): %d lines of end state byte for byte as before; control: one altered event is seen"
                        .formatted(
                                told.size(),
                                told.stream()
                                        .map(record -> record.topic() + record.key())
                                        .distinct()
                                        .count(),
                                SEED,
                                before.size()));
    }

    /** People, one who was erased, a team that was dissolved, and a second release that changes every answer. */
    private void prepare() {
        var hr = new Http(suite.key().token("hr", null, 60));
        var profiles = suite.url(Part.PROFILE) + "/api/v1/";
        var staff = Staff.hire(suite, "rebuilt", Scale.NOW.people());
        staff.people().forEach(person -> staff.change(suite.url(Part.PROFILE)));
        hr.post(profiles + "teams", "{\"id\": \"rebuilt-team\", \"name\": \"T\", \"manager\": \"rebuilt-0\"}");
        hr.put(profiles + "teams/rebuilt-team/members/rebuilt-1", "{}");
        hr.delete(profiles + "teams/rebuilt-team");
        Rest.await(suite);
        Releases.awaitLive(suite, Releases.publishAnother(suite, suite.url(Part.SKILLS)));
        hr.delete(profiles + "people/rebuilt-2");
        Rest.await(suite);
    }

    private List<String> afterForgetting() throws Exception {
        suite.stop(Part.RECOMMENDATION);
        Capture.forget(suite);
        suite.start(Part.RECOMMENDATION);
        Rest.await(suite);
        return Capture.endState(suite);
    }

    private List<String> afterTelling(List<ConsumerRecord<String, byte[]>> records) throws Exception {
        suite.stop(Part.RECOMMENDATION);
        Capture.forget(suite);
        Capture.tell(suite, records);
        suite.start(Part.RECOMMENDATION);
        Rest.await(suite);
        return Capture.endState(suite);
    }

    private static ConsumerRecord<String, byte[]> lastOfAPerson(List<ConsumerRecord<String, byte[]>> told) {
        return Topic.latest(told.stream()
                        .filter(record -> record.topic().equals(Topic.PERSON))
                        .toList())
                .values()
                .iterator()
                .next();
    }

    private static ConsumerRecord<String, byte[]> raisedVersion(ConsumerRecord<String, byte[]> record) {
        var json = new String(record.value(), StandardCharsets.UTF_8);
        var version = Http.parse(json).path("version").asLong();
        var value = json.replace("\"version\":" + version, "\"version\":" + (version + 1));
        assertNotEquals(json, value);
        var altered = new ConsumerRecord<>(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                value.getBytes(StandardCharsets.UTF_8));
        record.headers().forEach(altered.headers()::add);
        return altered;
    }
}
