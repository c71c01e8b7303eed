package dev.skillsgap.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.skillsgap.localstack.StackTestResource;
import dev.skillsgap.outbox.TopicReader;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "profile"))
class ProcessingTest {

    @Inject
    Processing processing;

    @Inject
    EntityManager entities;

    @BeforeEach
    void makeTable() {
        QuarkusTransaction.requiringNew().run(() -> {
            sql("delete from dead_letter");
            sql("drop table if exists received");
            sql("create table received (key text primary key, value text not null)");
        });
    }

    @Test
    void commitsEveryRecordOfABatch() {
        processing.process(batch("a", "b", "c"), this::store);

        assertEquals(List.of("a", "b", "c"), stored());
    }

    @Test
    void buriesAPoisonRecordAndKeepsItsNeighbours() {
        processing.process(batch("a", "poison", "c"), record -> {
            if (record.key().equals("poison")) {
                throw new PoisonEvent("cannot be read");
            }
            store(record);
        });

        assertEquals(List.of("a", "c"), stored());
        assertEquals(
                1,
                letters("\"offset\":101,\"key\":\"poison\",\"cause\":\"cannot be read\"")
                        .size());
    }

    @Test
    void buriesWhatTheDatabaseRefusesAndKeepsItsNeighbours() {
        processing.process(batch("a", "a", "c"), this::store);

        assertEquals(List.of("a", "c"), stored());
        assertEquals(1, letters("duplicate key value").size());
    }

    @Test
    void commitsNothingWhenTheDatabaseIsAway() {
        var seen = new ArrayList<String>();

        assertThrows(
                RuntimeException.class,
                () -> processing.process(batch("a", "b"), record -> {
                    seen.add(record.key());
                    store(record);
                    if (record.key().equals("b")) {
                        throw new IllegalStateException(new SQLException("connection lost", "08006"));
                    }
                }));

        assertEquals(List.of(), stored());
        assertEquals(List.of("a", "b"), seen);
    }

    @Test
    void refusesRecordsWithoutKeyOrKnownType() {
        var keyless = new ConsumerRecord<String, byte[]>("t", 0, 0, null, "{}".getBytes(UTF_8));
        var typeless = new ConsumerRecord<>("t", 0, 0, "k", "{}".getBytes(UTF_8));

        assertThrows(PoisonEvent.class, () -> IncomingEvent.of(keyless, Set.of("x")));
        assertThrows(PoisonEvent.class, () -> IncomingEvent.of(typeless, Set.of("x")));
    }

    private static ConsumerRecords<String, byte[]> batch(String... keys) {
        var records = IntStream.range(0, keys.length)
                .mapToObj(i -> new ConsumerRecord<>("in.v1", 3, 100L + i, keys[i], "value".getBytes(UTF_8)))
                .toList();
        return new ConsumerRecords<>(Map.of(new TopicPartition("in.v1", 3), records), Map.of());
    }

    private void store(ConsumerRecord<String, byte[]> record) {
        entities.createNativeQuery("insert into received values (?1, ?2)")
                .setParameter(1, record.key())
                .setParameter(2, new String(record.value(), UTF_8))
                .executeUpdate();
    }

    private List<?> stored() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select key from received order by key")
                        .getResultList());
    }

    private static List<?> letters(String part) {
        return TopicReader.read(
                "outbox-test.dead-letters.v1", letter -> letter.value().contains(part), 1);
    }

    private void sql(String statement) {
        entities.createNativeQuery(statement).executeUpdate();
    }
}
