package dev.skillsgap.recommendation.trend;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** How often a trend has a point: at the end of each of these. */
public enum Every {
    WEEK,
    MONTH,
    RELEASE;

    /**
     * Whether a point is at the end of that UTC day.
     *
     * @param releases days on which a release was published
     */
    boolean endsOn(LocalDate day, Set<LocalDate> releases) {
        return switch (this) {
            case WEEK -> day.getDayOfWeek() == DayOfWeek.SUNDAY;
            case MONTH -> day.plusDays(1).getDayOfMonth() == 1;
            case RELEASE -> releases.contains(day);
        };
    }
}
