package dev.skillsgap.recommendation.answer.path;

import dev.skillsgap.recommendation.path.Unreachable;
import dev.skillsgap.recommendation.step.Resource.Level;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something essential that is not reached. */
@Schema(name = "PathUnreachable")
public record UnreachableAnswer(
        String skill,
        String label,

        @Schema(description = "Group of alternatives of which none can be reached; the nearest is named") @Nullable
        String anyOf,

        int required,

        @Schema(description = "Level that can be reached, below the one required")
        int reachable,

        @Schema(description = "What is needed first, and nothing that may be used teaches")
        List<MissingAnswer> missing,

        String text) {

    /** A level that is needed. */
    @Schema(name = "PathMissing")
    public record MissingAnswer(String skill, int level) {

        private static MissingAnswer of(Level level) {
            return new MissingAnswer(level.skill(), level.level());
        }
    }

    static UnreachableAnswer of(Unreachable goal) {
        return new UnreachableAnswer(
                goal.skill(),
                goal.label(),
                goal.anyOf(),
                goal.required(),
                goal.reachable(),
                goal.missing().stream().map(MissingAnswer::of).toList(),
                goal.text());
    }
}
