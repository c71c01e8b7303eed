package dev.skillsgap.recommendation.answer.impact;

import dev.skillsgap.recommendation.answer.match.Basis;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whose gaps would change, by how much and why. */
@Schema(name = "Impact")
public record ImpactAnswer(
        Basis basis,

        @Schema(description = "Roles whose requirements, or what transfers to them, would change")
        List<OfRole> roles) {

    /**
     * What happens to those who aim at a role.
     *
     * @param why one sentence a change
     */
    @Schema(name = "ImpactOfRole")
    public record OfRole(
            String role,
            String title,
            List<String> why,

            @Schema(description = "Whether figures are withheld, for they would tell about too few people")
            boolean withheld,

            @Schema(description = "People who aim at it") @Nullable
            Integer people,

            @Schema(description = "People who would be readier") @Nullable
            Integer rising,

            @Schema(description = "People who would be less ready") @Nullable
            Integer falling,

            @Schema(description = "Mean readiness.low now") @Nullable
            Double before,

            @Schema(description = "Mean readiness.low then; null also where the role is retired") @Nullable
            Double after,

            @Schema(description = "The largest changes, at most ten; only for who may see everyone")
            List<Moved> largest) {}

    /** Somebody's readiness.low now and then, 0 to 1. */
    @Schema(name = "ImpactOnPerson")
    public record Moved(String person, double before, double after) {}
}
