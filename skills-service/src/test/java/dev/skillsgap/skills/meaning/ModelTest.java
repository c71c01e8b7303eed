package dev.skillsgap.skills.meaning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ModelTest {

    private final Model model = new Model();

    private double likeness(String one, String other) {
        return Packed.of(model.vector(other)).likeness(model.vector(one));
    }

    @Test
    void tellsWhatMeansAlike() {
        assertTrue(likeness("machine learning", "teaching computers from data")
                > likeness("machine learning", "milking cows"));
        assertEquals(1, likeness("milking cows", "milking cows"), 0.01);
    }

    @Test
    void givesATextTheSameVectorEveryTime() {
        var first = model.vector("statistics");
        model.vector("something else that is longer");

        assertArrayEquals(first, model.vector("statistics"));
    }

    /** The tokenizer's library notes when it called its makers last. */
    @Test
    void tellsNobodyWhereItRuns() throws ReflectiveOperationException {
        model.vector("anything");

        var last = Class.forName("ai.djl.util.Ec2Utils").getDeclaredField("lastCheckIn");
        last.setAccessible(true);
        assertEquals(0L, last.getLong(null));
    }
}
