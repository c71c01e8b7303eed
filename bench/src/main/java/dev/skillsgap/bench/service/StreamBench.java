package dev.skillsgap.bench.service;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** People's events in, recommendations out: the suite with its tables, log and outbox, and a bare loop in turns. */
final class StreamBench {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Stand stand;
    private final Crowd crowd;
    private final PrintStream progress;

    StreamBench(Stand stand, Crowd crowd, PrintStream progress) {
        this.stand = stand;
        this.crowd = crowd;
        this.progress = progress;
    }

    private record Turn(double perSecond, Map<String, byte[]> recommendations) {}

    /** The first round warms up and does not count. */
    Ratio run(int rounds, int firstVersion) throws Exception {
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        for (int round = 0; round <= rounds; round++) {
            var suite = turn(Stand.PEOPLE, Stand.RECOMMENDATIONS, firstVersion + round);
            var bare = turn(BareLoop.IN, BareLoop.OUT, firstVersion + round);
            requireEqual(suite.recommendations(), bare.recommendations());
            progress.printf("  suite %,8.0f/s   bare loop %,8.0f/s%n", suite.perSecond(), bare.perSecond());
            if (round > 0) {
                ours.add(suite.perSecond());
                theirs.add(bare.perSecond());
            }
        }
        return new Ratio("recommendations on people's events, a second", "a bare loop", ours, theirs);
    }

    private Turn turn(String in, String out, int version) throws Exception {
        try (var seen = new Seen(stand.bootstrapServers(), out)) {
            var begun = System.nanoTime();
            tell(in, version);
            var recommendations = seen.await(crowd.people(), PATIENCE);
            return new Turn(crowd.people() * 1e9 / (System.nanoTime() - begun), recommendations);
        }
    }

    /** Sends that version of everybody. */
    void tell(String topic, int version) throws Exception {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", stand.bootstrapServers(), "linger.ms", 5, "batch.size", 131_072);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var sent = IntStream.range(0, crowd.people())
                    .mapToObj(person -> producer.send(crowd.record(topic, person, version)))
                    .toList();
            for (var acknowledged : sent) {
                acknowledged.get();
            }
        }
    }

    private static void requireEqual(Map<String, byte[]> suite, Map<String, byte[]> bare) {
        for (var answer : bare.entrySet()) {
            if (!Arrays.equals(answer.getValue(), suite.get(answer.getKey()))) {
                throw new IllegalStateException("%s is told differently:%n%s%n%s"
                        .formatted(
                                answer.getKey(),
                                new String(answer.getValue(), java.nio.charset.StandardCharsets.UTF_8),
                                new String(
                                        suite.getOrDefault(answer.getKey(), new byte[0]),
                                        java.nio.charset.StandardCharsets.UTF_8)));
            }
        }
    }
}
