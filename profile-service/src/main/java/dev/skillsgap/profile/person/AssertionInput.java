package dev.skillsgap.profile.person;

import dev.skillsgap.api.problem.Refusal;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a request claims.
 *
 * @param level 0 (assessed, does not hold it), 1 novice to 5 expert
 * @param assertedAt date or date-time (RFC 3339); now when absent
 * @param expiresAt date or date-time after which it no longer counts; never when absent
 */
public record AssertionInput(
        @NotBlank @Size(max = 100) String skill,
        @NotNull @Min(0) @Max(5) Integer level,
        @NotNull Source source,
        @Size(max = 4000) @Nullable String evidence,
        @Nullable String assertedAt,
        @Nullable String expiresAt) {

    /** A date of today may be tomorrow's already where the caller is. */
    private static final Duration ZONES = Duration.ofHours(24);

    private static final Instant EARLIEST = Instant.parse("1950-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    Assertion.Claim claim(Instant now) {
        var when = when(assertedAt, expiresAt, now);
        return new Assertion.Claim(skill, level, source, evidence, when.assertedAt(), when.expiresAt());
    }

    /** From when to when a claim counts. */
    public record When(Instant assertedAt, @Nullable Instant expiresAt) {}

    /**
     * What a request says of when a claim counts.
     *
     * @throws Refusal naming {@code /assertedAt} or {@code /expiresAt}
     */
    public static When when(@Nullable String assertedAt, @Nullable String expiresAt, Instant now) {
        var asserted = assertedAt == null ? now : moment("/assertedAt", assertedAt);
        var expires = expiresAt == null ? null : moment("/expiresAt", expiresAt);
        if (!isPast(asserted, now)) {
            throw Refusal.invalid("/assertedAt", "An assertion cannot be made in the future.");
        }
        if (expires != null && !expires.isAfter(asserted)) {
            throw Refusal.invalid("/expiresAt", "It must be after assertedAt.");
        }
        return new When(asserted, expires);
    }

    /** Whether something can have been asserted then. */
    static boolean isPast(Instant moment, Instant now) {
        return !moment.isBefore(EARLIEST) && !moment.isAfter(now.plus(ZONES));
    }

    private static Instant moment(String pointer, String text) {
        try {
            var moment = text.indexOf('T') < 0
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
            if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
                throw Refusal.invalid(pointer, "It must lie between 1950 and 2200.");
            }
            return moment;
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(pointer, "Send a date like 2026-05-02 or a date-time like 2026-05-02T10:00:00Z.");
        }
    }
}
