package dev.skillsgap.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What was done and is not written yet. What is done for the first time in a minute is due at once, its repeats once the
 * minute is over: so each is on disk soon, and reading the same again and again costs two rows a minute.
 */
final class Counted {

    private static final long MINUTE_S = 60;

    private final ConcurrentHashMap<Access, Tally> tallies = new ConcurrentHashMap<>();
    private final AtomicLong unnamed = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();
    private final int most;

    /**
     * Empty.
     *
     * @param most entries; what finds no room is counted without the person's name, and at twice as many not at all
     */
    Counted(int most) {
        this.most = most;
    }

    /** A row to be written. */
    record Due(Access access, Tally tally) {}

    static long minute(Instant time) {
        return time.getEpochSecond() / MINUTE_S;
    }

    void add(Access access, Instant now) {
        var entries = tallies.mappingCount();
        if (entries < most || tallies.containsKey(access)) {
            count(access, now);
        } else if (entries < 2L * most) {
            unnamed.incrementAndGet();
            count(access.withoutPerson(), now);
        } else {
            lost.incrementAndGet();
        }
    }

    private void count(Access access, Instant now) {
        tallies.compute(access, (same, tally) -> tally == null ? Tally.once(now) : tally.andOnce(now));
    }

    /** Takes what is due; where the room grows short, all of it. */
    List<Due> take(Instant now) {
        var minute = minute(now);
        var all = tallies.mappingCount() > most / 2;
        var due = new ArrayList<Due>();
        tallies.keySet()
                .forEach(access -> tallies.computeIfPresent(
                        access, (same, tally) -> take(access, tally, all || access.minute() < minute, due)));
        return due;
    }

    private static @Nullable Tally take(Access access, Tally tally, boolean ends, List<Due> due) {
        if (tally.untold() > 0 && (ends || !tally.told())) {
            due.add(new Due(access, tally));
            return ends ? null : tally.asTold();
        }
        return ends ? null : tally;
    }

    /** Takes back what could not be written. */
    void putBack(List<Due> unwritten) {
        unwritten.forEach(due -> tallies.merge(due.access(), due.tally(), Tally::and));
    }

    long waiting() {
        return tallies.values().stream().filter(tally -> tally.untold() > 0).count();
    }

    long unnamed() {
        return unnamed.get();
    }

    long lost() {
        return lost.get();
    }
}
