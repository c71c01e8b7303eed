package dev.skillsgap.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** The Kafka side of the relay: makes the topics and sends batches. */
@ApplicationScoped
class Broker {

    private static final int TIMEOUT_MS = 5_000;

    /** Without it a broker may keep for good what was told of a person who has been erased. */
    private static final String MAX_LAG = TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG;

    private static final Map<String, String> COMPACTED = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_COMPACT,
            MAX_LAG,
            String.valueOf(Duration.ofDays(1).toMillis()));
    private static final Map<String, String> KEPT_30_DAYS = Map.of(
            TopicConfig.RETENTION_MS_CONFIG, String.valueOf(Duration.ofDays(30).toMillis()));

    private final OutboxConfig config;
    private final Map<String, Object> clientConfig;
    private @Nullable Producer<String, byte[]> producer;
    private boolean topicsReady;

    Broker(OutboxConfig config, @Identifier("default-kafka-broker") Map<String, Object> clientConfig) {
        this.config = config;
        this.clientConfig = clientConfig;
    }

    /** What of a batch was sent: the ids that may be deleted, and why the others were not sent. */
    record Sent(Set<Long> ids, @Nullable Exception failure) {

        static final Sent NOTHING = new Sent(Set.of(), null);
    }

    /**
     * Sends the rows and awaits all acknowledgements. A row counts as sent only when every earlier row of its key was
     * acknowledged too: after a failure the later ones are sent again, behind the one that failed, so the last record
     * of a key is always its newest.
     */
    Sent send(List<OutboxRow> batch) {
        if (batch.isEmpty()) {
            return Sent.NOTHING;
        }
        var acks = new ArrayList<Future<RecordMetadata>>(batch.size());
        for (var row : batch) {
            var ack = producer().send(row.toRecord(config.source()));
            acks.add(ack);
            if (ack.state() == Future.State.FAILED) {
                break; // Without metadata each send would block for the whole time-out.
            }
        }
        producer().flush();
        return acknowledged(batch, acks);
    }

    private static Sent acknowledged(List<OutboxRow> batch, List<Future<RecordMetadata>> acks) {
        var ids = new HashSet<Long>();
        var failedKeys = new HashSet<String>();
        Exception failure = null;
        for (int i = 0; i < acks.size(); i++) {
            var row = batch.get(i);
            var key = row.topic + '\n' + row.key;
            try {
                acks.get(i).get();
                if (!failedKeys.contains(key)) {
                    ids.add(row.id);
                }
            } catch (ExecutionException | InterruptedException e) {
                failedKeys.add(key);
                failure = e;
            }
        }
        return new Sent(ids, failure);
    }

    /** Makes this service's topics where they are missing. */
    void ensureTopics() {
        if (topicsReady) {
            return;
        }
        var settings = new HashMap<>(clientConfig);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        try (var admin = Admin.create(settings)) {
            for (var topic : config.topics().entrySet()) {
                create(admin, new NewTopic(topic.getKey(), topic.getValue(), config.replicas()).configs(COMPACTED));
            }
            limitLag(admin, config.topics().keySet());
            config.deadLetterTopic()
                    .ifPresent(name -> create(admin, new NewTopic(name, 1, config.replicas()).configs(KEPT_30_DAYS)));
        }
        topicsReady = true;
    }

    private static void create(Admin admin, NewTopic topic) {
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("Cannot make topic " + topic.name() + ": " + e.getMessage(), e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Also of topics that were made before; what an operator has set stays. */
    private static void limitLag(Admin admin, Set<String> topics) {
        var resources = topics.stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                .toList();
        var limit = new AlterConfigOp(new ConfigEntry(MAX_LAG, COMPACTED.get(MAX_LAG)), AlterConfigOp.OpType.SET);
        try {
            var changes = new HashMap<ConfigResource, Collection<AlterConfigOp>>();
            admin.describeConfigs(resources).all().get().forEach((topic, settings) -> {
                if (settings.get(MAX_LAG).isDefault()) {
                    changes.put(topic, List.of(limit));
                }
            });
            admin.incrementalAlterConfigs(changes).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot set up the topics: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void close() {
        if (producer != null) {
            producer.close(Duration.ofMillis(TIMEOUT_MS));
        }
    }

    private Producer<String, byte[]> producer() {
        if (producer == null) {
            var settings = new HashMap<>(clientConfig);
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            // A broker that has just made a topic may refuse a first batch and take the second: then the first never
            // fits.
            settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
            // No compression: not every client of other languages reads more than gzip.
            settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 131_072);
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, TIMEOUT_MS);
            settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
            settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2 * TIMEOUT_MS);
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }
}
