package dev.skillsgap.recommendation.answer.match;

import dev.skillsgap.recommendation.gap.Gap;
import dev.skillsgap.recommendation.gap.Line;
import dev.skillsgap.recommendation.gap.Readiness;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a person fits a role, in short. What counts once is counted once: of a group of alternatives the best. */
@Schema(name = "Fit")
public record Fit(
        Readiness readiness,

        @Schema(description = "Share of readiness.low that rests on skills that transfer, not on the required ones")
        double byTransfer,

        double confidence,

        @Schema(description = "Requirements that are met") int met,

        @Schema(description = "Requirements of which a level is known, and is too low")
        int shortOf,

        @Schema(description = "Requirements that are not met and of which nothing is known")
        int unknown,

        @Schema(description = "Skills of essential requirements that are not met")
        List<String> blockers,

        @Schema(description = "What is missing, the largest loss first; at most five")
        List<Missing> missing) {

    private static final int MISSING_AT_MOST = 5;

    /**
     * A requirement that is not met.
     *
     * @param effective level that counts now, 0 to 5
     * @param loss readiness missing for it, 0 to 1
     */
    @Schema(name = "MissingSkill")
    public record Missing(String skill, String label, int required, double effective, boolean unknown, double loss) {

        private static Missing from(Line line) {
            return new Missing(
                    line.skill().id(),
                    line.skill().label(),
                    line.requirement().level(),
                    line.effective(),
                    line.unknown(),
                    line.loss());
        }
    }

    static Fit of(Gap gap) {
        var counting = gap.lines().stream().filter(Line::carries).toList();
        var open = counting.stream().filter(line -> line.coverage() < 1).toList();
        var unknown = (int) open.stream().filter(Line::unknown).count();
        return new Fit(
                gap.readiness(),
                counting.stream()
                        .filter(line -> line.transfer() != null)
                        .mapToDouble(Line::contribution)
                        .sum(),
                gap.confidence(),
                counting.size() - open.size(),
                open.size() - unknown,
                unknown,
                gap.blockers(),
                open.stream()
                        .sorted(Comparator.comparingDouble(Line::loss).reversed())
                        .limit(MISSING_AT_MOST)
                        .map(Missing::from)
                        .toList());
    }
}
