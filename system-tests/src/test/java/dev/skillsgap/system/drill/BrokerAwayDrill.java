package dev.skillsgap.system.drill;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.system.Suite;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The broker is killed twice, then stays away for a while. */
@ExtendWith(DrillSuite.class)
class BrokerAwayDrill {

    private static final Duration BETWEEN_CHANGES = Duration.ofMillis(100);

    private final Suite suite;
    private final Http http;

    BrokerAwayDrill(Suite suite) {
        this.suite = suite;
        this.http = new Http(suite.key().token("hr", null, 60));
    }

    @Test
    void writesAreAcceptedAndTheOutboxDrainsInOrder() throws Exception {
        var staff = Staff.hire(suite, "unbrokered", 5);
        awaitFresh(staff);
        for (int i = 0; i < 2; i++) {
            suite.kill(Part.KAFKA);
            changeAll(staff, Duration.ofSeconds(1));
            suite.start(Part.KAFKA);
        }
        Rest.await(suite);
        awaitFresh(staff);

        var killedAt = Instant.now();
        suite.kill(Part.KAFKA);
        var made = changeAll(staff, Scale.NOW.away());
        var waiting = Sql.count(suite, Part.PROFILE, "outbox_event");
        assertEquals(made, waiting, "each change waits in the outbox");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> gap(staff).path("stale").asBoolean());
        var staleSince = Instant.parse(gap(staff).path("staleSince").asText());
        assertTrue(
                staleSince.isAfter(killedAt.minusSeconds(15)) && staleSince.isBefore(killedAt.plusSeconds(2)),
                "killed at %s, stale since %s".formatted(killedAt, staleSince));

        var back = System.nanoTime();
        suite.start(Part.KAFKA);
        Rest.await(suite);
        var drained = Figures.secondsSince(back);

        awaitFresh(staff);
        assertEquals(List.of(), disorder(people(staff)));
        assertEquals(List.of(), Reckoning.faults(suite, staff, staff.accepted()));
        Figures.note(
                "broker away",
                "killed twice, then away %d s: all %d changes accepted at the first try, %d rows waited, answers marked stale since then; drained in order and at rest %.1f s after the start"
                        .formatted(
                                Scale.NOW.away().toSeconds(), staff.accepted().size(), waiting, drained));
    }

    /** Changes people until the time is over; every change has to be accepted at once. */
    private int changeAll(Staff staff, Duration time) {
        var end = System.nanoTime() + time.toNanos();
        int made = 0;
        do {
            assertEquals(201, staff.tryToChange().orElseThrow().statusCode());
            made++;
            LockSupport.parkNanos(BETWEEN_CHANGES.toNanos());
        } while (System.nanoTime() < end);
        return made;
    }

    private void awaitFresh(Staff staff) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !gap(staff).path("stale").asBoolean());
    }

    private JsonNode gap(Staff staff) {
        return http.json(suite.url(Part.RECOMMENDATION) + "/api/v1/gaps/"
                + staff.people().getFirst());
    }

    private List<ConsumerRecord<String, byte[]>> people(Staff staff) {
        return Topic.read(suite.bootstrapServers(), Topic.PERSON).stream()
                .filter(record -> staff.people().contains(record.key()))
                .toList();
    }

    /** Keys whose versions do not ascend; a repeat of the last one is no disorder. */
    private static List<String> disorder(List<ConsumerRecord<String, byte[]>> records) {
        var last = new HashMap<String, Long>();
        var faults = new ArrayList<String>();
        for (var record : records) {
            var version = Http.parse(new String(record.value(), StandardCharsets.UTF_8))
                    .path("version")
                    .asLong();
            var before = last.put(record.key(), version);
            if (before != null && version < before) {
                faults.add("%s: %d after %d".formatted(record.key(), version, before));
            }
        }
        return faults;
    }

    @Test
    void theControlDisorderIsSeen() {
        var staff = Staff.hire(suite, "disordered", 1);
        staff.change(suite.url(Part.PROFILE));
        Rest.await(suite);
        var records = people(staff);
        assertEquals(List.of(), disorder(records));

        var faults = disorder(records.reversed());

        assertFalse(faults.isEmpty());
        Figures.note("broker away", "control: two events in the wrong order are seen: %s".formatted(faults.getFirst()));
    }
}
