package dev.skillsgap.inbox;

import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Shares a subscription with the other instances of its consumer group: takes a batch, and commits its offsets after the
 * database has committed it. A batch that the database does not take now is read again, for as long as it lasts; the
 * reader stays in its group meanwhile.
 */
final class Reader extends TopicThread implements ConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(Reader.class);

    private final Processing processing;
    private boolean subscribed;
    private boolean uncommitted;

    Reader(Subscription subscription, Consumer<String, byte[]> consumer, Processing processing, Lag lag) {
        super("inbox-" + subscription.name(), subscription, consumer, lag);
        this.processing = processing;
    }

    @Override
    void turn() {
        if (!subscribed) {
            consumer.subscribe(subscription.topics(), this);
            subscribed = true;
        }
        take(consumer.poll(POLL));
        commit();
        lag.measure(consumer, partitions -> {
            var committed = consumer.committed(partitions, TIMEOUT);
            return partition -> offset(committed.get(partition));
        });
    }

    private void take(ConsumerRecords<String, byte[]> records) {
        if (records.isEmpty()) {
            return;
        }
        try {
            processing.process(records, subscription.handler());
        } catch (RuntimeException e) {
            readAgainLater(records);
            throw e;
        }
        uncommitted = true;
        subscription.taken().run();
    }

    private void readAgainLater(ConsumerRecords<String, byte[]> records) {
        goBack(records);
        consumer.pause(consumer.assignment());
        goBack(consumer.poll(BACKOFF)); // Of partitions that were assigned in this very moment.
        consumer.resume(consumer.paused());
    }

    private void goBack(ConsumerRecords<String, byte[]> records) {
        for (var partition : records.partitions()) {
            consumer.seek(partition, records.records(partition).getFirst().offset());
        }
    }

    /** What could not be committed now is committed after the next turn, or read again by whoever has it next. */
    private void commit() {
        if (!uncommitted) {
            return;
        }
        try {
            consumer.commitSync(TIMEOUT);
            uncommitted = false;
        } catch (WakeupException e) {
            throw e;
        } catch (KafkaException e) {
            LOG.debugf(e, "%s could not commit its offsets", subscription.name());
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        LOG.debugf("%s reads %s", subscription.name(), partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        commit();
    }

    /** Where the group goes on; the beginning where it never was. */
    static long offset(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }
}
