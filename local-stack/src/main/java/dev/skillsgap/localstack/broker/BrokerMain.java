package dev.skillsgap.localstack.broker;

import dev.skillsgap.localstack.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** Runs a one-node KRaft broker until standard input closes or the process is told to end. */
public final class BrokerMain {

    private BrokerMain() {}

    /** Arguments: port, data directory. */
    public static void main(String[] args) throws Exception {
        var data = Path.of(args[1]);
        var settings = settings(Integer.parseInt(args[0]), data);
        format(settings, data);

        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
        Thread.ofPlatform().daemon().name("parent-watch").start(BrokerMain::endWithParent);
        server.startup();
        server.awaitShutdown();
    }

    private static Properties settings(int port, Path data) {
        var controllerPort = FreePort.find();
        var settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", "1");
        settings.setProperty("controller.quorum.voters", "1@localhost:" + controllerPort);
        settings.setProperty(
                "listeners", "PLAINTEXT://localhost:%d,CONTROLLER://localhost:%d".formatted(port, controllerPort));
        settings.setProperty("advertised.listeners", "PLAINTEXT://localhost:" + port);
        settings.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("log.dirs", data.resolve("logs").toString());
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("offsets.topic.num.partitions", "4");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        // The default takes 128 MiB of heap at once; this is room for a hundred thousand keys a round.
        settings.setProperty("log.cleaner.dedupe.buffer.size", String.valueOf(4 << 20));
        // Topics are made by the service that owns them, compacted; a typo must not make one.
        settings.setProperty("auto.create.topics.enable", "false");
        return settings;
    }

    private static void format(Properties settings, Path data) throws IOException {
        Files.createDirectories(data);
        var file = data.resolve("server.properties");
        try (var out = Files.newBufferedWriter(file)) {
            settings.store(out, null);
        }
        if (!Files.exists(data.resolve("logs").resolve("meta.properties"))) {
            var code = StorageTool.execute(
                    new String[] {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()}, System.out);
            if (code != 0) {
                throw new IllegalStateException("The broker's directory " + data + " cannot be formatted");
            }
        }
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever sent: the end of the stream is the message.
            }
        } catch (IOException e) {
            // As good as its end.
        }
        System.exit(0);
    }
}
