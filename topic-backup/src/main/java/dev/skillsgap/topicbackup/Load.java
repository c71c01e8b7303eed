package dev.skillsgap.topicbackup;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** From lines to a broker. */
final class Load {

    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private String topic = "";
    private long records;

    private Load(Admin admin, KafkaProducer<byte[], byte[]> producer) {
        this.admin = admin;
        this.producer = producer;
    }

    /**
     * Makes the topics and sends their records, each to the partition it was in.
     *
     * @return how many records were sent, all of them acknowledged
     * @throws IllegalStateException when the broker has topics, or the lines are not all there
     */
    static long of(BufferedReader in, String bootstrapServers)
            throws IOException, ExecutionException, InterruptedException {
        Map<String, Object> broker = Map.of("bootstrap.servers", bootstrapServers);
        var sending = new HashMap<String, Object>(broker);
        sending.put("acks", "all");
        sending.put("batch.size", 131_072);
        sending.put("linger.ms", 5);
        // A broker that has just made a topic may refuse the first batch and take the second, of which it cannot know
        // that it is the second; the first would then be out of order for ever.
        sending.put("max.in.flight.requests.per.connection", 1);
        try (var admin = Admin.create(broker)) {
            requireEmpty(admin);
            try (var producer = new KafkaProducer<>(sending, new ByteArraySerializer(), new ByteArraySerializer())) {
                return new Load(admin, producer).all(in);
            }
        }
    }

    private static void requireEmpty(Admin admin) throws ExecutionException, InterruptedException {
        var there = admin.listTopics().names().get();
        if (!there.isEmpty()) {
            throw new IllegalStateException("The broker has topics already: " + there);
        }
    }

    private long all(BufferedReader in) throws IOException, ExecutionException, InterruptedException {
        var line = in.readLine();
        if (!Lines.FIRST.equals(line)) {
            throw new IllegalStateException("No dump of topics: it begins with '%s'".formatted(line));
        }
        while ((line = in.readLine()) != null) {
            switch (line.substring(0, line.indexOf(' '))) {
                case Lines.TOPIC -> create(line);
                case Lines.RECORD -> send(line);
                case Lines.END -> {
                    return finished(Long.parseLong(line.substring(Lines.END.length() + 1)));
                }
                default -> throw new IllegalStateException("No line of a dump: " + line);
            }
        }
        throw new IllegalStateException("The dump is cut short: its last line is missing");
    }

    private void create(String line) throws ExecutionException, InterruptedException {
        var created = Lines.topic(line);
        topic = created.name();
        admin.createTopics(List.of(created)).all().get();
    }

    /** The call-back keeps the first failure; awaiting each acknowledgement would cost a round trip a record. */
    private void send(String line) {
        var unused = producer.send(Lines.record(topic, line), (metadata, exception) -> {
            if (exception != null) {
                failure.compareAndSet(null, exception);
            }
        });
        records++;
    }

    private long finished(long expected) {
        producer.flush();
        var failed = failure.get();
        if (failed != null) {
            throw new IllegalStateException("The broker refused a record: " + failed.getMessage(), failed);
        }
        if (records != expected) {
            throw new IllegalStateException("The dump speaks of %d records and has %d".formatted(expected, records));
        }
        return records;
    }
}
