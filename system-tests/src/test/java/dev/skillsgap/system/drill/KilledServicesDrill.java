package dev.skillsgap.system.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.system.Suite;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each service is killed again and again while people change. */
@ExtendWith(DrillSuite.class)
class KilledServicesDrill {

    private static final int WRITERS = 4;
    private static final int PAUSE_MS = 500;
    private static final int LONGEST_LIFE_MS = 1_500;

    private final Suite suite;
    private final Random random = new Random(7);

    KilledServicesDrill(Suite suite) {
        this.suite = suite;
    }

    @Test
    void everyAcceptedChangeIsRecommendedOnWhoeverIsKilled() throws Exception {
        var staff = Staff.hire(suite, "killed", Scale.NOW.people());
        var begun = System.nanoTime();
        var changes = new AtomicInteger();
        try (var writers = Executors.newScheduledThreadPool(WRITERS)) {
            var writing = IntStream.range(0, WRITERS)
                    .mapToObj(i -> writers.scheduleWithFixedDelay(
                            () -> change(staff, changes), 0, PAUSE_MS, TimeUnit.MILLISECONDS))
                    .toList();
            for (var service : kills()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_LIFE_MS)));
                suite.kill(service);
                suite.start(service);
            }
            while (changes.get() < Scale.NOW.changes()) {
                change(staff, changes);
            }
            assertTrue(writing.stream().noneMatch(Future::isDone), "a writer gave up");
        }
        var seconds = Figures.secondsSince(begun);
        var still = System.nanoTime();
        Rest.await(suite);

        assertTrue(staff.accepted().size() >= Scale.NOW.changes());
        assertEquals(List.of(), Reckoning.faults(suite, staff, staff.accepted()));
        Figures.note(
                "services killed",
                "%d kills of each service, %d accepted changes of %d people in %.0f s: every one stored and recommended on; at rest %.1f s later"
                        .formatted(
                                Scale.NOW.kills(),
                                staff.accepted().size(),
                                staff.people().size(),
                                seconds,
                                Figures.secondsSince(still)));
    }

    private List<Part> kills() {
        var kills = new ArrayList<Part>();
        for (var service : Part.SERVICES) {
            kills.addAll(Collections.nCopies(Scale.NOW.kills(), service));
        }
        Collections.shuffle(kills, random);
        return kills;
    }

    private void change(Staff staff, AtomicInteger changes) {
        staff.change(suite.url(Part.PROFILE));
        changes.incrementAndGet();
    }

    /** As a product without an outbox would: stored, answered with success, and never told. */
    @Test
    void theControlAnEventThatIsLostIsSeen() throws Exception {
        var staff = Staff.hire(suite, "lost", 2);
        suite.kill(Part.KAFKA);
        staff.change(suite.url(Part.PROFILE));
        Sql.run(suite, Part.PROFILE, "delete from outbox_event");
        suite.start(Part.KAFKA);
        Rest.await(suite);

        var faults = Reckoning.faults(suite, staff, staff.accepted());

        assertEquals(1, faults.size(), faults.toString());
        assertTrue(faults.getFirst().contains("but the latest recommendation is of"), faults.getFirst());
        Figures.note(
                "services killed",
                "control: one event deleted from an outbox is seen: %s".formatted(faults.getFirst()));
    }
}
