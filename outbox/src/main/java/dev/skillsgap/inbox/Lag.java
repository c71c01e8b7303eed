package dev.skillsgap.inbox;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * How far the topics are ahead of the consumer group, whichever instance reads them. Measured by asking the broker: one
 * that does not answer leaves the time behind to grow.
 */
final class Lag {

    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final List<String> topics;
    private volatile long records;
    private volatile long caughtUpAtNs = System.nanoTime();
    private long measuredAtNs = System.nanoTime() - EVERY.toNanos();

    Lag(List<String> topics) {
        this.topics = topics;
    }

    /** Records that were sent and not yet taken, when last measured. */
    long records() {
        return records;
    }

    /** Time since nothing was left to take, or since the start when that never was. */
    double behindSeconds() {
        return (System.nanoTime() - caughtUpAtNs) / 1e9;
    }

    /** Measures once a second; called by the thread that owns the consumer. */
    void measure(Consumer<?, ?> consumer) {
        var nowNs = System.nanoTime();
        if (nowNs - measuredAtNs < EVERY.toNanos()) {
            return;
        }
        measuredAtNs = nowNs;
        var partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic, TIMEOUT).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .collect(Collectors.toSet());
        var ends = consumer.endOffsets(partitions, TIMEOUT);
        var committed = consumer.committed(partitions, TIMEOUT);
        records = ends.entrySet().stream()
                .mapToLong(end -> {
                    var taken = committed.get(end.getKey());
                    return end.getValue() - (taken == null ? 0 : taken.offset());
                })
                .sum();
        if (records == 0) {
            caughtUpAtNs = nowNs;
        }
    }
}
