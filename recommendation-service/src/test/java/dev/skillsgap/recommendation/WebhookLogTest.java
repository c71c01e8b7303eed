package dev.skillsgap.recommendation;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillsgap.localstack.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log of what a webhook was told, and what is told once more. */
@QuarkusTest
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "recommendation"))
class WebhookLogTest {

    @Inject
    Publisher publisher;

    final Receiver receiver = new Receiver();
    final String person = Told.newId();

    @BeforeEach
    void publish() {
        publisher.publishSample();
    }

    @AfterEach
    void removeAll() {
        Hooks.removeAll();
        receiver.close();
    }

    @Test
    void tellsATestWhateverTheFilters() {
        var webhook = id(Hooks.add(receiver, "{'roles': ['ml-engineer']}"));

        Hooks.post("/" + webhook + "/test");

        var message = receiver.awaitOf("dev.skillsgap.webhook.tested.v1", 1).getFirst();
        assertEquals(webhook, message.json().at("/data/webhook").asText());
        assertEquals(
                "delivered", Hooks.awaitState(webhook, "delivered").at("/state").asText());
    }

    @Test
    void listsDeliveriesByState() {
        var webhook = id(Hooks.add(receiver));
        Hooks.post("/" + webhook + "/test");
        Hooks.awaitState(webhook, "delivered");

        assertEquals(
                1,
                Hooks.get("/" + webhook + "/deliveries?state=delivered")
                        .at("/items")
                        .size());
        assertEquals(
                0,
                Hooks.get("/" + webhook + "/deliveries?state=failed")
                        .at("/items")
                        .size());
        Hooks.admin()
                .get(Hooks.PATH + "/" + webhook + "/deliveries?state=lost")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("state"));
    }

    @Test
    void tellsOneDeliveryAgainUnderTheSameId() {
        var webhook = id(Hooks.add(receiver));
        Topics.send(Told.person(person, 1));
        var delivery = id(Hooks.awaitState(webhook, "delivered"));

        Hooks.post("/" + webhook + "/deliveries/" + delivery + "/replay");

        var messages = receiver.awaitAbout(person, 2);
        assertEquals(messages.get(0).header("webhook-id"), messages.get(1).header("webhook-id"));
        assertEquals(messages.get(0).body(), messages.get(1).body());
        Hooks.admin()
                .post(Hooks.PATH + "/" + webhook + "/deliveries/" + UUID.randomUUID() + "/replay")
                .then()
                .statusCode(404);
    }

    @Test
    void tellsWhatWasEmittedSinceATimeAlsoBeforeItWasMade() {
        var since = Instant.now();
        Topics.send(Told.person(person, 1));
        Topics.recommendationsOf(person, 1);
        var webhook = id(Hooks.add(receiver));

        assertEquals(1, replay(webhook, "{\"since\": \"%s\"}".formatted(since)));
        receiver.awaitAbout(person, 1);
        Hooks.awaitState(webhook, "delivered");
        assertEquals(0, replay(webhook, "{\"since\": \"%s\", \"delivered\": false}".formatted(since)));
        assertEquals(0, replay(webhook, "{\"since\": \"%s\"}".formatted(Instant.now())));
        assertEquals(1, replay(webhook, "{\"since\": \"%s\"}".formatted(since)));
        receiver.awaitAbout(person, 2);
    }

    @Test
    void countsAttemptsWithoutNamingReceivers() {
        var webhook = id(Hooks.add(receiver));
        Hooks.post("/" + webhook + "/test");
        Hooks.awaitState(webhook, "delivered");

        var metrics =
                Hooks.admin().get("/q/metrics").then().statusCode(200).extract().asString();

        assertTrue(metrics.contains("webhooks_attempts_total{outcome=\"delivered\"}"), metrics);
        assertTrue(metrics.contains("webhooks_waiting "), metrics);
        assertFalse(metrics.contains("hooks?") || metrics.contains("\"/hooks"), metrics);
    }

    private static int replay(String webhook, String span) {
        return Hooks.admin()
                .body(span)
                .post(Hooks.PATH + "/" + webhook + "/replay")
                .then()
                .statusCode(202)
                .extract()
                .path("deliveries");
    }

    private static String id(JsonNode view) {
        return view.at("/id").asText();
    }
}
