package dev.skillsgap.recommendation.answer.team;

import dev.skillsgap.recommendation.answer.match.Basis;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All teams against a role. */
@Schema(name = "OrganisationHeatMap")
public record Organisation(
        String role,
        String title,
        Basis basis,

        @Schema(description = "Teams whose figures are withheld, for they would tell about too few people")
        int withheldTeams,

        @Schema(description = "The least ready first, then by id")
        List<Row> teams) {

    /**
     * One team.
     *
     * @param size people
     * @param readiness mean of the people's readiness.low, 0 to 1
     * @param burden of all requirements together
     */
    @Schema(name = "OrganisationTeam")
    public record Row(
            String team,
            int size,
            double readiness,
            double coverage,
            double burden,
            List<String> singlePointsOfFailure) {}
}
