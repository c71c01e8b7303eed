package dev.skillsgap.topicbackup;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ConfigEntry.ConfigSource;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** From a broker to lines. Two dumps of brokers that hold the same are equal, byte for byte. */
final class Dump {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final PrintStream out;
    private long records;

    private Dump(KafkaConsumer<byte[], byte[]> consumer, PrintStream out) {
        this.consumer = consumer;
        this.out = out;
    }

    /**
     * Writes all topics but the broker's internal ones.
     *
     * @return how many records there were
     * @throws IllegalStateException when a record is written meanwhile, or one that is there does not arrive
     */
    static long of(String bootstrapServers, PrintStream out) throws ExecutionException, InterruptedException {
        Map<String, Object> broker = Map.of("bootstrap.servers", bootstrapServers);
        Map<String, Object> reading = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "isolation.level",
                "read_committed",
                "max.poll.records",
                5_000,
                // A fetch that waits for more at the end of one partition would delay the next partition by as long.
                "fetch.max.wait.ms",
                10);
        try (var admin = Admin.create(broker);
                var consumer = new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var dump = new Dump(consumer, out);
            out.println(Lines.FIRST);
            for (var name : new TreeSet<>(admin.listTopics().names().get())) {
                dump.topic(name, settings(admin, name));
            }
            out.println(Lines.END + " " + dump.records);
            return dump.records;
        }
    }

    /** What was set for this topic; what the broker sets for all stays the broker's. */
    private static Map<String, String> settings(Admin admin, String topic)
            throws ExecutionException, InterruptedException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource)).values().values().iterator().next().get().entries().stream()
                .filter(entry -> entry.source() == ConfigSource.DYNAMIC_TOPIC_CONFIG)
                .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
    }

    private void topic(String name, Map<String, String> settings) {
        var partitions = IntStream.range(0, consumer.partitionsFor(name).size())
                .mapToObj(number -> new TopicPartition(name, number))
                .toList();
        out.println(Lines.topic(name, partitions.size(), settings));
        var ends = consumer.endOffsets(partitions);
        for (var partition : partitions) {
            partition(partition, ends.getOrDefault(partition, 0L));
        }
        if (!ends.equals(consumer.endOffsets(partitions))) {
            throw new IllegalStateException("Something writes to %s; stop or pause it first".formatted(name));
        }
    }

    /** One partition after the other: the order of the lines is then a matter of the records alone. */
    private void partition(TopicPartition partition, long end) {
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (consumer.position(partition) < end) {
            for (var read : consumer.poll(POLL)) {
                out.println(Lines.record(read));
                records++;
                deadline = System.nanoTime() + PATIENCE.toNanos();
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("%s ends at %d, but nothing comes behind %d"
                        .formatted(partition, end, consumer.position(partition)));
            }
        }
    }
}
