package dev.skillsgap.recommendation.match;

import java.util.Arrays;

/** In which of some teams the people of a block are; one may be in several. For one thread, used again for each block. */
final class Members {

    private static final int NONE = -1;

    private final int[] teams;

    /** By place the first membership. */
    private final int[] first = new int[Block.SIZE];

    /** By membership the team, as a place in the list of those asked for, and the next of the same person. */
    private int[] team = new int[Block.SIZE];

    private int[] next = new int[Block.SIZE];
    private int size;

    /**
     * Asks about these teams.
     *
     * @param teams their numbers
     */
    Members(int[] teams) {
        this.teams = teams;
    }

    /** What to do with a membership. */
    interface Each {
        void take(int team);
    }

    void read(Block block) {
        Arrays.fill(first, NONE);
        size = 0;
        var entries = block.teams().entries();
        for (int t = 0; t < teams.length; t++) {
            for (int i = block.teams().begin(teams[t]); i < block.teams().end(teams[t]); i++) {
                add(Column.place(entries[i]), t);
            }
        }
    }

    private void add(int place, int t) {
        if (size == team.length) {
            team = Arrays.copyOf(team, 2 * size);
            next = Arrays.copyOf(next, 2 * size);
        }
        team[size] = t;
        next[size] = first[place];
        first[place] = size++;
    }

    void forEachTeamOf(int place, Each each) {
        for (int membership = first[place]; membership != NONE; membership = next[membership]) {
            each.take(team[membership]);
        }
    }
}
