package dev.skillsgap.access;

import java.time.Instant;

/**
 * How often something was done in a minute.
 *
 * @param untold times that are not written yet
 * @param told whether some are
 * @param first when the first of the untold was
 * @param last when the last was
 */
record Tally(int untold, boolean told, Instant first, Instant last) {

    static Tally once(Instant now) {
        return new Tally(1, false, now, now);
    }

    Tally andOnce(Instant now) {
        return new Tally(untold + 1, told, untold == 0 ? now : first, now);
    }

    /** Together with what could not be written. */
    Tally and(Tally unwritten) {
        return new Tally(
                untold + unwritten.untold,
                false,
                unwritten.first,
                last.isAfter(unwritten.last) ? last : unwritten.last);
    }

    Tally asTold() {
        return new Tally(0, true, first, last);
    }
}
