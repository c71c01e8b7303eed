package dev.skillsgap.recommendation.answer.path;

import dev.skillsgap.recommendation.path.network.Cycle;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Levels that need one another: each link needs the next, the last the first. */
@Schema(name = "PathCycle")
public record CycleAnswer(
        @Schema(description = "Whether none of them can be reached; else there is another way in")
        boolean blocks,

        List<LinkAnswer> links) {

    /** That a level, as the resource teaches it, needs another. */
    @Schema(name = "PathCycleLink")
    public record LinkAnswer(String skill, int level, String resource, String needsSkill, int needsLevel) {

        private static LinkAnswer of(Cycle.Link link) {
            return new LinkAnswer(
                    link.level().skill(),
                    link.level().level(),
                    link.resource(),
                    link.needs().skill(),
                    link.needs().level());
        }
    }

    static CycleAnswer of(Cycle cycle) {
        return new CycleAnswer(
                cycle.blocks(), cycle.links().stream().map(LinkAnswer::of).toList());
    }
}
