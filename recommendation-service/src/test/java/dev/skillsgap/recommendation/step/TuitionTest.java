package dev.skillsgap.recommendation.step;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Hours of raising one skill; against every row of resources in CheapestTest. */
class TuitionTest {

    @Test
    void takesTheShortestRowOfResources() {
        var tuition =
                Tuition.of(List.of(teaching(0, 2, 10), teaching(2, 4, 10), teaching(0, 4, 25), teaching(1, 3, 2)));

        assertEquals(OptionalDouble.of(10), tuition.hours("python", 0, 1));
        assertEquals(OptionalDouble.of(12), tuition.hours("python", 0, 3));
        assertEquals(OptionalDouble.of(20), tuition.hours("python", 0, 4));
        assertEquals(OptionalDouble.of(2), tuition.hours("python", 1, 2));
    }

    @Test
    void takesNoHoursForWhatIsHeld() {
        assertEquals(OptionalDouble.of(0), Tuition.of(List.of()).hours("python", 3, 3));
        assertEquals(OptionalDouble.of(0), Tuition.of(List.of()).hours("python", 3, 1));
    }

    @Test
    void isEmptyWhereNothingLeadsThere() {
        var tuition = Tuition.of(List.of(teaching(2, 4, 10), teaching(0, 1, 5)));

        assertEquals(OptionalDouble.empty(), tuition.hours("python", 0, 2));
        assertEquals(OptionalDouble.empty(), tuition.hours("python", 3, 5));
        assertEquals(OptionalDouble.empty(), tuition.hours("git", 0, 1));
    }

    private static Resource teaching(int from, int to, double hours) {
        return new Resource(
                "r" + from + to,
                "R",
                "course",
                1,
                "https://example.org",
                "en",
                hours,
                0,
                "USD",
                List.of(new Resource.Teaching("python", "Python", from, to, List.of())),
                List.of());
    }
}
