package dev.skillsgap.recommendation.answer.team;

import dev.skillsgap.recommendation.answer.match.Basis;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A team against a role, several roles, or everyone's own. */
@Schema(name = "HeatMap")
public record TeamHeat(
        String team,

        @Schema(description = "Id of the role; of several with commas between; or `own`", examples = "ml-engineer")
        String role,

        String title,

        @Schema(description = "The roles that people are measured against; empty where figures are withheld")
        List<MeasuredRole> roles,

        Basis basis,

        @Schema(description = "Why there are no figures; null where there are") @Nullable
        String withheld,

        @Schema(description = "People in the team; null where figures are withheld") @Nullable
        Integer size,

        @Schema(
                description = "People of the team who are measured: with `own` only those whose target role enough of"
                        + " the team share; null where figures are withheld")
        @Nullable
        Integer measured,

        @Schema(
                description = "Mean of readiness.low, of each person for each role that they are measured against, 0"
                        + " to 1; null where figures are withheld")
        @Nullable
        Double readiness,

        @Schema(description = "Mean of the skills' coverage, 0 to 1; null where figures are withheld") @Nullable
        Double coverage,

        @Schema(description = "The heaviest burden first") List<Category> categories,

        @Schema(description = "The heaviest burden first") List<Heat> skills) {

    /**
     * A role with the people who are measured against it.
     *
     * @param people of the team
     * @param readiness mean of their readiness.low for the role, 0 to 1
     */
    @Schema(name = "MeasuredRole")
    public record MeasuredRole(String role, String title, int people, double readiness) {

        private static MeasuredRole of(Measured measured) {
            var role = measured.role();
            return new MeasuredRole(
                    role.id(), role.title(), measured.people(), measured.readiness() / measured.people());
        }
    }

    static TeamHeat withheld(String team, AskedRoles asked, Basis basis, String why) {
        return new TeamHeat(
                team, asked.ids(), asked.title(), List.of(), basis, why, null, null, null, null, List.of(), List.of());
    }

    static TeamHeat of(String team, AskedRoles asked, Basis basis, Counted counted, List<Heat> heats) {
        return new TeamHeat(
                team,
                asked.ids(),
                asked.title(),
                counted.roles().stream()
                        .map(MeasuredRole::of)
                        .sorted(Comparator.comparing(MeasuredRole::role))
                        .toList(),
                basis,
                null,
                counted.size(),
                counted.measured(),
                counted.readiness(),
                Organisation.coverage(heats),
                Category.of(heats),
                heats);
    }
}
