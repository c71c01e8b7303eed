package dev.skillsgap.recommendation.taxonomy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;

/** What this service reads of {@code skills.resource.v1}. */
record ResourceEvent(
        @NotNull String id,
        @Min(1) int release,
        @NotNull @Pattern(regexp = Concept.HASH) String hash,
        boolean retired,
        @NotBlank String title,
        @NotBlank String kind,
        @Min(1) @Max(6) int stage,
        @NotBlank String url,
        @NotBlank String language,
        @Positive double hours,
        @PositiveOrZero double cost,
        @NotBlank String currency,
        @NotNull List<@NotNull @Valid Taught> teaches,
        @NotNull List<@NotNull @Valid Needed> requires)
        implements ConceptEvent {

    /** A skill it teaches. */
    record Taught(
            @NotNull String skill,
            @Min(0) @Max(4) int from,
            @Min(1) @Max(5) int to) {}

    /** A skill it builds on. */
    record Needed(@NotNull String skill, @Min(1) @Max(5) int level) {}
}
