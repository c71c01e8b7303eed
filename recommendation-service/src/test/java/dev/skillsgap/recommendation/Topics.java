package dev.skillsgap.recommendation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillsgap.localstack.StackTestResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringSerializer;

/** Kafka as the other services see it: sends what they send, reads what they read. */
final class Topics {

    static final String PERSON = "profiles.person.v1";
    static final String TEAM = "profiles.team.v1";
    static final String RECOMMENDATION = "recommendations.recommendation.v1";
    static final String DEAD_LETTERS = "recommendation-service.dead-letters.v1";

    static final String API_KEY = "profiles.api-key.v1";

    private static final List<String> OTHERS = List.of(
            PERSON, TEAM, API_KEY, "skills.skill.v1", "skills.role.v1", "skills.resource.v1", "skills.release.v1");

    private static final Map<String, Recording> RECORDINGS = new ConcurrentHashMap<>();

    private static KafkaProducer<String, String> producer;
    private static Admin admin;

    private Topics() {}

    /** A record to be sent; without data a tombstone. */
    record Message(String topic, String key, String type, String data) {

        static Message of(String topic, String key, String type, JsonNode data) {
            return new Message(topic, key, type, data == null ? null : data.toString());
        }
    }

    /** Sends the messages one after the other; says where each is, as in {@code topic-partition@offset}. */
    static List<String> send(List<Message> messages) {
        return send(messages, null);
    }

    /** Sends them as part of a trace. */
    static synchronized List<String> send(List<Message> messages, String traceparent) {
        if (producer == null) {
            makeTopics();
            producer = new KafkaProducer<>(settings(), new StringSerializer(), new StringSerializer());
        }
        var acks = new ArrayList<Future<RecordMetadata>>();
        for (var message : messages) {
            var record = new ProducerRecord<>(message.topic(), message.key(), message.data());
            if (message.type() != null) {
                record.headers().add("ce_type", message.type().getBytes(UTF_8));
            }
            if (traceparent != null) {
                record.headers().add("traceparent", traceparent.getBytes(UTF_8));
            }
            acks.add(producer.send(record));
        }
        return acks.stream().map(Topics::done).map(RecordMetadata::toString).toList();
    }

    static List<String> send(Message... messages) {
        return send(List.of(messages));
    }

    private static RecordMetadata done(Future<RecordMetadata> ack) {
        try {
            return ack.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a topic holds from its beginning, once as many wanted records are among it. */
    static List<ConsumerRecord<String, String>> read(
            String topic, Predicate<ConsumerRecord<String, String>> wanted, int count) {
        return RECORDINGS.computeIfAbsent(topic, Recording::new).await(wanted, count);
    }

    /** The recommendations of a person, tombstones too, once there are as many. */
    static List<ConsumerRecord<String, String>> recommendationsOf(String person, int count) {
        return read(RECOMMENDATION, record -> person.equals(record.key()), count);
    }

    /** How many records of a topic the service under test has not committed yet. */
    static synchronized long lag(String topic) {
        if (admin == null) {
            admin = Admin.create(Map.of("bootstrap.servers", StackTestResource.bootstrapServers()));
        }
        try {
            var committed = admin.listConsumerGroupOffsets("recommendation-service")
                    .partitionsToOffsetAndMetadata()
                    .get();
            var partitions = admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
            return admin.listOffsets(partitions).all().get().entrySet().stream()
                    .mapToLong(end -> end.getValue().offset() - offset(committed.get(end.getKey())))
                    .sum();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long offset(OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    private static Map<String, Object> settings() {
        return Map.of("bootstrap.servers", StackTestResource.bootstrapServers());
    }

    private static void makeTopics() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", StackTestResource.bootstrapServers()))) {
            for (var topic : OTHERS) {
                admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1)))
                        .all()
                        .get();
            }
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
