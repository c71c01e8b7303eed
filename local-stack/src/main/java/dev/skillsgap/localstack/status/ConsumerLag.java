package dev.skillsgap.localstack.status;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a consumer group is behind.
 *
 * @param members consumers that are connected; 0 when nobody reads
 * @param records not yet processed, over all its topics
 */
record ConsumerLag(String group, int members, long records) {

    private static final int TIMEOUT_MS = 4_000;

    /** All groups of the broker, by name. */
    static List<ConsumerLag> all(String bootstrapServers) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        try (var admin = Admin.create(settings)) {
            var names = admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
                    .map(group -> group.groupId())
                    .toList();
            var lags = new TreeMap<String, ConsumerLag>();
            for (var group : admin.describeConsumerGroups(names).all().get().values()) {
                lags.put(group.groupId(), of(group, admin));
            }
            return List.copyOf(lags.values());
        }
    }

    private static ConsumerLag of(ConsumerGroupDescription group, Admin admin)
            throws ExecutionException, InterruptedException {
        var processed = processed(group, admin);
        var wanted = new HashMap<TopicPartition, OffsetSpec>();
        processed.keySet().forEach(partition -> wanted.put(partition, OffsetSpec.latest()));
        long behind = 0;
        for (var end : admin.listOffsets(wanted).all().get().entrySet()) {
            behind += Math.max(0, end.getValue().offset() - processed.getOrDefault(end.getKey(), 0L));
        }
        return new ConsumerLag(group.groupId(), group.members().size(), behind);
    }

    /** The next offset of each partition; of one that is assigned but was never committed, the first. */
    private static Map<TopicPartition, Long> processed(ConsumerGroupDescription group, Admin admin)
            throws ExecutionException, InterruptedException {
        var processed = new HashMap<TopicPartition, Long>();
        for (var member : group.members()) {
            member.assignment().topicPartitions().forEach(partition -> processed.put(partition, 0L));
        }
        var committed = admin.listConsumerGroupOffsets(Map.of(group.groupId(), new ListConsumerGroupOffsetsSpec()))
                .partitionsToOffsetAndMetadata(group.groupId())
                .get();
        committed.forEach((partition, next) -> processed.put(partition, next == null ? 0L : next.offset()));
        return processed;
    }
}
