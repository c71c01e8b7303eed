package dev.skillsgap.recommendation.webhook.courier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    private static final RandomGenerator LEAST = always(0);

    @ParameterizedTest
    @CsvSource({"1, PT5S", "2, PT5M", "3, PT30M", "4, PT2H", "5, PT5H", "6, PT10H", "7, PT14H", "8, PT20H", "9, PT24H"})
    void waitsLongerAfterEachAttempt(int attempts, Duration pause) {
        assertEquals(Optional.of(pause), Schedule.after(attempts, Duration.ZERO, LEAST));
    }

    @Test
    void givesUpAfterTheTenthAttemptWhichIsThreeDaysAfterTheFirst() {
        var whole = IntStream.rangeClosed(1, 9)
                .mapToObj(attempts ->
                        Schedule.after(attempts, Duration.ZERO, LEAST).orElseThrow())
                .reduce(Duration.ZERO, Duration::plus);

        assertEquals(Duration.parse("PT75H35M5S"), whole);
        assertEquals(Optional.empty(), Schedule.after(10, Duration.ZERO, LEAST));
    }

    @Test
    void spreadsWhatFailedTogetherOverAFifthMore() {
        var random = new Random(1);
        var pauses = IntStream.range(0, 1_000)
                .mapToObj(i -> Schedule.after(2, Duration.ZERO, random).orElseThrow())
                .toList();

        assertTrue(pauses.stream()
                .allMatch(pause ->
                        pause.compareTo(Duration.ofMinutes(5)) >= 0 && pause.compareTo(Duration.ofMinutes(6)) <= 0));
        assertTrue(pauses.stream().distinct().count() > 900);
    }

    @Test
    void leavesAReceiverAloneForAsLongAsItAsksButADayAtMost() {
        assertEquals(Optional.of(Duration.ofHours(1)), Schedule.after(1, Duration.ofHours(1), LEAST));
        assertEquals(Optional.of(Duration.ofMinutes(5)), Schedule.after(2, Duration.ofSeconds(1), LEAST));
        assertEquals(Optional.of(Duration.ofHours(24)), Schedule.after(1, Duration.ofDays(365), LEAST));
    }

    private static RandomGenerator always(long bits) {
        return () -> bits;
    }
}
