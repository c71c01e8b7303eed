package dev.skillsgap.bench.service;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The least that can be done with a person's event: read it, compute, send the recommendation, commit the offset. No
 * database, so nothing is asked afterwards; no log, so nothing is explained; a repeat or a late event is answered again.
 * Runs until it is ended.
 */
public final class BareLoop {

    static final String IN = "bench.person";
    static final String OUT = "bench.recommendation";

    private BareLoop() {}

    /** Arguments: project, bootstrap servers, number of the release, when it was published. */
    public static void main(String[] arguments) throws Exception {
        var kernel = Kernel.builtIn(Path.of(arguments[0]), Integer.parseInt(arguments[2]), Instant.parse(arguments[3]));
        try (var consumer = new KafkaConsumer<>(
                        consuming(arguments[1]), new StringDeserializer(), new ByteArrayDeserializer());
                var producer = new KafkaProducer<>(
                        producing(arguments[1]), new StringSerializer(), new ByteArraySerializer())) {
            consumer.subscribe(List.of(IN));
            while (true) {
                var records = consumer.poll(Duration.ofMillis(500));
                var sent = new ArrayList<Future<RecordMetadata>>();
                for (var record : records) {
                    sent.add(producer.send(new ProducerRecord<>(OUT, record.key(), kernel.recommend(record.value()))));
                }
                producer.flush();
                for (var acknowledged : sent) {
                    acknowledged.get();
                }
                consumer.commitSync();
            }
        }
    }

    private static Map<String, Object> consuming(String bootstrapServers) {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                "bare-loop",
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false);
    }

    /** As the suite's relay sends. */
    static Map<String, Object> producing(String bootstrapServers) {
        return Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "batch.size", 131_072);
    }
}
