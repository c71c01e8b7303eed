package dev.skillsgap.localstack.events;

import dev.skillsgap.localstack.suite.Failure;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics as they grow, without a consumer group: it leaves no trace and disturbs nobody. */
public final class EventFeed implements AutoCloseable {

    private static final Duration ANSWER_WAIT = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int POLLS_PER_LOOK = 25;

    private final KafkaConsumer<String, byte[]> consumer;
    private final Optional<String> topic;
    private final Set<TopicPartition> followed = new HashSet<>();

    /**
     * Stands ready to give everything from now on, or all there is.
     *
     * @throws Failure when no broker answers, or there is no such topic
     */
    public EventFeed(String bootstrapServers, Optional<String> topic, boolean fromBeginning) {
        this.topic = topic;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        (int) ANSWER_WAIT.toMillis()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        try {
            begin(fromBeginning);
        } catch (TimeoutException e) {
            consumer.close();
            throw new Failure("No broker answers at %s; ./skillsgap up starts one".formatted(bootstrapServers), e);
        }
    }

    private void begin(boolean fromBeginning) {
        var there = partitions();
        if (topic.isPresent() && there.isEmpty()) {
            throw new Failure("There is no topic %s; there are: %s"
                    .formatted(topic.get(), String.join(", ", names(consumer.listTopics()))));
        }
        followed.addAll(there);
        consumer.assign(there);
        if (fromBeginning) {
            consumer.seekToBeginning(there);
        } else {
            consumer.seekToEnd(there);
        }
        there.forEach(consumer::position); // Seeking is lazy: what comes from here on must not be missed.
    }

    private Set<TopicPartition> partitions() {
        var there = new HashSet<TopicPartition>();
        var all = new TreeMap<>(consumer.listTopics());
        all.keySet().retainAll(topic.map(Set::of).orElseGet(() -> names(all)));
        all.values()
                .forEach(infos -> infos.forEach(info -> there.add(new TopicPartition(info.topic(), info.partition()))));
        return there;
    }

    private static Set<String> names(Map<String, List<PartitionInfo>> topics) {
        var names = new TreeSet<>(topics.keySet());
        names.removeIf(name -> name.startsWith("__"));
        return names;
    }

    /** Names of the topics that are followed. */
    public Set<String> topics() {
        var names = new TreeSet<String>();
        followed.forEach(partition -> names.add(partition.topic()));
        return names;
    }

    /** Prints a line for each event, at once, until nobody reads any more. */
    public void follow(Function<ConsumerRecord<String, byte[]>, String> format, PrintStream out) {
        for (int polls = 1; !out.checkError(); polls++) {
            for (var event : consumer.poll(POLL)) {
                out.println(format.apply(event));
            }
            if (polls % POLLS_PER_LOOK == 0) {
                addNewTopics();
            }
        }
    }

    private void addNewTopics() {
        var there = partitions();
        there.removeAll(followed);
        if (followed.addAll(there)) {
            consumer.assign(followed);
            consumer.seekToBeginning(there);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
