package dev.skillsgap.recommendation;

import dev.skillsgap.localstack.StackTestResource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** All that a topic holds, read once for all tests. */
final class Recording {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final KafkaConsumer<String, String> consumer;
    private final List<ConsumerRecord<String, String>> records = new ArrayList<>();

    Recording(String topic) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", StackTestResource.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer());
        Awaitility.await()
                .pollInSameThread()
                .until(() -> !consumer.partitionsFor(topic).isEmpty());
        consumer.assign(consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList());
        consumer.seekToBeginning(consumer.assignment());
    }

    /** The wanted records, oldest first, once there are as many. */
    synchronized List<ConsumerRecord<String, String>> await(
            Predicate<ConsumerRecord<String, String>> wanted, int count) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        do {
            consumer.poll(Duration.ofMillis(20)).forEach(records::add);
            var found = records.stream().filter(wanted).toList();
            if (found.size() >= count) {
                return found;
            }
        } while (System.nanoTime() < deadline);
        throw new AssertionError("Fewer than %d of the wanted records came".formatted(count));
    }
}
