package dev.skillsgap.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.localstack.events.EventFeed;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    @Test
    void keepsItsRecordsWhenStartedAgain() throws Exception {
        // Given
        try (var broker = start()) {
            send(broker.bootstrapServers(), "things", "one", "still here");
        }
        // When
        try (var broker = start();
                var feed = new EventFeed(broker.bootstrapServers(), Optional.of("things"), true)) {
            // Then
            assertEquals("still here", firstLine(feed));
        }
    }

    @Test
    void endsWhenItsStandardInputDoes() throws Exception {
        // Given: a broker as Kafka starts it, whose pipe the test holds.
        var port = FreePort.find();
        var lib = Path.of(System.getProperty("localstack.lib"), "*");
        var broker = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        "target/classes:" + lib,
                        "dev.skillsgap.localstack.broker.BrokerMain",
                        String.valueOf(port),
                        directory.resolve("orphan").toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("orphan.log").toFile())
                .start();
        try {
            await().atMost(PATIENCE).until(() -> !FreePort.isFree(port));
            // When: what the system does with the pipe of a process that dies.
            broker.getOutputStream().close();
            // Then
            assertTrue(broker.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        } finally {
            broker.destroyForcibly();
        }
    }

    private Kafka start() {
        return Kafka.start(
                FreePort.find(),
                directory.resolve("data"),
                directory.resolve("kafka.log").toFile());
    }

    private static void send(String bootstrapServers, String topic, String key, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        try (var admin = Admin.create(settings);
                var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        }
    }

    /** Prints into a stream that breaks after the first line, as when {@code head -1} reads. */
    private static String firstLine(EventFeed feed) {
        var lines = new ByteArrayOutputStream();
        var out = new PrintStream(lines) {
            @Override
            public boolean checkError() {
                return lines.size() > 0;
            }
        };
        feed.follow(event -> new String(event.value(), UTF_8), out);
        return lines.toString(UTF_8).strip();
    }
}
