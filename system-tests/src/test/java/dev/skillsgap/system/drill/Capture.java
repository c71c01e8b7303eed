package dev.skillsgap.system.drill;

import static org.awaitility.Awaitility.await;

import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.system.Suite;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The state of recommendation-service, taken away and given back. */
final class Capture {

    /**
     * Everything in its tables that is a function of what the topics told. Not the log, the past states of concepts and
     * the traces, which keep the way there too; nor when it was learnt that somebody was erased; nor the release under
     * which somebody without a role was looked at last.
     */
    private static final List<String> TABLES = List.of(
            "select (id, version, changed_at, target_role, teams, assertions, computed_version, answer_hash)::text"
                    + " from person order by id",
            "select team::text from team order by id",
            "select person_digest from erased order by 1",
            "select (kind, id, release, hash, retired, md5(body))::text from concept order by kind, id",
            "select (number, hash)::text from release order by number");

    private Capture() {}

    /** The end state, line by line: its tables, and the recommendation that stands for each person, with its headers. */
    static List<String> endState(Suite suite) throws SQLException {
        var lines = new ArrayList<String>();
        for (var table : TABLES) {
            lines.addAll(Sql.rows(suite, Part.RECOMMENDATION, table));
        }
        Topic.latest(Topic.read(suite.bootstrapServers(), Topic.RECOMMENDATION))
                .values()
                .forEach(record -> lines.add(line(record)));
        return lines;
    }

    private static String line(ConsumerRecord<String, byte[]> record) {
        var headers = new StringBuilder();
        record.headers().forEach(header -> {
            if (header.key().startsWith("ce_")) {
                headers.append(header.key())
                        .append('=')
                        .append(HexFormat.of().formatHex(header.value()))
                        .append(' ');
            }
        });
        return record.key() + ' ' + headers + HexFormat.of().formatHex(record.value());
    }

    /** Deletes everything recommendation-service, which is stopped, ever knew or said. */
    static void forget(Suite suite) throws SQLException, ExecutionException, InterruptedException {
        Sql.run(suite, Part.RECOMMENDATION, "drop schema public cascade; create schema public");
        try (var admin = admin(suite)) {
            deleteGroup(admin, Part.RECOMMENDATION.label());
            deleteTopics(admin, List.of(Topic.RECOMMENDATION));
        }
    }

    private static void deleteGroup(Admin admin, String group) throws ExecutionException, InterruptedException {
        if (admin.listGroups().all().get().stream()
                .anyMatch(listed -> listed.groupId().equals(group))) {
            admin.deleteConsumerGroups(List.of(group)).all().get();
        }
    }

    /** Replaces what the topics of the other services hold by these records, in this order. */
    static void tell(Suite suite, Collection<ConsumerRecord<String, byte[]>> records)
            throws ExecutionException, InterruptedException {
        try (var admin = admin(suite)) {
            var sizes = admin.describeTopics(Topic.INPUTS).allTopicNames().get();
            deleteTopics(admin, Topic.INPUTS);
            admin.createTopics(sizes.values().stream()
                            .map(topic -> new NewTopic(
                                            topic.name(), topic.partitions().size(), (short) 1)
                                    .configs(Map.of("cleanup.policy", "compact")))
                            .toList())
                    .all()
                    .get();
        }
        var settings = Map.<String, Object>of("bootstrap.servers", suite.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (var record : records) {
                var sent = producer.send(new ProducerRecord<>(
                        record.topic(),
                        record.partition(),
                        record.timestamp() < 0 ? null : record.timestamp(),
                        record.key(),
                        record.value(),
                        record.headers()));
                sent.get();
            }
        }
    }

    private static void deleteTopics(Admin admin, List<String> topics) throws ExecutionException, InterruptedException {
        admin.deleteTopics(topics).all().get();
        await().until(() -> admin.listTopics().names().get().stream().noneMatch(topics::contains));
    }

    private static Admin admin(Suite suite) {
        return Admin.create(Map.of("bootstrap.servers", suite.bootstrapServers()));
    }
}
