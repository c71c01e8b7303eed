package dev.skillsgap.recommendation.gap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A claim that a person holds a skill at a level.
 *
 * @param level 0 to 5; 0: assessed, and holds nothing
 * @param expiresAt the first moment at which it no longer counts; null: never
 */
public record Assertion(
        String skill,
        int level,
        Source source,
        Instant assertedAt,
        @Nullable Instant expiresAt) {

    private static final long SECONDS_A_DAY = 86_400;

    /**
     * Whether it has expired on that date. A date stands for its first moment in UTC: what expires during the day
     * still counts on it.
     */
    public boolean hasExpired(LocalDate asOf) {
        return expiresAt != null
                && !expiresAt.isAfter(asOf.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** The UTC day it was made on. */
    public LocalDate assertedOn() {
        return LocalDate.ofEpochDay(assertedOnDay());
    }

    /** The UTC day it was made on, in days since 1970. */
    public long assertedOnDay() {
        return Math.floorDiv(assertedAt.getEpochSecond(), SECONDS_A_DAY);
    }

    /**
     * How much it is believed, 0 to 1: the trust in its source, halved with each half-life of the skill's kind. Age
     * counts in whole days; what is dated after the day it is judged on has age 0.
     *
     * @param onDay in days since 1970
     */
    double confidence(SkillKind kind, long onDay, Policy policy) {
        var ageDays = Math.max(0, onDay - assertedOnDay());
        return policy.trustIn(source) * policy.left(kind, ageDays);
    }

    /** Whether it goes before the other: the more trusted source, then the newer, then the later in the list. */
    boolean beatsEarlier(Assertion earlier) {
        return source == earlier.source
                ? !assertedAt.isBefore(earlier.assertedAt)
                : source.compareTo(earlier.source) < 0;
    }
}
