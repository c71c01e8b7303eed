package dev.skillsgap.recommendation.projection;

import dev.skillsgap.recommendation.gap.Assertion;
import dev.skillsgap.recommendation.gap.Source;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code profiles.person.v1}. */
record PersonEvent(
        @NotNull @Pattern(regexp = Person.ID) String id,
        @Min(1) long version,
        @NotNull Instant changedAt,
        @NotNull List<@NotNull String> teams,
        @Nullable String targetRole,
        @DecimalMin("0") @DecimalMax("80") @Nullable Double hoursPerWeek,
        @NotNull List<@NotNull @Valid Claim> assertions) {

    KnownPerson toPerson() {
        return new KnownPerson(
                id,
                version,
                targetRole,
                hoursPerWeek,
                teams,
                assertions.stream().map(Claim::toAssertion).toList());
    }

    /** An assertion on the wire, and in the table. */
    record Claim(
            @NotNull String skill,
            @Min(0) @Max(5) int level,

            @NotNull @Pattern(regexp = "credential|assessment|manager|self|inferred")
            String source,

            @NotNull Instant assertedAt,
            @Nullable Instant expiresAt) {

        Assertion toAssertion() {
            return new Assertion(skill, level, Source.of(source), assertedAt, expiresAt);
        }
    }
}
