package dev.skillsgap.recommendation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillsgap.localstack.StackTestResource;
import dev.skillsgap.recommendation.webhook.Secret;
import dev.skillsgap.recommendation.webhook.Webhooks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What webhooks are told, and by what their receivers know that it is from us. */
@QuarkusTest
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "recommendation"))
class WebhookTest {

    private static final String UPDATED = "dev.skillsgap.recommendation.updated.v1";
    private static final String WITHDRAWN = "dev.skillsgap.recommendation.withdrawn.v1";

    @Inject
    Publisher publisher;

    @Inject
    Webhooks webhooks;

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
    void tellsWhatIsOnKafkaUnderTheSameIdAndSigned() {
        var secret = new Secret(Hooks.add(receiver).at("/secret").asText());

        Topics.send(Told.person(person, 1));

        var record = Topics.recommendationsOf(person, 1).getFirst();
        var message = receiver.awaitAbout(person, 1).getFirst();
        assertEquals(UPDATED, message.json().at("/type").asText());
        assertEquals("2026-05-02T09:00:00Z", message.json().at("/timestamp").asText());
        assertEquals(Told.data(record), message.json().at("/data"));
        assertEquals(new String(record.headers().lastHeader("ce_id").value(), UTF_8), message.header("webhook-id"));
        assertEquals(signature(secret, message), message.header("webhook-signature"));
        assertTrue(Math.abs(timestamp(message) - Instant.now().getEpochSecond()) < 60);
        assertEquals("application/json", message.header("Content-Type"));
        assertTrue(message.body().getBytes(UTF_8).length < 20_000);
    }

    @Test
    void tellsNoMoreOfARecommendationThanTheChosenFields() {
        Hooks.add(receiver, "{'fields': ['readiness', 'role']}");

        Topics.send(Told.person(person, 1));

        var data = receiver.awaitAbout(person, 1).getFirst().json().at("/data");
        assertEquals(List.of("id", "person", "role", "readiness"), names(data));
    }

    @Test
    void tellsOnlyOfMembersOfTheChosenTeams() {
        var team = Told.newId();
        var stranger = Told.newId();
        Topics.send(Told.team(team, 1, Told.newId()));
        publisher.awaitAllOf(Topics.TEAM);
        await().until(() ->
                Hooks.post(receiver.url(), "{'teams': ['" + team + "']}").statusCode() == 201);

        Topics.send(Told.person(stranger, 1));
        Topics.recommendationsOf(stranger, 1);
        Topics.send(Told.person(person, 1, Map.of("teams", "['" + team + "']")));

        receiver.awaitAbout(person, 1);
        assertEquals(List.of(), receiver.about(stranger));
    }

    @Test
    void tellsOnlyOfTheChosenRolesAndTypes() {
        try (var ofWithdrawals = new Receiver()) {
            Hooks.add(receiver, "{'roles': ['ml-engineer'], 'types': ['" + UPDATED + "']}");
            Hooks.add(ofWithdrawals, "{'types': ['" + WITHDRAWN + "']}");

            Topics.send(Told.person(person, 1));
            receiver.awaitAbout(person, 1);
            Topics.send(Told.person(person, 2, Map.of("targetRole", "null")));

            var withdrawal = ofWithdrawals.awaitAbout(person, 1).getFirst().json();
            assertEquals(WITHDRAWN, withdrawal.at("/type").asText());
            assertEquals(List.of("person"), names(withdrawal.at("/data")));
            assertEquals(1, receiver.about(person).size());
            assertEquals(1, ofWithdrawals.about(person).size());
        }
    }

    @Test
    void tellsARecommendationThatIsComputedAgainOnce() {
        Hooks.add(receiver);
        Topics.send(Told.person(person, 1));
        receiver.awaitAbout(person, 1);

        publisher.forgetWhatWasComputedFor(person);
        Topics.recommendationsOf(person, 2);
        Topics.send(Told.person(person, 2));

        var versions = receiver.awaitAbout(person, 2).stream()
                .map(message -> message.json().at("/data/personVersion").asInt())
                .toList();
        assertEquals(List.of(1, 2), versions);
    }

    @Test
    void signsWithBothSecretsWhileOneReplacesTheOther() {
        var made = Hooks.add(receiver);
        var first = new Secret(made.at("/secret").asText());
        var rotated = Hooks.post("/" + id(made) + "/secret");
        var second = new Secret(rotated.at("/secret").asText());

        Topics.send(Told.person(person, 1));

        var message = receiver.awaitAbout(person, 1).getFirst();
        assertEquals(signature(second, message) + " " + signature(first, message), message.header("webhook-signature"));
        assertTrue(Instant.parse(rotated.at("/previousSecretUntil").asText()).isAfter(Instant.now()));

        publisher.update("update webhook set previous_until = now() where cast(id as text) = ?1", id(made));
        Topics.send(Told.person(person, 2));

        var later = receiver.awaitAbout(person, 2).getLast();
        assertEquals(signature(second, later), later.header("webhook-signature"));
        QuarkusTransaction.requiringNew().run(webhooks::forgetReplacedSecrets);
        assertTrue(Hooks.get("/" + id(made)).at("/previousSecretUntil").isNull());
    }

    @Test
    void aReceiverThatDoesNotAnswerDelaysNoOther() {
        var hold = new CountDownLatch(1);
        try (var slow = new Receiver()) {
            var held = id(Hooks.add(slow.answering(reply -> {
                hold(hold);
                return reply;
            })));
            Hooks.add(receiver);
            var people = new ArrayList<String>();
            IntStream.range(0, 12).forEach(i -> people.add(Told.newId()));

            people.forEach(one -> Topics.send(Told.person(one, 1)));

            people.forEach(one -> receiver.awaitAbout(one, 1));
            var waiting = Hooks.deliveries(held);
            assertEquals(12, waiting.size());
            assertTrue(waiting.stream().allMatch(one -> one.at("/attempts").isEmpty()));
            assertEquals(
                    4, people.stream().filter(one -> !slow.about(one).isEmpty()).count());
        } finally {
            hold.countDown();
        }
    }

    @Test
    void forgetsWhatItToldOfAPersonWhoIsErasedAndTellsThat() {
        var webhook = id(Hooks.add(receiver));
        Topics.send(Told.person(person, 1));
        receiver.awaitAbout(person, 1);

        Topics.send(Told.erased(person));

        var withdrawal = receiver.awaitAbout(person, 2).getLast();
        assertEquals(WITHDRAWN, withdrawal.json().at("/type").asText());
        await().until(() -> Hooks.deliveries(webhook).isEmpty());
        assertEquals(0, publisher.deliveriesAbout(person));
    }

    @Test
    void forgetsAnErasedPersonAtOnceWhereNobodyIsTold() {
        var webhook = id(Hooks.add(receiver, "{'types': ['" + UPDATED + "']}"));
        Topics.send(Told.person(person, 1));
        Hooks.awaitState(webhook, "delivered");

        Topics.send(Told.erased(person));

        await().until(() -> publisher.deliveriesAbout(person) == 0);
        assertFalse(receiver.about(person).isEmpty());
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String signature(Secret secret, Receiver.Got message) {
        return secret.sign(message.header("webhook-id"), timestamp(message), message.body());
    }

    private static long timestamp(Receiver.Got message) {
        return Long.parseLong(message.header("webhook-timestamp"));
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static String id(JsonNode webhook) {
        return webhook.at("/id").asText();
    }
}
