package dev.skillsgap.recommendation.match;

import dev.skillsgap.recommendation.match.PeopleIndex.View;
import java.util.Arrays;
import java.util.List;

/** The scores of the people of a block for a role. For one thread; the arrays are used again for the next block. */
final class Sums {

    /** A skill and what it brings at levels 0 to 5. */
    private static final class Source {
        private final int skill;
        private final int[] scores;

        private Source(int skill, int[] scores) {
            this.skill = skill;
            this.scores = scores;
        }
    }

    private final List<Source[]> units;
    private final int base;
    private final int[] sums = new int[Block.SIZE];

    /** Of each person the most that a unit has been brought so far; all 0 between units. */
    private final int[] best = new int[Block.SIZE];

    Sums(View view, Demand demand) {
        this.base = demand.base();
        this.units = demand.units().stream()
                .map(unit -> unit.entrySet().stream()
                        .map(source -> new Source(view.skills().find(source.getKey()), source.getValue()))
                        .filter(source -> source.skill != Dictionary.NONE)
                        .toArray(Source[]::new))
                .toList();
    }

    /** By place; it holds until the next call. */
    int[] of(Block block) {
        Arrays.fill(sums, base);
        for (var sources : units) {
            if (sources.length == 1) {
                addOnly(sources[0], block.levels());
            } else {
                addBest(sources, block.levels());
            }
        }
        return sums;
    }

    private void addOnly(Source source, Column levels) {
        var entries = levels.entries();
        var scores = source.scores;
        for (int i = levels.begin(source.skill), end = levels.end(source.skill); i < end; i++) {
            sums[Column.place(entries[i])] += scores[Column.level(entries[i])];
        }
    }

    private void addBest(Source[] sources, Column levels) {
        for (var source : sources) {
            addAboveBest(source, levels);
        }
        for (var source : sources) {
            clearBest(source, levels);
        }
    }

    private void addAboveBest(Source source, Column levels) {
        var entries = levels.entries();
        var scores = source.scores;
        for (int i = levels.begin(source.skill), end = levels.end(source.skill); i < end; i++) {
            int place = Column.place(entries[i]);
            int more = scores[Column.level(entries[i])] - best[place];
            if (more > 0) {
                sums[place] += more;
                best[place] += more;
            }
        }
    }

    private void clearBest(Source source, Column levels) {
        var entries = levels.entries();
        for (int i = levels.begin(source.skill), end = levels.end(source.skill); i < end; i++) {
            best[Column.place(entries[i])] = 0;
        }
    }
}
