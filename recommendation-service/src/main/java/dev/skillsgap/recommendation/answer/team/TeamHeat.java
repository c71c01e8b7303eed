package dev.skillsgap.recommendation.answer.team;

import dev.skillsgap.recommendation.answer.match.Basis;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A team against a role. */
@Schema(name = "HeatMap")
public record TeamHeat(
        String team,
        String role,
        String title,
        Basis basis,

        @Schema(description = "Why there are no figures; null where there are") @Nullable
        String withheld,

        @Schema(description = "People in the team; null where figures are withheld") @Nullable
        Integer size,

        @Schema(description = "Mean of the people's readiness.low, 0 to 1; null where figures are withheld") @Nullable
        Double readiness,

        @Schema(description = "The heaviest burden first") List<Category> categories,

        @Schema(description = "The heaviest burden first") List<Heat> skills) {}
