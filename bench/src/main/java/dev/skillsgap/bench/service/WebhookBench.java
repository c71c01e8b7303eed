package dev.skillsgap.bench.service;

import dev.skillsgap.localstack.suite.Api;
import dev.skillsgap.localstack.suite.Part;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * Times what webhooks are told, from people's changes to a receiver, beside a client that only sends. Arguments: the project
 * and the file for the results.
 */
public final class WebhookBench {

    private static final List<String> JVM =
            List.of("-Xmx512m", "-XX:+UseSerialGC", "-Dskillsgap.door.caller.requests=100000000");

    private static final int PARTITIONS = 6;
    private static final int PEOPLE = 5_000;
    private static final int WARMING_UP = 2;
    private static final int ROUNDS = 3;
    private static final int DEAD = 10;
    private static final int AT_ONCE = 4;
    private static final PrintStream PROGRESS = System.out;

    private final StreamBench changes;
    private final Listener receiver;
    private int version;

    private WebhookBench(Stand stand, Crowd crowd, Listener receiver) {
        this.changes = new StreamBench(stand, crowd, PROGRESS);
        this.receiver = receiver;
    }

    public static void main(String[] arguments) throws Exception {
        var project = Path.of(arguments[0]).toAbsolutePath().normalize();
        try (var stand = Stand.start(project, JVM, PARTITIONS);
                var receiver = Listener.thatAnswers();
                var dead = Listener.thatNeverAnswers()) {
            var admin = new Api(stand.recommend().ports(), stand.token("admin"));
            var text = new WebhookBench(stand, Crowd.of(project, PEOPLE), receiver).run(admin, dead);
            Files.writeString(Path.of(arguments[1]), text);
        }
        PROGRESS.println("Written to " + arguments[1]);
    }

    private String run(Api admin, Listener dead) throws Exception {
        var nobody = Ratio.median(rounds(() -> changes.suite(++version)));
        register(admin, receiver);
        var told = rounds(this::suite);
        var sent = rounds(this::bare);
        for (int i = 0; i < DEAD; i++) {
            register(admin, dead);
        }
        var besideDead = rounds(this::suite);
        return String.format(
                        Locale.ROOT,
                        """
                        Measured %s: %d processors. Recommendations a second on people's events while nobody listens: %,.0f.

                        | what | suite | against | it | ratio |
                        |---|---:|---|---:|---:|
                        """,
                        LocalDate.now(ZoneOffset.UTC),
                        Runtime.getRuntime().availableProcessors(),
                        nobody)
                + new Ratio("from people's events to a receiver, a second", "a client that only sends", told, sent)
                        .markdown()
                + new Ratio("the same beside %d that never answer".formatted(DEAD), "alone", besideDead, told)
                        .markdown();
    }

    /** The first ones are to warm up and do not count. */
    private static List<Double> rounds(Callable<Double> round) throws Exception {
        var values = new ArrayList<Double>();
        for (int i = -WARMING_UP; i < ROUNDS; i++) {
            var perSecond = round.call();
            PROGRESS.printf("  %,8.0f/s%n", perSecond);
            if (i >= 0) {
                values.add(perSecond);
            }
        }
        return values;
    }

    private static void register(Api admin, Listener listener) {
        var made = admin.post(Part.RECOMMENDATION, "/webhooks", Map.of("url", listener.url()));
        if (!made.ok()) {
            throw new IllegalStateException(made.problem());
        }
    }

    /** From the first change told until everybody's message has come. */
    private double suite() throws Exception {
        receiver.expect(PEOPLE);
        var begun = System.nanoTime();
        changes.tell(Stand.PEOPLE, ++version);
        receiver.await();
        return PEOPLE * 1e9 / (System.nanoTime() - begun);
    }

    /** The messages that came last, sent once more over connections that are kept. */
    private double bare() throws Exception {
        var messages = receiver.bodies();
        receiver.expect(PEOPLE);
        var begun = System.nanoTime();
        try (var client = HttpClient.newHttpClient();
                var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var sending = messages.entrySet().stream()
                    .map(message ->
                            threads.submit(() -> client.send(post(message), HttpResponse.BodyHandlers.discarding())))
                    .toList();
            for (var sent : sending) {
                sent.get();
            }
        }
        return PEOPLE * 1e9 / (System.nanoTime() - begun);
    }

    private HttpRequest post(Map.Entry<String, String> message) {
        return HttpRequest.newBuilder(URI.create(receiver.url()))
                .header("webhook-id", message.getKey())
                .POST(HttpRequest.BodyPublishers.ofString(message.getValue()))
                .build();
    }
}
