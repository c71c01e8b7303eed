package dev.skillsgap.recommendation;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillsgap.localstack.StackTestResource;
import dev.skillsgap.recommendation.webhook.delivery.Deliveries;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of messages that a receiver does not take. */
@QuarkusTest
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "recommendation"))
class WebhookRetryTest {

    private static final String TESTED = "dev.skillsgap.webhook.tested.v1";

    @Inject
    Publisher publisher;

    @Inject
    Deliveries deliveries;

    final Receiver receiver = new Receiver();
    final String person = Told.newId();
    String webhook;

    @BeforeEach
    void add() {
        publisher.publishSample();
        webhook = Hooks.add(receiver).at("/id").asText();
    }

    @AfterEach
    void removeAll() {
        Hooks.removeAll();
        receiver.close();
    }

    @Test
    void isSentAgainUnderTheSameIdUntilItIsTaken() {
        receiver.answering(reply -> reply.with(receiver.about(person).size() < 2 ? 500 : 204));

        Topics.send(Told.person(person, 1));

        var messages = receiver.awaitAbout(person, 2);
        assertEquals(
                messages.getFirst().header("webhook-id"), messages.getLast().header("webhook-id"));
        assertEquals(messages.getFirst().body(), messages.getLast().body());
        var delivery = Hooks.awaitState(webhook, "delivered");
        assertEquals(List.of(500, 204), statuses(delivery));
        var pause = Duration.between(at(delivery, 0), at(delivery, 1));
        assertTrue(pause.compareTo(Duration.ofSeconds(5)) >= 0, pause.toString());
        assertTrue(shown().at("/failingSince").isNull());
    }

    @Test
    void isGivenUpAfterTheTenthAttempt() {
        receiver.answering(reply -> reply.with(503));
        var id = test();

        IntStream.rangeClosed(1, 10).forEach(attempts -> {
            Hooks.awaitDelivery(webhook, delivery -> delivery.at("/attempts").size() == attempts);
            publisher.update(
                    "update webhook_delivery set due_at = now() where cast(event as text) = ?1 and due_at is not null",
                    id);
        });

        var delivery = Hooks.awaitState(webhook, "failed");
        assertEquals(10, delivery.at("/attempts").size());
        assertEquals(10, receiver.awaitOf(TESTED, 10).size());
    }

    @Test
    void isNotTriedBeforeTheReceiverWantsItTo() {
        receiver.answering(reply -> reply.with(429, "Retry-After", "3600"));
        test();

        var delivery = Hooks.awaitDelivery(webhook, one -> !one.at("/attempts").isEmpty());

        var next = Instant.parse(delivery.at("/nextAttemptAt").asText());
        assertTrue(next.isAfter(Instant.now().plusSeconds(3_500)), next.toString());
        assertEquals("waiting", delivery.at("/state").asText());
    }

    @Test
    void aRedirectIsNotFollowed() {
        try (var other = new Receiver()) {
            receiver.answering(reply -> reply.with(307, "Location", other.url()));
            test();

            var delivery =
                    Hooks.awaitDelivery(webhook, one -> !one.at("/attempts").isEmpty());

            assertEquals("waiting", delivery.at("/state").asText());
            assertEquals(
                    "It was answered with 307: no redirect is followed.",
                    delivery.at("/attempts/0/failure").asText());
            assertEquals(0, other.awaitOf(TESTED, 0).size());
        }
    }

    @Test
    void aReceiverThatIsGoneIsToldNothingMore() {
        receiver.answering(reply -> reply.with(410));
        test();
        Hooks.awaitState(webhook, "failed");

        Topics.send(Told.person(person, 1));
        Topics.recommendationsOf(person, 1);

        assertFalse(shown().at("/enabled").asBoolean());
        assertEquals(
                "The receiver answered with 410: it is gone.",
                shown().at("/disabledBecause").asText());
        assertEquals(0, publisher.deliveriesAbout(person));
        assertEquals(
                409, Hooks.admin().post(Hooks.PATH + "/" + webhook + "/test").statusCode());
    }

    @Test
    void aReceiverThatFailsForDaysIsToldNothingMoreUntilItIsEnabledAgain() {
        receiver.answering(reply -> reply.with(502));
        test();
        Hooks.awaitDelivery(webhook, one -> one.at("/attempts").size() == 1);
        publisher.update(
                "update webhook set failing_since = now() - interval '3 days' where cast(id as text) = ?1", webhook);

        publisher.update("update webhook_delivery set due_at = now() where cast(webhook as text) = ?1", webhook);

        await().until(() -> !shown().at("/enabled").asBoolean());
        var because = shown().at("/disabledBecause").asText();
        assertTrue(because.startsWith("Every attempt has failed since "), because);
        assertTrue(because.endsWith("the last one: It was answered with 502."), because);

        receiver.answering(reply -> reply);
        Hooks.admin()
                .body(Hooks.input(receiver.url(), "{'enabled': true}").toString())
                .put(Hooks.PATH + "/" + webhook)
                .then()
                .statusCode(200);
        publisher.update("update webhook_delivery set due_at = now() where cast(webhook as text) = ?1", webhook);
        Hooks.awaitState(webhook, "delivered");
    }

    @Test
    void aReceiverThatIsNotThereIsTriedAgain() {
        receiver.close();
        test();

        var delivery = Hooks.awaitDelivery(webhook, one -> !one.at("/attempts").isEmpty());

        assertEquals("waiting", delivery.at("/state").asText());
        assertEquals(
                "No connection came about within 5 s.",
                delivery.at("/attempts/0/failure").asText());
        assertFalse(shown().at("/failingSince").isNull());
    }

    @Test
    void whatWasTakenInHandByAnInstanceThatDiedIsSentByAnother() {
        receiver.answering(reply -> reply.with(503));
        test();
        Hooks.awaitDelivery(webhook, one -> !one.at("/attempts").isEmpty());
        receiver.answering(reply -> reply);

        // As a killed instance leaves it: taken, and the time to note how it ended has passed.
        publisher.update(
                "update webhook_delivery set due_at = now(), tries = 3, attempts = '[]' where cast(webhook as text) = ?1",
                webhook);

        assertEquals(List.of(200), statuses(Hooks.awaitState(webhook, "delivered")));
    }

    @Test
    void goesWithTheRetention() {
        test();
        Hooks.awaitState(webhook, "delivered");
        publisher.update(
                "update webhook_delivery set created_at = now() - interval '31 days' where cast(webhook as text) = ?1",
                webhook);

        QuarkusTransaction.requiringNew().run(() -> deliveries.removeOlderThan(Duration.ofDays(30)));

        assertEquals(List.of(), Hooks.deliveries(webhook));
    }

    private String test() {
        return Hooks.post("/" + webhook + "/test").at("/id").asText();
    }

    private JsonNode shown() {
        return Hooks.get("/" + webhook);
    }

    private static List<Integer> statuses(JsonNode delivery) {
        return delivery.at("/attempts")
                .valueStream()
                .map(attempt -> attempt.at("/status").asInt())
                .toList();
    }

    private static Instant at(JsonNode delivery, int attempt) {
        return Instant.parse(delivery.at("/attempts/" + attempt + "/at").asText());
    }
}
