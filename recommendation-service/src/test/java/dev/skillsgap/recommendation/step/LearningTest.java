package dev.skillsgap.recommendation.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LearningTest {

    @Test
    void whatIsDoneTooIsNeitherStartedNorSkippedAnyMore() {
        var learning = new Learning(Set.of("a", "b"), Set.of("c"), Set.of("d", "e"));

        assertEquals(
                new Learning(Set.of("b"), Set.of("a", "c", "d", "f"), Set.of("e")),
                learning.alsoDone(List.of("a", "d", "f", "f")));
    }

    @Test
    void leavesTheResourcesAsTheyAreWhereNothingIsNoted() {
        var resources = List.<Resource>of();

        assertSame(resources, Learning.NONE.leftOf(resources));
        assertSame(Learning.NONE, Learning.NONE.alsoDone(List.of()));
    }
}
