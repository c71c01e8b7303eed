package dev.skillsgap.recommendation.taxonomy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;

/** What this service reads of {@code skills.release.v1}: the marker that closes a release. */
record ReleaseEvent(
        @Min(1) int number,
        @NotNull Instant publishedAt,
        @NotNull @Valid Counts counts,
        @NotNull @Valid Counts changed,
        @NotNull @Pattern(regexp = Concept.HASH) String hash) {

    /** Concepts of each kind. */
    record Counts(
            @Min(0) int skills, @Min(0) int roles, @Min(0) int resources) {}
}
