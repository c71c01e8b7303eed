package dev.skillsgap.recommendation.answer.selection;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is in which group, and who would be selected. */
@Schema(name = "SelectionInput")
record SelectionInput(
        @Schema(description = "What the groups are by, for the answer to say") @NotBlank @Size(max = 100)
        String attribute,

        @Schema(description = "So many of the readiest are selected; this or atLeast") @Min(1) @Nullable
        Integer top,

        @Schema(description = "Who has that readiness.low is selected, 0 to 1; this or top")
        @DecimalMin("0")
        @DecimalMax("1")
        @Nullable
        Double atLeast,

        @Schema(description = "The group of each person, by the person's id; kept nowhere") @NotEmpty @Size(max = 5_000)
        Map<String, @NotNull @Size(min = 1, max = 100) String> groups) {}
