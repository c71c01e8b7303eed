package dev.skillsgap.system;

import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Follows the recommendations from the moment it is opened. */
final class Recommendations implements AutoCloseable {

    private static final String TOPIC = "recommendations.recommendation.v1";

    private final KafkaConsumer<String, String> consumer;
    private final List<ConsumerRecord<String, String>> received = new ArrayList<>();

    Recommendations(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "client.id",
                        UUID.randomUUID().toString()),
                new StringDeserializer(),
                new StringDeserializer());
        var partitions = consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** Waits until what was received satisfies the condition. */
    List<JsonPath> awaitThat(Predicate<List<JsonPath>> enough) {
        await().pollInSameThread().atMost(Duration.ofSeconds(60)).until(() -> {
            poll();
            return enough.test(all());
        });
        return all();
    }

    /** What was received so far and within the time given. */
    List<JsonPath> within(Duration time) {
        await().pollInSameThread().during(time).atMost(time.multipliedBy(3)).until(() -> {
            poll();
            return true;
        });
        return all();
    }

    private void poll() {
        consumer.poll(Duration.ofMillis(50)).forEach(received::add);
    }

    private List<JsonPath> all() {
        return received.stream().map(record -> Json.of(record.value())).toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
