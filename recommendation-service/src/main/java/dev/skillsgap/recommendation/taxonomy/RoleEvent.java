package dev.skillsgap.recommendation.taxonomy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code skills.role.v1}. */
record RoleEvent(
        @NotNull String id,
        @Min(1) int release,
        @NotNull @Pattern(regexp = Concept.HASH) String hash,
        boolean retired,
        @NotNull String framework,
        @NotBlank String title,
        @NotNull List<@NotNull @Valid Required> requirements,
        @NotNull List<@NotNull @Valid Industry> industries)
        implements ConceptEvent {

    /** A requirement on the wire. */
    record Required(
            @NotNull String skill,
            @Min(1) @Max(5) int level,
            @Positive @DecimalMax("1") double importance,
            @NotNull @Pattern(regexp = "essential|optional") String necessity,
            @Nullable String anyOf) {}

    /** Where the role is filled, and what is required there besides. */
    record Industry(
            @NotNull String id,
            @NotBlank String label,
            @NotNull List<@NotNull @Valid Required> adds) {}
}
