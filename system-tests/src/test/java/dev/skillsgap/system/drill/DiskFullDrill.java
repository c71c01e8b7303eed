package dev.skillsgap.system.drill;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.system.Suite;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The disk of the broker, then that of the database, has not one byte left. */
@ExtendWith(DrillSuite.class)
class DiskFullDrill {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Suite suite;
    private final SmallDisks disks;

    DiskFullDrill(Suite suite, SmallDisks disks) {
        this.suite = suite;
        this.disks = disks;
    }

    @BeforeEach
    void needsSmallDisks() {
        assumeTrue(disks.has(Part.KAFKA) && disks.has(Part.POSTGRES), "only root can mount small disks");
    }

    @Test
    void theBrokersDisk() throws Exception {
        var staff = Staff.hire(suite, "brimming", 3);
        assertEquals(
                0, Sql.count(suite, Part.PROFILE, "outbox_event"), "the control: nothing waits while there is room");
        disks.fill(Part.KAFKA);
        int changes = 0;
        while (Sql.count(suite, Part.PROFILE, "outbox_event") < 20) {
            staff.change(suite.url(Part.PROFILE));
            assertTrue(++changes < 5_000, "the broker goes on taking records");
        }

        disks.free(Part.KAFKA);
        var freed = System.nanoTime();
        // As its restart policy would; it may still be on its way down.
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(() -> {
                    if (!suite.listens(Part.KAFKA)) {
                        suite.start(Part.KAFKA);
                    }
                    return Rest.lag(suite) == 0 && Sql.count(suite, Part.PROFILE, "outbox_event") == 0;
                });
        Rest.await(suite);

        assertEquals(List.of(), Reckoning.faults(suite, staff, staff.accepted()));
        Figures.note(
                "disk full",
                "broker: %d changes accepted on a full disk, waiting in the outbox; freed, all recommended on %.1f s later"
                        .formatted(changes, Figures.secondsSince(freed)));
    }

    @Test
    void theDatabasesDisk() throws Exception {
        var staff = Staff.hire(suite, "overflowing", 3);
        assertEquals(201, staff.tryToChange().orElseThrow().statusCode(), "the control: accepted while there is room");
        disks.fill(Part.POSTGRES);
        int accepted = 0;
        var last = staff.tryToChange().orElseThrow();
        while (last.statusCode() == 201) {
            assertTrue(++accepted < 5_000, "the database goes on taking rows");
            last = staff.tryToChange().orElseThrow();
        }
        assertEquals(503, last.statusCode(), last.body());
        assertTrue(last.headers().firstValue("Retry-After").isPresent());

        disks.free(Part.POSTGRES);
        var freed = System.nanoTime();
        if (!suite.listens(Part.POSTGRES)) {
            suite.start(Part.POSTGRES);
        }
        await().atMost(PATIENCE).until(() -> staff.tryToChange().orElseThrow().statusCode() == 201);
        var resumed = Figures.secondsSince(freed);
        Rest.await(suite);

        assertEquals(List.of(), Reckoning.faults(suite, staff, staff.accepted()));
        assertFalse(staff.accepted().isEmpty());
        Figures.note(
                "disk full",
                "database: %d changes still fitted, then 503 with Retry-After; freed, the next accepted %.1f s later, nothing lost"
                        .formatted(accepted, resumed));
    }
}
