package dev.skillsgap.inbox;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * How far topics are ahead of what was taken. Measured by asking the broker: while it does not answer, the time behind
 * grows.
 */
final class Lag {

    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final List<String> topics;
    private volatile long records;
    private volatile long caughtUpAtNs = System.nanoTime();
    private volatile boolean everCaughtUp;
    private long measuredAtNs = System.nanoTime() - EVERY.toNanos();

    Lag(List<String> topics) {
        this.topics = topics;
    }

    /** Records that were sent and not yet taken, when last measured. */
    long records() {
        return records;
    }

    /** Seconds since nothing was left to take, or since the start while that never was. */
    double behindSeconds() {
        return (System.nanoTime() - caughtUpAtNs) / 1e9;
    }

    /** Whether nothing was left to take at any time since the start. */
    boolean everCaughtUp() {
        return everCaughtUp;
    }

    /**
     * Measures, once a second; called by the thread that owns the consumer.
     *
     * @param taken gives, for all partitions of the topics, how far each was taken
     */
    void measure(Consumer<?, ?> consumer, Function<Set<TopicPartition>, ToLongFunction<TopicPartition>> taken) {
        var nowNs = System.nanoTime();
        if (nowNs - measuredAtNs < EVERY.toNanos()) {
            return;
        }
        measuredAtNs = nowNs;
        var partitions = partitions(consumer);
        var offset = taken.apply(partitions);
        records = consumer.endOffsets(partitions, TIMEOUT).entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - offset.applyAsLong(end.getKey())))
                .sum();
        if (records == 0) {
            caughtUpAtNs = nowNs;
            everCaughtUp = true;
        }
    }

    /** All partitions of the topics, of those that are there by now. */
    Set<TopicPartition> partitions(Consumer<?, ?> consumer) {
        return topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic, TIMEOUT).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .collect(Collectors.toSet());
    }
}
