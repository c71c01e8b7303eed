package dev.skillsgap.bench.service;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what comes on a topic from now on. */
final class Seen implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> consumer;

    Seen(String bootstrapServers, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "fetch.max.bytes", 8 << 20),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** Checksum and length of the newest of each key, as soon as so many keys were seen. */
    Map<String, Long> await(int keys, Duration patience) {
        var newest = new HashMap<String, Long>();
        var begun = System.nanoTime();
        while (newest.size() < keys) {
            if (System.nanoTime() - begun > patience.toNanos()) {
                throw new IllegalStateException("Only %d of %d came in %s".formatted(newest.size(), keys, patience));
            }
            consumer.poll(POLL).forEach(record -> newest.put(record.key(), sumOf(record.value())));
        }
        return newest;
    }

    private static long sumOf(byte[] answer) {
        var sum = new CRC32C();
        sum.update(answer);
        return sum.getValue() << Integer.SIZE | answer.length;
    }

    /** Throws IllegalStateException unless both tell everybody the same. */
    static void requireEqual(Map<String, Long> suite, Map<String, Long> bare) {
        for (var answer : bare.entrySet()) {
            if (!answer.getValue().equals(suite.get(answer.getKey()))) {
                throw new IllegalStateException(answer.getKey() + " is told differently");
            }
        }
    }

    /** The control: one answer that is another has to be seen. */
    static void requireThatAWrongAnswerIsCaught(Map<String, Long> told) {
        var wrong = new HashMap<>(told);
        var somebody = wrong.keySet().iterator().next();
        wrong.merge(somebody, 1L, Long::sum);
        try {
            requireEqual(told, wrong);
        } catch (IllegalStateException caught) {
            return;
        }
        throw new AssertionError("A wrong answer was not caught");
    }

    @Override
    public void close() {
        consumer.close();
    }
}
