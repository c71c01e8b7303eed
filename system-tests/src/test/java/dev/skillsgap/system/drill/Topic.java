package dev.skillsgap.system.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What a topic holds. */
final class Topic {

    static final String PERSON = "profiles.person.v1";
    static final String TEAM = "profiles.team.v1";
    static final String RECOMMENDATION = "recommendations.recommendation.v1";
    static final List<String> INPUTS =
            List.of("skills.skill.v1", "skills.role.v1", "skills.resource.v1", "skills.release.v1", PERSON, TEAM);

    private Topic() {}

    /** Every record that stands on it now, in order per partition. */
    static List<ConsumerRecord<String, byte[]>> read(String bootstrapServers, String topic) {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        forEach(bootstrapServers, topic, records::add);
        return records;
    }

    /** The same one by one, for topics that do not fit into memory. */
    static void forEach(String bootstrapServers, String topic, Consumer<ConsumerRecord<String, byte[]>> each) {
        var settings =
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "max.partition.fetch.bytes", 16 << 20);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(each);
            }
        }
    }

    /** The record that stands for each key; a tombstone stands for nothing. */
    static Map<String, ConsumerRecord<String, byte[]>> latest(List<ConsumerRecord<String, byte[]>> records) {
        var latest = new LinkedHashMap<String, ConsumerRecord<String, byte[]>>();
        records.forEach(record -> latest.put(record.key(), record));
        latest.values().removeIf(record -> record.value() == null);
        return new TreeMap<>(latest);
    }
}
