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

/** What this service reads of {@code skills.skill.v1}. */
record SkillEvent(
        @NotNull String id,
        @Min(1) int release,
        @NotNull @Pattern(regexp = Concept.HASH) String hash,
        boolean retired,

        @NotNull @Pattern(regexp = "knowledge|tool|practice|transversal")
        String kind,

        @Nullable String group,
        @NotBlank String label,
        @NotNull List<@NotNull @Valid Relation> relations)
        implements ConceptEvent {

    /**
     * To another skill.
     *
     * @param level of a prerequisite
     * @param credit of a transfer
     */
    record Relation(
            @NotNull String type,
            @NotNull String target,
            @Min(1) @Max(5) @Nullable Integer level,
            @Positive @DecimalMax("0.8") @Nullable Double credit) {}
}
