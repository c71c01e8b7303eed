package dev.skillsgap.recommendation.trend;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A point of a trend.
 *
 * @param day at whose end it stands
 * @param since day that the figures are of: an earlier one where too few answers have changed since; null: withheld
 * @param figures null: withheld
 */
public record Point(
        LocalDate day, @Nullable LocalDate since, @Nullable Figures figures) {

    /** Whether the figures are those of an earlier point. */
    public boolean repeated() {
        return since != null && since.isBefore(day);
    }
}
