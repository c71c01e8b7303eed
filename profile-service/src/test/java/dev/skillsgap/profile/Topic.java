package dev.skillsgap.profile;

import static org.awaitility.Awaitility.await;

import dev.skillsgap.localstack.StackTestResource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what the service sent. */
final class Topic {

    private Topic() {}

    /** The first {@code count} records of the key, from the beginning of the topic. */
    static List<ConsumerRecord<String, String>> read(String topic, String key, int count) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", StackTestResource.bootstrapServers(),
                "group.id", UUID.randomUUID().toString(),
                "auto.offset.reset", "earliest");
        var received = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (record.key().startsWith(key)) {
                        received.add(record);
                    }
                });
                return received.size() >= count;
            });
        }
        return received;
    }
}
