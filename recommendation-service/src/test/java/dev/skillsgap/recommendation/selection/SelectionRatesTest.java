package dev.skillsgap.recommendation.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.recommendation.selection.SelectionRates.Group;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SelectionRatesTest {

    private final Map<String, String> groupOf = new HashMap<>();
    private final HashSet<String> selected = new HashSet<>();

    private void group(String name, int people, int chosen) {
        for (int i = 0; i < people; i++) {
            groupOf.put(name + i, name);
            if (i < chosen) {
                selected.add(name + i);
            }
        }
    }

    private List<Group> rates() {
        return SelectionRates.of(groupOf, selected, 5);
    }

    /** Half of the applicants who are of one group and 30 of 100 of the other: 60 % is less than four fifths. */
    @Test
    void aRateBelowFourFifthsOfTheHighestIsSeen() {
        group("north", 80, 40);
        group("south", 100, 30);

        assertEquals(
                List.of(
                        new Group("north", false, 80, 40, 0.5, 1.0, false),
                        new Group("south", false, 100, 30, 0.3, 0.6, true)),
                rates());
    }

    @Test
    void fourFifthsExactlyAreNotBelow() {
        group("north", 10, 5);
        group("south", 10, 4);
        group("west", 1_000, 399);

        assertEquals(
                List.of(false, false, true),
                rates().stream().map(Group::belowFourFifths).toList());
    }

    @Test
    void aGroupOfFewIsWithheldAndIsNoMeasureForOthers() {
        group("few", 4, 4);
        group("north", 10, 5);

        assertEquals(new Group("few", true, null, null, null, null, null), rates().getFirst());
        assertEquals(1.0, rates().getLast().ratio());
    }

    @Test
    void whereNobodyIsSelectedThereIsNoRatio() {
        group("north", 10, 0);
        group("south", 10, 0);

        assertTrue(rates().stream().allMatch(group -> group.rate() == 0));
        assertNull(rates().getFirst().ratio());
    }
}
