package dev.skillsgap.recommendation.step;

import dev.skillsgap.recommendation.gap.Standing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a resource does for a person who begins it now. */
public final class Outcome {

    private Outcome() {}

    /**
     * The levels reached, by skill id; only those above the levels held, so that it is empty for what cannot be begun
     * or teaches nothing new.
     */
    public static Map<String, Integer> of(Resource resource, Standing standing) {
        return mayTeach(resource, standing) && canBegin(resource, standing)
                ? reached(resource.teaches(), standing)
                : Map.of();
    }

    /** Whether it starts from a level that is held, of something that is not held at its end: of most that is not so. */
    private static boolean mayTeach(Resource resource, Standing standing) {
        for (var teaching : resource.teaches()) {
            int own = standing.levelOf(teaching.skill());
            if (own >= teaching.from() && own < teaching.to()) {
                return true;
            }
        }
        return false;
    }

    private static boolean canBegin(Resource resource, Standing standing) {
        for (var need : resource.requires()) {
            if (standing.levelOf(need.skill()) < need.level()) {
                return false;
            }
        }
        return true;
    }

    /** Again and again, as long as what was reached meets the prerequisites of something more. */
    private static Map<String, Integer> reached(List<Resource.Teaching> teaches, Standing standing) {
        var reached = new HashMap<String, Integer>();
        boolean more;
        do {
            more = false;
            for (var teaching : teaches) {
                if (teaching.to() > reached.getOrDefault(teaching.skill(), 0) && applies(teaching, reached, standing)) {
                    reached.put(teaching.skill(), teaching.to());
                    more = true;
                }
            }
        } while (more);
        return reached;
    }

    private static boolean applies(Resource.Teaching teaching, Map<String, Integer> reached, Standing standing) {
        var own = standing.levelOf(teaching.skill());
        return own >= teaching.from()
                && own < teaching.to()
                && teaching.prerequisites().stream()
                        .allMatch(
                                need -> Math.max(standing.levelOf(need.skill()), reached.getOrDefault(need.skill(), 0))
                                        >= need.level());
    }
}
