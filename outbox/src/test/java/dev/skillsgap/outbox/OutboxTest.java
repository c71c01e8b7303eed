package dev.skillsgap.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.localstack.StackTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "profile"))
class OutboxTest {

    private static final String TOPIC = "outbox.test.v1";

    @Inject
    Outbox outbox;

    @Inject
    OutboxRows rows;

    @Inject
    Relay relay;

    @Test
    void sendsWhatWasCommittedWithCloudEventsHeaders() {
        var key = key();

        QuarkusTransaction.requiringNew().run(() -> outbox.append(event(key, 1, Map.of("level", 4))));

        var sent = receive(key, 1).getFirst();
        assertEquals("{\"level\":4}", sent.value());
        assertEquals("1.0", header(sent, "ce_specversion"));
        assertEquals(key + "/1", header(sent, "ce_id"));
        assertEquals("test.happened", header(sent, "ce_type"));
        assertEquals("/outbox-test", header(sent, "ce_source"));
        assertEquals(key, header(sent, "ce_subject"));
        assertEquals("2026-01-02T03:04:05Z", header(sent, "ce_time"));
        assertEquals("application/json", header(sent, "content-type"));
    }

    /** On their way through the table letters are written as the database reads them. */
    @Test
    void sendsEachLetterAsItIs() throws JsonProcessingException {
        var key = key();
        var said = Map.of("said", "\"a\\b\\x41\\.\\N\t\n\u00e4\u20ac");

        QuarkusTransaction.requiringNew().run(() -> outbox.append(event(key, 1, said)));

        assertEquals(
                new ObjectMapper().writeValueAsString(said),
                receive(key, 1).getFirst().value());
    }

    @Test
    void sendsNothingOfATransactionThatRolledBack() {
        var key = key();

        QuarkusTransaction.begin();
        outbox.append(event(key, 1, "rolled back"));
        QuarkusTransaction.rollback();
        QuarkusTransaction.requiringNew().run(() -> outbox.append(event(key, 2, "committed")));

        assertEquals(List.of("\"committed\""), values(receive(key, 1)));
    }

    @Test
    void refusesToAppendOutsideATransaction() {
        assertThrows(RuntimeException.class, () -> outbox.append(event(key(), 1, "x")));
    }

    @Test
    void keepsTheOrderOfAKeyOverManyBatches() {
        var key = key();
        var expected = IntStream.range(0, 2_000).mapToObj(String::valueOf).toList();

        for (int start = 0; start < 2_000; start += 400) {
            var from = start;
            QuarkusTransaction.requiringNew()
                    .run(() -> IntStream.range(from, from + 400).forEach(i -> outbox.append(event(key, i, i))));
        }

        assertEquals(expected, values(receive(key, 2_000)));
        awaitEmpty();
    }

    @Test
    void sendsATombstoneWithoutValue() {
        var key = key();

        QuarkusTransaction.requiringNew().run(() -> {
            outbox.append(event(key, 1, "alive"));
            outbox.append(new Event(TOPIC, key, key + "/2", "test.erased", Instant.now(), null));
        });

        assertNull(receive(key, 2).getLast().value());
    }

    @Test
    void waitsWhileAnotherRelayHoldsTheLockAndSaysForHowLong() {
        var key = key();

        QuarkusTransaction.requiringNew().run(() -> {
            await().pollInSameThread().until(rows::tryLock);
            QuarkusTransaction.requiringNew().run(() -> outbox.append(event(key, 1, "late")));
            await().pollInSameThread().during(Duration.ofSeconds(1)).until(() -> count() >= 1);
            await().pollInSameThread().until(() -> relay.backlog().rows() >= 1);
            await().pollInSameThread().until(() -> relay.backlog().oldestAgeSeconds() > 1.5);
        });

        assertEquals(List.of("\"late\""), values(receive(key, 1)));
    }

    @Test
    void refusesDataLargerThanARecordMayBe() {
        var huge = "x".repeat(1_000_001);

        var refusal = assertThrows(
                IllegalArgumentException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> outbox.append(event(key(), 1, huge))));

        assertTrue(refusal.getMessage().contains("1000003 bytes"), refusal.getMessage());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Event event(String key, int version, Object data) {
        return new Event(TOPIC, key, key + "/" + version, "test.happened", Instant.parse("2026-01-02T03:04:05Z"), data);
    }

    private long count() {
        return QuarkusTransaction.requiringNew().call(rows::count);
    }

    private void awaitEmpty() {
        await().atMost(Duration.ofSeconds(10)).until(() -> count() == 0);
    }

    private static String header(ConsumerRecord<?, ?> sent, String name) {
        return new String(sent.headers().lastHeader(name).value(), UTF_8);
    }

    private static List<String> values(List<ConsumerRecord<String, String>> records) {
        return records.stream().map(ConsumerRecord::value).toList();
    }

    private static List<ConsumerRecord<String, String>> receive(String key, int count) {
        return TopicReader.read(TOPIC, record -> key.equals(record.key()), count);
    }
}
