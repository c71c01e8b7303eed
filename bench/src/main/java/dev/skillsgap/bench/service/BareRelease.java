package dev.skillsgap.bench.service;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The least that a release's change takes: everybody's answer computed, on one thread, and produced. People are at hand as
 * the bytes of their events. Says the seconds in its last line, and ends.
 */
public final class BareRelease {

    private static final int PORTION = 10_000;
    private static final PrintStream SAID = System.out;

    private final Kernel kernel;
    private final Crowd crowd;
    private final int version;
    private long ns;

    private BareRelease(Kernel kernel, Crowd crowd, int version) {
        this.kernel = kernel;
        this.crowd = crowd;
        this.version = version;
    }

    /** Arguments: project, bootstrap servers, people, their version, and number, time, skill and importance of the release. */
    public static void main(String[] arguments) throws Exception {
        var project = Path.of(arguments[0]);
        var publishedAt = Instant.parse(arguments[5]);
        var kernel = Kernel.builtIn(project, 1, publishedAt)
                .reweighed(Integer.parseInt(arguments[4]), publishedAt, arguments[6], Double.parseDouble(arguments[7]));
        var crowd = Crowd.of(project, Integer.parseInt(arguments[2]));
        var job = new BareRelease(kernel, crowd, Integer.parseInt(arguments[3]));
        job.warmUp();
        try (var producer = new KafkaProducer<>(
                BareLoop.producing(arguments[1]), new StringSerializer(), new ByteArraySerializer())) {
            for (int first = 0; first < crowd.people(); first += PORTION) {
                job.tell(first, producer);
            }
        }
        SAID.println(job.ns / 1e9);
    }

    /** As the service is when a release comes: it has been running. */
    private void warmUp() throws Exception {
        for (int i = 0; i < 5 * PORTION; i++) {
            kernel.recommend(crowd.record(BareLoop.IN, i % PORTION, version).value());
        }
    }

    private void tell(int first, KafkaProducer<String, byte[]> producer) throws Exception {
        var people = new ArrayList<ProducerRecord<String, byte[]>>();
        for (int person = first; person < Math.min(crowd.people(), first + PORTION); person++) {
            people.add(crowd.record(BareLoop.IN, person, version));
        }
        var begun = System.nanoTime();
        var sent = new ArrayList<Future<RecordMetadata>>();
        for (var person : people) {
            sent.add(producer.send(new ProducerRecord<>(BareLoop.OUT, person.key(), kernel.recommend(person.value()))));
        }
        producer.flush();
        for (var acknowledged : sent) {
            acknowledged.get();
        }
        ns += System.nanoTime() - begun;
    }
}
