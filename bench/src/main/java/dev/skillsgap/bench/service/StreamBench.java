package dev.skillsgap.bench.service;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
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

    private record Turn(double perSecond, Map<String, Long> recommendations) {}

    /** Two rounds before warm up and do not count. */
    Ratio run(int rounds, int firstVersion) throws Exception {
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        for (int round = -2; round < rounds; round++) {
            var suite = turn(Stand.PEOPLE, Stand.RECOMMENDATIONS, firstVersion + 2 + round);
            var bare = turn(BareLoop.IN, BareLoop.OUT, firstVersion + 2 + round);
            Seen.requireEqual(suite.recommendations(), bare.recommendations());
            Seen.requireThatAWrongAnswerIsCaught(suite.recommendations());
            progress.printf("  suite %,8.0f/s   bare loop %,8.0f/s%n", suite.perSecond(), bare.perSecond());
            if (round >= 0) {
                ours.add(suite.perSecond());
                theirs.add(bare.perSecond());
            }
        }
        return new Ratio("recommendations on people's events, a second", "a bare loop", ours, theirs);
    }

    /** How many recommendations a second the suite gives on that version of everybody. */
    double suite(int version) throws Exception {
        return turn(Stand.PEOPLE, Stand.RECOMMENDATIONS, version).perSecond();
    }

    private Turn turn(String in, String out, int version) throws Exception {
        try (var seen = new Seen(stand.ports().bootstrapServers(), out)) {
            var begun = System.nanoTime();
            tell(in, version);
            var recommendations = seen.await(crowd.people(), PATIENCE);
            return new Turn(crowd.people() * 1e9 / (System.nanoTime() - begun), recommendations);
        }
    }

    /** Sends that version of everybody. */
    void tell(String topic, int version) throws Exception {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", stand.ports().bootstrapServers(), "linger.ms", 5, "batch.size", 131_072);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var sent = IntStream.range(0, crowd.people())
                    .mapToObj(person -> producer.send(crowd.record(topic, person, version)))
                    .toList();
            for (var acknowledged : sent) {
                acknowledged.get();
            }
        }
    }
}
