package dev.skillsgap.recommendation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skillsgap.localstack.StackTestResource;
import dev.skillsgap.recommendation.kept.Recommendations;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long what was emitted is kept. */
@QuarkusTest
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "recommendation"))
class RetentionTest {

    @Inject
    Publisher publisher;

    @Inject
    Recommendations recommendations;

    @Test
    void removesWhatIsOldButLeavesEachPersonTheirNewest() {
        publisher.publishSample();
        var person = Told.newId();
        for (int version = 1; version <= 3; version++) {
            Topics.send(Told.person(person, version));
            Topics.recommendationsOf(person, version);
        }
        publisher.update(
                "update recommendation set emitted_at = now() - interval '181 days' where person = ?1 and person_version <> 2",
                person);

        QuarkusTransaction.requiringNew().run(() -> recommendations.removeOlderThan(Duration.ofDays(180)));

        assertEquals(2, publisher.recommendationsKept(person));
    }

    @Test
    void leavesWhatIsOldWhereThereIsNothingNewer() {
        publisher.publishSample();
        var person = Told.newId();
        Topics.send(Told.person(person, 1));
        Topics.recommendationsOf(person, 1);
        publisher.update(
                "update recommendation set emitted_at = now() - interval '999 days' where person = ?1", person);

        QuarkusTransaction.requiringNew().run(() -> recommendations.removeOlderThan(Duration.ofDays(180)));

        assertEquals(1, publisher.recommendationsKept(person));
    }
}
