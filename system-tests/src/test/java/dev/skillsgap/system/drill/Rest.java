package dev.skillsgap.system.drill;

import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.system.Suite;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;

/** Whether a suite has come to rest: nothing waits to be sent, read or computed. */
final class Rest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Rest() {}

    /** Waits until it has. */
    static void await(Suite suite) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> waitingRows(suite) == 0 && lag(suite) == 0 && waitingRows(suite) == 0);
    }

    private static long waitingRows(Suite suite) throws SQLException {
        long waiting = 0;
        for (var service : Part.SERVICES) {
            waiting += Sql.count(suite, service, "outbox_event");
        }
        return waiting
                + Sql.count(suite, Part.RECOMMENDATION, "person where computed_version is distinct from version");
    }

    /** Records that the consumer groups have not taken yet. */
    static long lag(Suite suite) throws ExecutionException, InterruptedException {
        // Asked again soon: by its own defaults a client waits a whole minute for a broker that is on its way down.
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                suite.bootstrapServers(),
                "default.api.timeout.ms",
                5_000,
                "request.timeout.ms",
                2_000);
        try (var admin = Admin.create(settings)) {
            var topics = admin.describeTopics(Topic.INPUTS).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
            var taken = admin.listConsumerGroupOffsets(Part.RECOMMENDATION.label())
                    .partitionsToOffsetAndMetadata()
                    .get();
            return admin.listOffsets(topics).all().get().entrySet().stream()
                    .mapToLong(end -> end.getValue().offset()
                            - (taken.get(end.getKey()) == null
                                    ? 0
                                    : taken.get(end.getKey()).offset()))
                    .sum();
        }
    }
}
