package dev.skillsgap.recommendation.answer.team;

import dev.skillsgap.recommendation.gap.Necessity;
import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.gap.Requirement;
import dev.skillsgap.recommendation.match.HeatMap;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the people of a team stand against one requirement, by their own levels. */
@Schema(name = "Heat")
public record Heat(
        String skill,
        String label,
        String category,
        int required,
        String necessity,
        double importance,
        @Nullable String anyOf,

        @Schema(description = "People who hold the required level, or more")
        int met,

        @Schema(description = "People of whom a level is known, and is too low")
        int shortOf,

        @Schema(description = "People of whom nothing is known")
        int unknown,

        @Schema(description = "People at level 0, 1, 2, 3, 4, 5")
        List<Integer> atLevel,

        @Schema(description = "Mean over the people of min(1, own level / required), 0 to 1; unknown is 0")
        double coverage,

        @Schema(description = "Whether fewer than two people hold the required level")
        boolean singlePointOfFailure,

        @Schema(description = "Weight of the requirement, times what is missing of coverage, times people")
        double burden) {

    private static final int ENOUGH = 2;

    static Heat of(Requirement requirement, String category, HeatMap map, int team, int place, Policy policy) {
        var atLevel = new Integer[6];
        double covered = 0;
        int known = 0;
        int met = 0;
        for (int level = 0; level < atLevel.length; level++) {
            int people = map.count(team, place, level);
            atLevel[level] = people;
            known += people;
            met += level >= requirement.level() ? people : 0;
            covered += people * Math.min(1, (double) level / requirement.level());
        }
        int size = map.size(team);
        return new Heat(
                requirement.skill().id(),
                requirement.skill().label(),
                category,
                requirement.level(),
                requirement.necessity().word(),
                requirement.importance(),
                requirement.anyOf(),
                met,
                known - met,
                size - known,
                List.of(atLevel),
                covered / size,
                requirement.necessity() == Necessity.ESSENTIAL && requirement.anyOf() == null && met < ENOUGH,
                requirement.weight(policy) * (size - covered));
    }
}
