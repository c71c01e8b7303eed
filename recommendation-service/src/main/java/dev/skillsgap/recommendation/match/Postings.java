package dev.skillsgap.recommendation.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Of each skill the units of roles that it says something about, one after the other in arrays. */
final class Postings {

    /** Of a unit that no other skill says anything about. */
    static final int ALONE = -1;

    /** Of each skill where its postings begin, and after the last where they end. */
    private final int[] starts;

    private final int[] roles;
    private final int[] units;

    /** Of each posting the scores at levels 0 to 5. */
    private final int[] scores;

    private Postings(int[] starts, int[] roles, int[] units, int[] scores) {
        this.starts = starts;
        this.roles = roles;
        this.units = units;
        this.scores = scores;
    }

    /** Adds to the roles' scores what the skill brings at that level, above what other skills have brought their units. */
    void add(int skill, int level, int[] sums, int[] best) {
        if (skill == Dictionary.NONE) {
            return;
        }
        for (int i = starts[skill]; i < starts[skill + 1]; i++) {
            int score = scores[i * Sources.LEVELS + level];
            int unit = units[i];
            if (unit == ALONE) {
                sums[roles[i]] += score;
            } else if (score > best[unit]) {
                sums[roles[i]] += score - best[unit];
                best[unit] = score;
            }
        }
    }

    /** Forgets what was brought to the skill's units. */
    void clear(int skill, int[] best) {
        if (skill == Dictionary.NONE) {
            return;
        }
        for (int i = starts[skill]; i < starts[skill + 1]; i++) {
            if (units[i] != ALONE) {
                best[units[i]] = 0;
            }
        }
    }

    /** Collects postings, skill by skill as they come. */
    static final class Building {

        private static final class Posting {
            private final int role;
            private final int unit;
            private final int[] scores;

            private Posting(int role, int unit, int[] scores) {
                this.role = role;
                this.unit = unit;
                this.scores = scores;
            }
        }

        private final List<List<Posting>> bySkill = new ArrayList<>();
        private int size;

        void add(int skill, int role, int unit, int[] scores) {
            while (bySkill.size() <= skill) {
                bySkill.add(new ArrayList<>());
            }
            bySkill.get(skill).add(new Posting(role, unit, scores));
            size++;
        }

        Postings build() {
            var built = new Postings(
                    new int[bySkill.size() + 1], new int[size], new int[size], new int[size * Sources.LEVELS]);
            int next = 0;
            for (int skill = 0; skill < bySkill.size(); skill++) {
                built.starts[skill] = next;
                for (var posting : bySkill.get(skill)) {
                    built.roles[next] = posting.role;
                    built.units[next] = posting.unit;
                    System.arraycopy(posting.scores, 0, built.scores, next * Sources.LEVELS, Sources.LEVELS);
                    next++;
                }
            }
            Arrays.fill(built.starts, bySkill.size(), built.starts.length, next);
            return built;
        }
    }
}
