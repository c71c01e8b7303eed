package dev.skillsgap.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.inbox.DeadLetter.Origin;
import dev.skillsgap.localstack.StackTestResource;
import dev.skillsgap.outbox.TopicReader;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** A record that is refused waits, and is taken once what refused it was mended. */
@QuarkusTest
@QuarkusTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "profile"))
class ReplayTest {

    private static final String TOPIC = "replay.test.v1";
    private static final String LETTERS = "outbox-test.dead-letters.v1";
    private static final Set<String> TAKEN = ConcurrentHashMap.newKeySet();
    private static volatile boolean mended;

    @Inject
    Inbox inbox;

    @Inject
    Replay replay;

    @Inject
    DeadLetters letters;

    @Test
    void takesWhatWasMendedAndForgetsWhatIsGone() throws Exception {
        inbox.subscribe(new Subscription("replay-test", List.of(TOPIC), ReplayTest::take, () -> {}));
        QuarkusTransaction.requiringNew().run(letters::deleteAll);
        var refused = send("refused", "value");
        send("fine", "value");
        await().until(() -> TAKEN.contains("fine"));
        assertEquals(List.of(refused), open());

        assertEquals(new Replay.Result(0, 0, 1), replay.run());
        assertEquals(List.of(refused), open(), "the control: nothing was mended yet");

        mended = true;
        pretendRefused(new Origin(TOPIC, 0, 1_000));
        assertEquals(new Replay.Result(1, 1, 0), replay.run());

        assertTrue(TAKEN.contains("refused"));
        assertEquals(List.of(), open());
        assertEquals(
                1,
                TopicReader.read(LETTERS, letter -> letter.key().equals(refused), 1)
                        .size(),
                "told once");
    }

    private static void take(ConsumerRecord<String, byte[]> record) {
        if (record.key().equals("refused") && !mended) {
            throw new PoisonEvent("not mended yet");
        }
        TAKEN.add(record.key());
    }

    private List<String> open() {
        return QuarkusTransaction.requiringNew()
                .call(() -> letters.open(10).stream()
                        .filter(letter -> letter.origin().topic().equals(TOPIC))
                        .map(letter -> letter.origin().toString())
                        .toList());
    }

    private void pretendRefused(Origin origin) {
        var record =
                new ConsumerRecord<>(origin.topic(), origin.partition(), origin.offset(), "k", "v".getBytes(UTF_8));
        QuarkusTransaction.requiringNew().run(() -> letters.add(record, "pretended"));
    }

    private static String send(String key, String value) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", StackTestResource.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            return producer.send(new ProducerRecord<>(TOPIC, 0, key, value))
                    .get()
                    .toString();
        }
    }
}
