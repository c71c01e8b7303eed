package dev.skillsgap.recommendation.projection;

import dev.skillsgap.recommendation.gap.Assertion;
import dev.skillsgap.recommendation.gap.Source;
import dev.skillsgap.recommendation.step.Learning;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code profiles.person.v1}. */
record PersonEvent(
        @NotNull @Pattern(regexp = Person.ID) String id,
        @Min(1) long version,
        @NotNull Instant changedAt,
        @NotNull List<@NotNull String> teams,
        @Nullable String targetRole,
        @DecimalMin("0") @DecimalMax("80") @Nullable Double hoursPerWeek,
        @NotNull List<@NotNull @Valid Claim> assertions,
        @Nullable List<@NotNull @Valid Studied> learning) {

    KnownPerson toPerson() {
        return new KnownPerson(
                id,
                version,
                targetRole,
                hoursPerWeek,
                teams,
                learning(learning),
                assertions.stream().map(Claim::toAssertion).toList());
    }

    /** How far somebody is with these; null or empty: nothing is noted. */
    static Learning learning(@Nullable List<Studied> noted) {
        return noted == null || noted.isEmpty()
                ? Learning.NONE
                : new Learning(idsOf(noted, "started"), idsOf(noted, "done"), idsOf(noted, "skipped"));
    }

    private static Set<String> idsOf(List<Studied> noted, String status) {
        return noted.stream()
                .filter(studied -> studied.status.equals(status))
                .map(Studied::resource)
                .collect(Collectors.toSet());
    }

    /** How far somebody is with a resource, on the wire and in the table. */
    record Studied(
            @NotNull String resource,

            @NotNull @Pattern(regexp = "started|done|skipped")
            String status) {}

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
