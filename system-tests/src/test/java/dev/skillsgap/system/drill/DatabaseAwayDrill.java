package dev.skillsgap.system.drill;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.system.Suite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** PostgreSQL is killed, and stays away for a while. */
@ExtendWith(DrillSuite.class)
class DatabaseAwayDrill {

    private final Suite suite;
    private final Http http;

    DatabaseAwayDrill(Suite suite) {
        this.suite = suite;
        this.http = new Http(suite.key().token("hr", null, 60));
    }

    @Test
    void changesAreRefusedAndGapsAnsweredFromMemory() throws Exception {
        var staff = Staff.hire(suite, "undatabased", 5);
        var gap = suite.url(Part.RECOMMENDATION) + "/api/v1/gaps/"
                + staff.people().getFirst();
        assertEquals(
                201, staff.tryToChange().orElseThrow().statusCode(), "the control: it is accepted while all is well");
        Rest.await(suite);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !http.json(gap).path("stale").asBoolean());
        var before = http.json(gap).path("lines");

        suite.kill(Part.POSTGRES);
        var end = System.nanoTime() + Scale.NOW.away().toNanos();
        int refused = 0;
        double slowest = 0;
        while (System.nanoTime() < end) {
            var asked = System.nanoTime();
            var answer = staff.tryToChange().orElseThrow();
            slowest = Math.max(slowest, Figures.secondsSince(asked));
            assertEquals(503, answer.statusCode(), answer.body());
            assertTrue(
                    Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()) > 0);
            refused++;
            assertEquals(before, http.json(gap).path("lines"));
        }
        assertEquals(
                503,
                http.get(suite.url(Part.SKILLS) + "/api/v1/skills")
                        .orElseThrow()
                        .statusCode());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> http.json(gap).path("stale").asBoolean());
        assertTrue(http.json(gap).path("staleSince").isTextual());

        suite.start(Part.POSTGRES);
        var back = System.nanoTime();
        staff.change(suite.url(Part.PROFILE));
        var resumed = Figures.secondsSince(back);
        Rest.await(suite);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !http.json(gap).path("stale").asBoolean());

        assertEquals(List.of(), Reckoning.faults(suite, staff, staff.accepted()));
        Figures.note(
                "PostgreSQL away",
                "killed, away %d s: %d changes refused with 503 and Retry-After (slowest after %.1f s), gaps answered from memory, marked stale; the first change accepted %.1f s after it was back"
                        .formatted(Scale.NOW.away().toSeconds(), refused, slowest, resumed));
    }

    @Test
    void theControlAFalseSuccessIsSeen() {
        var staff = Staff.hire(suite, "falsely", 1);
        var accepted = new ArrayList<>(staff.accepted());
        accepted.add(new Staff.Accepted(staff.people().getFirst(), "never-stored"));

        var faults = Reckoning.faults(suite, staff, accepted);

        assertFalse(faults.isEmpty());
        Figures.note(
                "PostgreSQL away",
                "control: a success for what was not stored is seen: %s".formatted(faults.getFirst()));
    }
}
