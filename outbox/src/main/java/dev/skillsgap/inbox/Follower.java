package dev.skillsgap.inbox;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads all of a subscription in every instance, into its memory. It begins with what the tables hold, and goes on from
 * where the consumer group was before they were read: so nothing is missed, and some is seen twice.
 */
final class Follower extends TopicThread {

    private static final Logger LOG = Logger.getLogger(Follower.class);

    private final Runnable load;
    private boolean loaded;
    private @Nullable Map<TopicPartition, Long> beginnings;

    Follower(Subscription subscription, Consumer<String, byte[]> consumer, Runnable load, Lag lag) {
        super("follower-" + subscription.name(), subscription, consumer, lag);
        this.load = load;
    }

    @Override
    void turn() throws InterruptedException {
        if (beginnings == null) {
            begin();
        }
        if (consumer.assignment().isEmpty()) {
            rest(); // No topic is there yet.
        } else {
            consumer.poll(POLL).forEach(this::take);
        }
        lag.measure(consumer, partitions -> {
            assignNew(partitions);
            return consumer::position;
        });
    }

    /** Without the broker, what the tables hold is better than nothing; they are read again once it is there. */
    private void begin() {
        var from = committed();
        if (from != null || !loaded) {
            load.run();
            loaded = true;
        }
        if (from == null) {
            throw new KafkaException("The broker does not say where to begin");
        }
        beginnings = from;
        assignNew(from.keySet());
    }

    private @Nullable Map<TopicPartition, Long> committed() {
        try {
            var partitions = lag.partitions(consumer);
            return consumer.committed(partitions, TIMEOUT).entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> Reader.offset(entry.getValue())));
        } catch (KafkaException e) {
            LOG.debugf(e, "%s does not know where to begin", subscription.name());
            return null;
        }
    }

    /** Partitions that are new to it are read from where the group was, or from their beginning. */
    private void assignNew(Set<TopicPartition> partitions) {
        var fresh = new HashSet<>(partitions);
        fresh.removeAll(consumer.assignment());
        if (fresh.isEmpty()) {
            return;
        }
        var positions =
                consumer.assignment().stream().collect(Collectors.toMap(partition -> partition, consumer::position));
        fresh.forEach(partition ->
                positions.put(partition, beginnings == null ? 0L : beginnings.getOrDefault(partition, 0L)));
        consumer.assign(positions.keySet());
        positions.forEach(consumer::seek);
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        try {
            subscription.handler().accept(record);
        } catch (PoisonEvent e) {
            LOG.debugf("Not followed: %s", e.getMessage()); // The group's reader makes it a dead letter.
        }
    }
}
