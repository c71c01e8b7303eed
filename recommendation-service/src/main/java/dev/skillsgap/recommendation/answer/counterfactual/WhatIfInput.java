package dev.skillsgap.recommendation.answer.counterfactual;

import dev.skillsgap.recommendation.answer.Question.Asked;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Levels that are supposed of a person.
 *
 * @param role its id; the person's target role when absent
 * @param industry one of the role's; none when absent
 * @param asOf date, as in 2026-05-02; today (UTC) when absent
 */
@Schema(name = "WhatIfInput")
record WhatIfInput(
        @NotBlank @Size(max = 100) String person,
        @Size(max = 100) @Nullable String role,
        @Size(max = 100) @Nullable String industry,
        @Size(max = 20) @Nullable String asOf,

        @NotEmpty(message = "Suppose at least one level.") @Size(max = 200)
        List<@NotNull @Valid Level> levels) {

    /**
     * A level that replaces whatever is known of the skill.
     *
     * @param level 0 (holds nothing) to 5; it may be below the one held
     */
    @Schema(name = "SupposedLevel")
    record Level(
            @NotBlank @Size(max = 100) String skill,
            @NotNull @Min(0) @Max(5) Integer level) {}

    Asked asked() {
        return new Asked(person, role, industry, asOf, "/");
    }
}
