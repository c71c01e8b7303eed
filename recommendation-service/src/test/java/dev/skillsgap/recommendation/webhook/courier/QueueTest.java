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
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How instances share what is due. The webhook is disabled, so that the service under test leaves it alone. */
@QuarkusTest
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "recommendation"))
class QueueTest {

    /** Twice what a webhook may have at a time. */
    private static final int ALL = 8;

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
            IntStream.range(0, ALL).forEach(i -> deliveries.test(webhook.id()));
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
        var taken = QuarkusTransaction.requiringNew().call(() -> {
            var one = take();
            var other = QuarkusTransaction.requiringNew().call(this::take);
            return Stream.concat(one.stream(), other.stream()).distinct().toList();
        });

        assertEquals(ALL, taken.size());
    }

    @Test
    void whatIsTakenIsNotDueUntilItsInstanceMustHaveDied() {
        QuarkusTransaction.requiringNew().run(this::take);
        QuarkusTransaction.requiringNew().run(this::take);

        assertEquals(List.of(), QuarkusTransaction.requiringNew().call(this::take));
    }

    @Test
    void whatIsTakenByATransactionThatFailsIsDueAsBefore() {
        QuarkusTransaction.begin();
        var lost = take();
        QuarkusTransaction.rollback();

        assertEquals(lost, QuarkusTransaction.requiringNew().call(this::take));
    }

    /** The rows of what is taken. */
    private List<Long> take() {
        return queue.take(Map.of(webhook, ALL / 2)).stream()
                .map(Due::seq)
                .sorted()
                .toList();
    }
}
