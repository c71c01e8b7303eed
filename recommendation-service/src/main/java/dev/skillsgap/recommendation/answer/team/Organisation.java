package dev.skillsgap.recommendation.answer.team;

import dev.skillsgap.recommendation.answer.match.Basis;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Everyone, and all teams, against a role, several roles, or everyone's own. */
@Schema(name = "OrganisationHeatMap")
public record Organisation(
        @Schema(description = "Id of the role; of several with commas between; or `own`", examples = "ml-engineer")
        String role,

        String title,
        Basis basis,

        @Schema(description = "Teams whose figures are withheld, for they would tell about too few people")
        int withheldTeams,

        @Schema(description = "Everyone, in a team or not; null where figures are withheld") @Nullable
        Row whole,

        @Schema(description = "The least ready first, then by id")
        List<Row> teams) {

    /** One team, or everyone. */
    @Schema(name = "OrganisationTeam")
    public record Row(
            @Schema(description = "Null: everyone") @Nullable
            String team,

            @Schema(description = "People") int size,

            @Schema(
                    description =
                            "People who are measured: with `own` only those whose target role enough of them share")
            int measured,

            @Schema(
                    description = "Mean of readiness.low, of each person for each role that they are measured"
                            + " against, 0 to 1")
            double readiness,

            @Schema(description = "Mean of the skills' coverage, 0 to 1")
            double coverage,

            @Schema(description = "Of all requirements together")
            double burden,

            List<String> singlePointsOfFailure,

            @Schema(description = "The heaviest burden first")
            List<Category> categories) {

        static Row of(Counted group, List<Heat> heats) {
            return new Row(
                    group.team(),
                    group.size(),
                    group.measured(),
                    group.readiness(),
                    Organisation.coverage(heats),
                    heats.stream().mapToDouble(Heat::burden).sum(),
                    heats.stream()
                            .filter(Heat::singlePointOfFailure)
                            .map(Heat::skill)
                            .toList(),
                    Category.of(heats));
        }
    }

    /** Mean of the skills' coverage; 1 where nothing is required. */
    static double coverage(List<Heat> heats) {
        return heats.stream().mapToDouble(Heat::coverage).average().orElse(1);
    }
}
