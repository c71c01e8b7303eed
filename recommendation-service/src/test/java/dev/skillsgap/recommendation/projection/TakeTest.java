package dev.skillsgap.recommendation.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.skillsgap.localstack.StackTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is told in one transaction goes into the table in one statement. */
@QuarkusTest
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "recommendation"))
class TakeTest {

    private static final Instant CHANGED = Instant.parse("2026-05-02T09:00:00.123456Z");

    @Inject
    People people;

    final String id = "p-" + UUID.randomUUID();

    @Test
    void keepsTheNewestOfSeveralVersionsOfAPerson() {
        var other = "p-" + UUID.randomUUID();

        take(told(id, 2, "b"), told(other, 9, "other"), told(id, 3, "c"), told(id, 1, "a"));

        assertEquals(3, held(id).version);
        assertEquals("c", held(id).targetRole);
        assertEquals(9, held(other).version);
    }

    @Test
    void keepsTheFirstOfAVersionThatIsToldTwice() {
        take(told(id, 1, "first"), told(id, 1, "second"));

        assertEquals("first", held(id).targetRole);
    }

    @Test
    void keepsEverythingAsItWasTold() {
        var teams = List.of("a\"b\\c,{d}", "", "NULL", " ü ", "f'g");

        take(new PersonEvent(id, Long.MAX_VALUE, CHANGED, teams, null, 0.1, List.of(), null));

        var held = held(id);
        assertEquals(teams, List.of(held.teams));
        assertEquals(CHANGED, held.changedAt);
        assertEquals(Long.MAX_VALUE, held.version);
        assertEquals(0.1, held.hoursPerWeek);
        assertEquals("[]", held.assertions);
        assertNull(held.targetRole);
        assertNull(held.learning);
    }

    private static PersonEvent told(String id, long version, String role) {
        return new PersonEvent(id, version, CHANGED, List.of("team"), role, null, List.of(), null);
    }

    private void take(PersonEvent... events) {
        QuarkusTransaction.requiringNew().run(() -> List.of(events).forEach(people::take));
    }

    private Person held(String person) {
        return QuarkusTransaction.requiringNew().call(() -> people.findById(person));
    }
}
