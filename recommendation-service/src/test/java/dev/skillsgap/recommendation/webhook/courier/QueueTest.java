package dev.skillsgap.recommendation.webhook.courier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skillsgap.localstack.StackTestResource;
import dev.skillsgap.recommendation.webhook.Secret;
import dev.skillsgap.recommendation.webhook.Webhook;
import dev.skillsgap.recommendation.webhook.Webhook.Interest;
import dev.skillsgap.recommendation.webhook.Webhooks;
import dev.skillsgap.recommendation.webhook.delivery.Deliveries;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How instances share what is due. The webhook is disabled, so that the service under test leaves it alone. */
@QuarkusTest
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "recommendation"))
class QueueTest {

    @Inject
    Queue queue;

    @Inject
    Webhooks webhooks;

    @Inject
    Deliveries deliveries;

    final Webhook webhook = Webhook.of(
            "https://hr.example.com/", "", new Interest(List.of(), List.of(), List.of(), List.of()), Secret.random());

    @BeforeEach
    void writeDown() {
        webhook.disable("For a test.");
        QuarkusTransaction.requiringNew().run(() -> {
            webhooks.persist(webhook);
            IntStream.range(0, 10).forEach(i -> deliveries.test(webhook.id()));
        });
    }

    @AfterEach
    void remove() {
        QuarkusTransaction.requiringNew().run(() -> {
            deliveries.removeAllOf(webhook.id());
            webhooks.deleteById(webhook.id());
        });
    }

    @Test
    void noTwoInstancesTakeTheSame() {
        var taken = new HashSet<Long>();
        var counts = QuarkusTransaction.requiringNew().call(() -> {
            var one = take(6);
            one.forEach(due -> taken.add(due.seq()));
            var other = QuarkusTransaction.requiringNew().call(() -> take(6));
            other.forEach(due -> taken.add(due.seq()));
            return List.of(one.size(), other.size());
        });

        assertEquals(List.of(6, 4), counts);
        assertEquals(10, taken.size());
    }

    @Test
    void whatIsTakenIsNotDueUntilItsInstanceMustHaveDied() {
        QuarkusTransaction.requiringNew().run(() -> take(10));

        assertEquals(List.of(), QuarkusTransaction.requiringNew().call(() -> take(10)));
    }

    @Test
    void whatIsTakenByATransactionThatFailsIsDueAsBefore() {
        QuarkusTransaction.begin();
        take(10);
        QuarkusTransaction.rollback();

        assertEquals(10, QuarkusTransaction.requiringNew().call(() -> take(10)).size());
    }

    private List<Due> take(int atMost) {
        return queue.take(Map.of(webhook, atMost));
    }
}
