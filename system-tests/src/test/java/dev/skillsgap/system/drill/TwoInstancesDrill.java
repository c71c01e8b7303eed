package dev.skillsgap.system.drill;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.system.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Of two instances of each service, one is killed. */
@ExtendWith(DrillSuite.class)
class TwoInstancesDrill {

    /** Longer than the other instance needs where there is one: Kafka waits 10 s for a member that is gone. */
    private static final Duration SECONDS = Duration.ofSeconds(15);

    private final Suite suite;

    TwoInstancesDrill(Suite suite) {
        this.suite = suite;
    }

    @Test
    void theOtherTakesOverAndNothingIsDoubled() throws Exception {
        var staff = Staff.hire(suite, "twofold", 12);
        var others = Part.SERVICES.parallelStream().map(this::another).toList();
        var profile = others.get(Part.SERVICES.indexOf(Part.PROFILE));
        var skills = others.get(Part.SERVICES.indexOf(Part.SKILLS));
        try {
            changeAtBoth(staff, suite.url(Part.PROFILE), profile.url());
            Rest.await(suite);

            var takenOver = killed(Part.PROFILE, staff, profile) + " s, "
                    + killed(Part.SKILLS, staff, profile) + " s, "
                    + killed(Part.RECOMMENDATION, staff, profile) + " s";
            var release = Releases.publishAnother(suite, skills.url());
            Rest.await(suite);
            suite.start(Part.PROFILE, Part.SKILLS, Part.RECOMMENDATION);
            Releases.awaitLive(suite, release);
            Rest.await(suite);

            assertEquals(List.of(), Reckoning.faults(suite, staff, staff.accepted()));
            Figures.note(
                    "two instances",
                    "of two instances of each service one killed: the next change recommended on after %s (profile-, skills-, recommendation-service); nothing doubled, and the other skills-service published release %d"
                            .formatted(takenOver, release));
        } finally {
            others.forEach(Suite.Instance::stop);
        }
    }

    private Suite.Instance another(Part service) {
        try {
            return suite.another(service, suite.project());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void changeAtBoth(Staff staff, String one, String other) {
        IntStream.range(0, 20).forEach(i -> staff.change(i % 2 == 0 ? one : other));
    }

    /** Kills the first instance of a service; says after how many seconds all work was done by the other. */
    private String killed(Part service, Staff staff, Suite.Instance profile) {
        suite.kill(service);
        var killed = System.nanoTime();
        staff.people().forEach(person -> staff.change(profile.url()));
        Rest.await(suite);
        return "%.1f".formatted(Figures.secondsSince(killed));
    }

    /** With a single instance nobody takes over. */
    @Test
    void theControlWithoutASecondInstanceNothingHappens() throws Exception {
        var staff = Staff.hire(suite, "single", 1);
        suite.kill(Part.RECOMMENDATION);
        staff.change(suite.url(Part.PROFILE));
        try {
            assertThrows(
                    ConditionTimeoutException.class,
                    () -> await().atMost(SECONDS).until(() -> Rest.lag(suite) == 0));
        } finally {
            suite.start(Part.RECOMMENDATION);
            Rest.await(suite);
        }
        Figures.note(
                "two instances",
                "control: with a single instance nothing is taken over in %d s".formatted(SECONDS.toSeconds()));
    }
}
