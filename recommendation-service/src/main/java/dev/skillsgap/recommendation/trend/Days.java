package dev.skillsgap.recommendation.trend;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The days at whose end a figure can be told, whatever is asked: had each question days of its own, two questions could
 * be put on both sides of one person's change.
 *
 * @param first day with an answer
 * @param last day that is over
 * @param releases days on which a release was published
 */
public record Days(LocalDate first, LocalDate last, Set<LocalDate> releases) {

    public Days {
        releases = Set.copyOf(releases);
    }

    /** All of them, in their order. */
    public List<LocalDate> all() {
        return over(first, last)
                .filter(day -> Arrays.stream(Every.values()).anyMatch(every -> every.endsOn(day, releases)))
                .toList();
    }

    /** Those of one sort, from one day to another, both included; in their order. */
    public List<LocalDate> of(Every every, LocalDate from, LocalDate to) {
        return over(from.isBefore(first) ? first : from, to.isAfter(last) ? last : to)
                .filter(day -> every.endsOn(day, releases))
                .toList();
    }

    private static Stream<LocalDate> over(LocalDate from, LocalDate to) {
        return from.isAfter(to) ? Stream.of() : from.datesUntil(to.plusDays(1));
    }
}
