package dev.skillsgap.recommendation.match;

import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.gap.Unit;
import java.util.LinkedHashMap;
import java.util.Map;

/** What each skill, at each level, brings a unit of a role: by itself, or by a transfer. */
final class Sources {

    /** Levels 0 to 5. */
    static final int LEVELS = 6;

    private Sources() {}

    /** By skill id the scores at levels 0 to 5; a person's score for the unit is the largest over the skills known. */
    static Map<String, int[]> of(Unit unit, double totalWeight, Policy policy) {
        var sources = new LinkedHashMap<String, int[]>();
        for (var requirement : unit.members()) {
            var own = scoresOf(sources, requirement.skill().id());
            for (int level = 0; level < LEVELS; level++) {
                raise(own, level, Score.of(unit.weight(), Score.ownShare(requirement, level), totalWeight));
            }
            requirement.transfers().forEach(transfer -> {
                var scores = scoresOf(sources, transfer.from().id());
                for (int level = 0; level < LEVELS; level++) {
                    var share = Score.transferShare(requirement, transfer.credit(), level, policy.transferCap());
                    raise(scores, level, Score.of(unit.weight(), share, totalWeight));
                }
            });
        }
        return sources;
    }

    private static int[] scoresOf(Map<String, int[]> sources, String skill) {
        return sources.computeIfAbsent(skill, none -> new int[LEVELS]);
    }

    private static void raise(int[] scores, int level, int score) {
        scores[level] = Math.max(scores[level], score);
    }
}
