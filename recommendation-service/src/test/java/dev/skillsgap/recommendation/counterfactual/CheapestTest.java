package dev.skillsgap.recommendation.counterfactual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.recommendation.counterfactual.Cheapest.Raises;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The fewest and the quickest raises, against every set of raises there is. */
class CheapestTest {

    private static final int ENOUGH = 10_000;
    private static final double ROUNDING = 1e-9;

    @Provide
    Arbitrary<Aim> aims() {
        return Arbitraries.longs().map(Aim::of);
    }

    @Property(tries = 100)
    void isAsSmallAndAsQuickAsTheBestOfAllWays(@ForAll("aims") Aim aim) {
        var ways = aim.ways();
        var fewest = ways.stream()
                .min(Comparator.comparingInt(Aim.Way::skills).thenComparingInt(Aim.Way::levels))
                .orElseThrow();
        var hours = ways.stream().mapToDouble(Aim.Way::hours).min().orElseThrow();

        var found = aim.find(ENOUGH);

        var smallest = found.smallest();
        assertTrue(smallest.optimal());
        assertEquals(fewest.skills(), smallest.set().raises().size());
        assertEquals(fewest.skills(), smallest.skillsAtLeast());
        assertEquals(fewest.levels(), smallest.levelsAtLeast());
        assertEquals(fewest.levels(), levels(smallest.set()));
        assertReaches(aim, smallest.set());
        if (Double.isInfinite(hours)) {
            assertNull(found.cheapest());
            assertTrue(found.attainable() < aim.target());
        } else {
            assertTrue(found.cheapest().optimal());
            assertEquals(hours, found.cheapest().set().hours(), ROUNDING);
            assertEquals(hours, found.cheapest().hoursAtLeast(), ROUNDING);
            assertReaches(aim, found.cheapest().set());
        }
    }

    private static int levels(Raises set) {
        return set.raises().stream()
                .mapToInt(raise -> raise.to() - (raise.from() == null ? 0 : raise.from()))
                .sum();
    }

    /** And says the readiness that the gap would have, to the last bit, and the hours of each raise. */
    private static void assertReaches(Aim aim, Raises set) {
        Map<String, Integer> levels = new HashMap<>();
        set.raises().forEach(raise -> levels.put(raise.skill(), raise.to()));
        assertEquals(aim.readinessAfter(levels), set.readiness());
        assertTrue(set.readiness() >= aim.target() - Cheapest.ROUNDING);
        double sum = 0;
        for (var raise : set.raises()) {
            var hours = aim.hours(raise.skill(), raise.from() == null ? 0 : raise.from(), raise.to());
            assertEquals(hours, raise.hours() == null ? Double.POSITIVE_INFINITY : raise.hours());
            sum += hours;
        }
        assertEquals(sum, set.hours() == null ? Double.POSITIVE_INFINITY : set.hours(), ROUNDING);
    }

    /** Cut short, it says how far it may be off. */
    @Property(tries = 100)
    void statesABoundThatHoldsWhereItHadToStop(@ForAll("aims") Aim aim) {
        var ways = aim.ways();
        var skills = ways.stream().mapToInt(Aim.Way::skills).min().orElseThrow();
        var hours = ways.stream().mapToDouble(Aim.Way::hours).min().orElseThrow();

        var found = aim.find(1);

        assertReaches(aim, found.smallest().set());
        assertTrue(found.smallest().skillsAtLeast() <= skills);
        assertTrue(skills <= found.smallest().set().raises().size());
        if (found.cheapest() != null) {
            assertReaches(aim, found.cheapest().set());
            assertTrue(found.cheapest().hoursAtLeast() <= hours + ROUNDING);
            assertTrue(hours <= found.cheapest().set().hours() + ROUNDING);
        }
    }
}
