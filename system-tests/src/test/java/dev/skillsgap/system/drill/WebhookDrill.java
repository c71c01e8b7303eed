package dev.skillsgap.system.drill;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.system.Receiver;
import dev.skillsgap.system.Suite;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The service that tells webhooks is killed while it does, and the receiver fails now and then. */
@ExtendWith(DrillSuite.class)
class WebhookDrill {

    /** What was under way when the service was killed is sent again after a minute; what failed, after seconds. */
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private static final int CHANGES_A_KILL = 10;
    private static final int SLOW_MS = 200;
    private static final int LONGEST_LIFE_MS = 1_500;

    private final Suite suite;
    private final Random random = new Random(21);
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    WebhookDrill(Suite suite) {
        this.suite = suite;
    }

    @Test
    void everyRecommendationIsToldWhoeverIsKilled() throws Exception {
        var count = new AtomicInteger();
        var staff = Staff.hire(suite, "told", Scale.NOW.people());
        try (var receiver = new Receiver(message -> answer(message, count.incrementAndGet()))) {
            var webhook = register(receiver);
            var before = recommended();
            for (int kill = 0; kill < Scale.NOW.kills() * 3; kill++) {
                IntStream.range(0, CHANGES_A_KILL).forEach(i -> staff.change(suite.url(Part.PROFILE)));
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_LIFE_MS)));
                suite.kill(Part.RECOMMENDATION);
                suite.start(Part.RECOMMENDATION);
            }
            Rest.await(suite);
            awaitTold();

            assertEquals(List.of(), faults(before, receiver));
            Figures.note(
                    "webhooks",
                    "%d kills of recommendation-service, every fourth message refused at first: %d recommendations, each told; %d messages"
                            .formatted(
                                    Scale.NOW.kills() * 3,
                                    recommended().size() - before.size(),
                                    receiver.messages().size()));
            remove(webhook);
        }
    }

    /** As a product would that keeps what it has to tell in memory. */
    @Test
    void theControlWhatIsForgottenIsSeen() throws Exception {
        var staff = Staff.hire(suite, "untold", 1);
        try (var receiver = new Receiver(message -> 500)) {
            var webhook = register(receiver);
            var before = recommended();
            staff.change(suite.url(Part.PROFILE));
            Rest.await(suite);
            Sql.run(suite, Part.RECOMMENDATION, "delete from webhook_delivery");
            awaitTold();

            var faults = faults(before, receiver);

            assertEquals(1, faults.size(), faults.toString());
            Figures.note("webhooks", "control: one delivery deleted is seen: " + faults.getFirst());
            remove(webhook);
        }
    }

    private int answer(Receiver.Message message, int number) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(SLOW_MS));
        // The second pause has five minutes, and an attempt that was killed has used up the first.
        if (seen.add(message.id()) && number % 4 == 0) {
            return 503;
        }
        taken.add(message.id());
        return 204;
    }

    private String register(Receiver receiver) {
        return suite.as("admin", Part.RECOMMENDATION)
                .body(Map.of("url", receiver.url()))
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void remove(String webhook) {
        suite.as("admin", Part.RECOMMENDATION).delete("/api/v1/webhooks/" + webhook);
    }

    private void awaitTold() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> Sql.count(suite, Part.RECOMMENDATION, "webhook_delivery where due_at is not null") == 0);
    }

    private Set<String> recommended() throws SQLException {
        return new HashSet<>(Sql.rows(suite, Part.RECOMMENDATION, "select id from recommendation"));
    }

    /** Everything that was emitted since and not told, was told and not emitted, or told twice in different words. */
    private List<String> faults(Set<String> before, Receiver receiver) throws SQLException {
        var emitted = recommended();
        emitted.removeAll(before);
        var bodies = new HashMap<String, Set<String>>();
        receiver.messages()
                .forEach(message -> bodies.computeIfAbsent(message.id(), none -> new TreeSet<>())
                        .add(message.body()));
        var faults = new ArrayList<String>();
        emitted.stream().filter(id -> !taken.contains(id)).forEach(id -> faults.add("never told: " + id));
        bodies.forEach((id, said) -> {
            if (!emitted.contains(id)) {
                faults.add("told, but never emitted: " + said);
            } else if (said.size() > 1) {
                faults.add("told in different words: " + said);
            }
        });
        return faults;
    }
}
