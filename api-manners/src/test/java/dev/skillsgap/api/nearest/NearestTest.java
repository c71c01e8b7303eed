package dev.skillsgap.api.nearest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class NearestTest {

    private final Nearest nearest = new Nearest();

    @Test
    void namesUpToThreeNearestFirst() {
        List.of("Python", "Pythons", "Pyton", "Jython", "Java").forEach(nearest::add);

        assertEquals(List.of("Python", "Jython", "Pythons"), nearest.to("python "));
        assertEquals(List.of(), nearest.to("Kotlin"));
    }

    @Test
    void saysWhatTheOneStandsForThatIsNearest() {
        nearest.add("Machine Learning Engineer", "ml-engineer");
        nearest.add("ml-engineer", "ml-engineer");
        nearest.add("ML Engineers", "ml-engineer");
        nearest.add("Data Scientist", "data-scientist");

        assertEquals("ml-engineer", nearest.only("machine learning ENGINEER"));
        assertEquals("ml-engineer", nearest.only("ml engineer"));
        assertEquals("data-scientist", nearest.only("Data Sientist"));
    }

    @Test
    void guessesNeitherBetweenThoseThatAreAsNearNorAtWhatIsFarOrShort() {
        nearest.add("Vision", "t-1");
        nearest.add("vision ", "t-2");
        nearest.add("Sales", "t-3");
        nearest.add("Sales", "t-3");
        nearest.add("Java", "t-4");
        nearest.add("Lava", "t-6");
        nearest.add("C", "t-5");

        assertNull(nearest.only("Vision"));
        assertNull(nearest.only("Astronautics"));
        assertNull(nearest.only("R"));
        assertNull(nearest.only("Kava"), "one error leads to each of two");
        assertEquals("t-3", nearest.only("Saless"));
        assertEquals("t-5", nearest.only(" c"));
    }

    @Test
    void doesNotTakeAColleagueForSomebodyElse() {
        nearest.add("lovelace@example.org", "ada");
        nearest.add("bo@example.org", "bo");
        nearest.add("Sales Engineer", "sales");

        assertEquals("ada", nearest.only("lovelaec@example.org"));
        assertNull(nearest.only("loveless@example.com"));
        assertNull(nearest.only("al@example.org"));
        assertNull(nearest.only("Safety Engineer"), "three errors are another name");
    }

    @Test
    void takesNoDigitForAnError() {
        nearest.add("E-0012", "ada");

        assertNull(nearest.only("E-0013"));
        assertEquals("ada", nearest.only("E0012"));
    }

    @Test
    void asksWhatThereIsOnceAndLooksForFiveHundredNames() {
        var times = new AtomicInteger();
        var lazy = new Nearest(known -> {
            times.incrementAndGet();
            known.add("Vision");
        });
        assertEquals(0, times.get());

        for (int i = 0; i < 500; i++) {
            lazy.only("x" + i);
        }

        assertEquals(1, times.get());
        assertNull(lazy.only("Visions"));
        assertNull(new Nearest(known -> known.add("v".repeat(201))).only("v".repeat(201)));
    }
}
