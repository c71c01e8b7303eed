package dev.skillsgap.inbox;

import java.time.Duration;
import java.util.Collection;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * Reads one subscription: takes a batch, and commits its offsets after the database has committed it. A batch that the
 * database does not take now is read again, for as long as it lasts; the reader stays in its group meanwhile.
 */
final class Reader implements ConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(Reader.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration BACKOFF = Duration.ofMillis(500);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final Subscription subscription;
    private final Consumer<String, byte[]> consumer;
    private final Processing processing;
    private final Lag lag;
    private final Thread thread;
    private volatile boolean running = true;
    private boolean uncommitted;
    private boolean failing;

    Reader(Subscription subscription, Consumer<String, byte[]> consumer, Processing processing, Lag lag) {
        this.subscription = subscription;
        this.consumer = consumer;
        this.processing = processing;
        this.lag = lag;
        this.thread = Thread.ofPlatform()
                .name("inbox-" + subscription.name())
                .daemon()
                .unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void stop() {
        running = false;
        consumer.wakeup();
    }

    void join() {
        try {
            thread.join(TIMEOUT.plus(TIMEOUT));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            consumer.subscribe(subscription.topics(), this);
            while (running) {
                turn();
            }
        } catch (WakeupException e) {
            LOG.debugf("%s stops", subscription.name());
        } finally {
            consumer.close(CloseOptions.timeout(TIMEOUT));
        }
    }

    private void turn() {
        try {
            take(consumer.poll(POLL));
            commit();
            lag.measure(consumer);
        } catch (WakeupException e) {
            throw e;
        } catch (KafkaException e) {
            failed(e);
        }
    }

    private void take(ConsumerRecords<String, byte[]> records) {
        if (records.isEmpty()) {
            return;
        }
        try {
            processing.process(records, subscription.handler());
        } catch (RuntimeException e) {
            failed(e);
            readAgainLater(records);
            return;
        }
        uncommitted = true;
        failing = false;
        subscription.committed().run();
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

    private void failed(Exception e) {
        if (!failing && running) {
            LOG.warnf("What arrives for %s waits: %s", subscription.name(), Processing.rootMessage(e));
        }
        failing = true;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        LOG.debugf("%s reads %s", subscription.name(), partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        commit();
    }
}
