package dev.skillsgap.system.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skillsgap.system.Suite;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;

/** How long the broker keeps what is outdated on the topics that tell of people. */
final class Cleaning {

    private static final List<String> TOLD_OF_PEOPLE = List.of(Topic.PERSON, Topic.RECOMMENDATION);

    private static final Map<String, String> PROMISED = Map.of("max.compaction.lag.ms", "86400000");

    /** As if the days were over. */
    private static final Map<String, String> OVERDUE = Map.of(
            "max.compaction.lag.ms", "1", "segment.ms", "1", "delete.retention.ms", "0", "file.delete.delay.ms", "0");

    private final Suite suite;

    Cleaning(Suite suite) {
        this.suite = suite;
    }

    /** The services have said to the broker how long it may keep what is outdated. */
    void assertPromised() throws Exception {
        try (var admin = admin()) {
            for (var settings : admin.describeConfigs(topics()).all().get().values()) {
                PROMISED.forEach(
                        (name, value) -> assertEquals(value, settings.get(name).value()));
            }
        }
    }

    void hurry() throws Exception {
        keep(OVERDUE, "200");
    }

    void asPromised() throws Exception {
        keep(PROMISED, null);
    }

    /**
     * Says how long outdated events are kept.
     *
     * @param pause milliseconds after which a cleaner that has nothing to do looks again; null: as the broker has it
     */
    private void keep(Map<String, String> settings, String pause) throws Exception {
        var changes = new HashMap<ConfigResource, Collection<AlterConfigOp>>();
        var changed = OVERDUE.keySet().stream()
                .map(name -> set(name, settings.get(name)))
                .toList();
        topics().forEach(topic -> changes.put(topic, changed));
        changes.put(new ConfigResource(ConfigResource.Type.BROKER, ""), List.of(set("log.cleaner.backoff.ms", pause)));
        try (var admin = admin()) {
            admin.incrementalAlterConfigs(changes).all().get();
        }
    }

    private static AlterConfigOp set(String name, String value) {
        var entry = new ConfigEntry(name, value);
        return new AlterConfigOp(entry, value == null ? AlterConfigOp.OpType.DELETE : AlterConfigOp.OpType.SET);
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", suite.bootstrapServers()));
    }

    private static List<ConfigResource> topics() {
        return TOLD_OF_PEOPLE.stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                .toList();
    }
}
