package dev.skillsgap.topicbackup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.localstack.FreePort;
import dev.skillsgap.localstack.Kafka;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicBackupTest {

    private static final byte[] ODD_BYTES = {0, 10, 13, 32, 127, -1, '=', '-'};

    @TempDir
    private static Path directory;

    private static Kafka from;
    private static Kafka to;

    @BeforeAll
    static void startTwoBrokers() throws Exception {
        from = start("from");
        to = start("to");
        fill();
    }

    private static void fill() throws Exception {
        Map<String, Object> broker = Map.of("bootstrap.servers", from.bootstrapServers());
        var compacted = new NewTopic("things.v1", 3, (short) 1)
                .configs(Map.of("cleanup.policy", "compact", "retention.ms", "86400000"));
        try (var admin = Admin.create(broker);
                var producer = new KafkaProducer<>(broker, new ByteArraySerializer(), new ByteArraySerializer())) {
            admin.createTopics(List.of(compacted, new NewTopic("empty.v1", 2, (short) 1)))
                    .all()
                    .get();
            var headers =
                    List.<Header>of(new RecordHeader("ce_type", ODD_BYTES), new RecordHeader("an odd=name", null));
            for (var record : List.of(
                    new ProducerRecord<>(
                            "things.v1", 2, 1_000_000_000_000L, "a key".getBytes(UTF_8), ODD_BYTES, List.<Header>of()),
                    new ProducerRecord<>("things.v1", 2, 1_000_000_000_001L, ODD_BYTES, new byte[0], headers),
                    new ProducerRecord<byte[], byte[]>(
                            "things.v1", 0, 1_000_000_000_002L, "gone".getBytes(UTF_8), null, List.<Header>of()))) {
                producer.send(record).get();
            }
        }
    }

    @AfterAll
    static void stopBrokers() {
        from.close();
        to.close();
    }

    @BeforeEach
    void empty() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", (Object) to.bootstrapServers()))) {
            admin.deleteTopics(admin.listTopics().names().get()).all().get();
        }
    }

    @Test
    void keepsKeysValuesHeadersTombstonesTimesPartitionsAndSettings() throws Exception {
        var dumped = dump(from);

        var sent = load(dumped);

        assertEquals(3, sent);
        assertEquals(dumped, dump(to));
        assertTrue(dumped.contains("topic empty.v1 2\n"), dumped);
        assertTrue(dumped.contains("topic things.v1 3 cleanup.policy=compact retention.ms=86400000\n"), dumped);
        assertTrue(dumped.contains("record 2 1000000000001 AAoNIH//PS0=  ce_type=AAoNIH//PS0= an+odd%3Dname=-\n"));
        assertTrue(dumped.contains("record 0 1000000000002 Z29uZQ== -\n"), dumped);
    }

    @Test
    void aDumpOfAnotherContentDiffers() throws Exception {
        var dumped = dump(from);

        load(dumped.replace("Z29uZQ== -", "Z29uZQ== Z29uZQ=="));

        assertTrue(!dumped.equals(dump(to)), "the control");
    }

    @Test
    void refusesABrokerThatHasTopics() throws Exception {
        var dumped = dump(from);
        load(dumped);

        var refusal = assertThrows(IllegalStateException.class, () -> load(dumped));

        assertTrue(refusal.getMessage().contains("has topics already"), refusal.getMessage());
    }

    @Test
    void refusesADumpThatIsCutShort() throws Exception {
        var dumped = dump(from);

        var refusal =
                assertThrows(IllegalStateException.class, () -> load(dumped.substring(0, dumped.lastIndexOf("end"))));

        assertTrue(refusal.getMessage().contains("cut short"), refusal.getMessage());
    }

    private static Kafka start(String name) {
        return Kafka.start(
                FreePort.find(),
                directory.resolve(name),
                directory.resolve(name + ".log").toFile());
    }

    private static String dump(Kafka broker) throws ExecutionException, InterruptedException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new PrintStream(bytes, true, UTF_8)) {
            Dump.of(broker.bootstrapServers(), out);
        }
        return bytes.toString(UTF_8);
    }

    private static long load(String dump) throws Exception {
        return Load.of(new BufferedReader(new StringReader(dump)), to.bootstrapServers());
    }
}
