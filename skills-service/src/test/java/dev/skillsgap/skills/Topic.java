package dev.skillsgap.skills;

import static org.awaitility.Awaitility.await;

import dev.skillsgap.localstack.StackTestResource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics from their beginning. */
public final class Topic {

    private Topic() {}

    /** All records, when there are no more for the moment and the condition on them holds. */
    public static List<ConsumerRecord<String, String>> readUntil(
            List<String> topics, Predicate<List<ConsumerRecord<String, String>>> enough) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                StackTestResource.bootstrapServers(),
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest",
                "metadata.max.age.ms",
                "500");
        var received = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(topics);
            await().atMost(Duration.ofSeconds(30)).pollInSameThread().until(() -> {
                var more = consumer.poll(Duration.ofMillis(100));
                more.forEach(received::add);
                return more.isEmpty() && enough.test(received);
            });
        }
        return received;
    }
}
