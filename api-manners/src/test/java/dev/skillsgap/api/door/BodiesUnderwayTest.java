package dev.skillsgap.api.door;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BodiesUnderwayTest {

    private final BodiesUnderway bodies = new BodiesUnderway(2);

    @Test
    void letsNoCallerHaveMoreThanSoMany() {
        assertTrue(bodies.begin("one"));
        assertTrue(bodies.begin("one"));

        assertFalse(bodies.begin("one"));
        assertFalse(bodies.begin("one"));
        assertTrue(bodies.begin("another"));
    }

    @Test
    void letsTheNextComeWhereOneIsDone() {
        assertTrue(bodies.begin("one"));
        assertTrue(bodies.begin("one"));
        bodies.end("one");

        assertTrue(bodies.begin("one"));
        assertFalse(bodies.begin("one"));
    }
}
