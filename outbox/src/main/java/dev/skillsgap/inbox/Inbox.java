package dev.skillsgap.inbox;

import dev.skillsgap.duty.Duties;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything this service reads from Kafka. */
@ApplicationScoped
public class Inbox {

    private final InboxConfig config;
    private final Map<String, Object> clientConfig;
    private final Processing processing;
    private final Duties duties;
    private final MeterRegistry metrics;
    private final List<Subscription> shared = new CopyOnWriteArrayList<>();
    private final List<Subscription> followed = new CopyOnWriteArrayList<>();
    private final List<TopicThread> threads = new CopyOnWriteArrayList<>();

    Inbox(
            InboxConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> clientConfig,
            Processing processing,
            Duties duties,
            MeterRegistry metrics) {
        this.config = config;
        this.clientConfig = clientConfig;
        this.processing = processing;
        this.duties = duties;
        this.metrics = metrics;
    }

    /**
     * Reads for the service, sharing the partitions with its other instances: each batch in one transaction, committed
     * before its offsets are.
     */
    public void subscribe(Subscription subscription) {
        shared.add(subscription);
        var lag = lag("shared", subscription);
        begin(new Reader(subscription, consumer(), processing, lag));
    }

    /**
     * Reads for the memory of this instance: every record, without a transaction. Poison is passed over.
     *
     * @param load fills the memory with what the tables hold, before anything is read
     * @return how far the memory is behind
     */
    public Freshness follow(Subscription subscription, Runnable load) {
        followed.add(subscription);
        var lag = lag("memory", subscription);
        begin(new Follower(subscription, consumer(), load, lag));
        return new Freshness(lag);
    }

    /** Hands one record to whoever reads its topic for the service, in the caller's transaction. */
    void take(ConsumerRecord<String, byte[]> record) {
        of(record, shared).forEach(subscription -> subscription.handler().accept(record));
    }

    /** After that was committed: hands it to the memory of this instance too. */
    void taken(ConsumerRecord<String, byte[]> record) {
        of(record, followed).forEach(subscription -> subscription.handler().accept(record));
        of(record, shared).forEach(subscription -> subscription.taken().run());
    }

    private static Stream<Subscription> of(ConsumerRecord<?, ?> record, List<Subscription> subscriptions) {
        return subscriptions.stream()
                .filter(subscription -> subscription.topics().contains(record.topic()));
    }

    private Lag lag(String reader, Subscription subscription) {
        var lag = new Lag(subscription.topics());
        var tags = Tags.of("subscription", subscription.name(), "reader", reader);
        Gauge.builder("inbox.lag.records", lag, Lag::records)
                .tags(tags)
                .description("Records that were sent and not yet taken, when the broker last said")
                .register(metrics);
        Gauge.builder("inbox.behind.seconds", lag, Lag::behindSeconds)
                .tags(tags)
                .description("Time since nothing was left to take; grows while the broker does not answer")
                .register(metrics);
        return lag;
    }

    Consumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer());
    }

    private void begin(TopicThread thread) {
        threads.add(thread);
        thread.start(duties);
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<>(clientConfig);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, config.group());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, config.batch());
        // Topics belong to other services and may be made after we subscribed: look again soon, never make one.
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 2_000);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // Of an instance that was killed, others (or itself, started again) take over after ten seconds, not 45.
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
        return settings;
    }

    void stop(@Observes ShutdownEvent event) {
        threads.forEach(TopicThread::stop);
        threads.forEach(TopicThread::join);
    }
}
