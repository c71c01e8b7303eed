package dev.skillsgap.recommendation.match;

import java.util.Arrays;

/** In which of some groups the people of a block are; one may be in several. For one thread, used again for each block. */
final class Members {

    private static final int NONE = -1;

    private final int[] groups;

    /** By place the first membership. */
    private final int[] first = new int[Block.SIZE];

    /** By membership the group, as a place in the list of those asked for, and the next of the same person. */
    private int[] group = new int[Block.SIZE];

    private int[] next = new int[Block.SIZE];
    private int size;

    /**
     * Asks about these groups.
     *
     * @param groups their numbers
     */
    Members(int[] groups) {
        this.groups = groups;
    }

    /** What to do with a membership. */
    interface Each {
        void take(int group);
    }

    void read(Block block) {
        Arrays.fill(first, NONE);
        size = 0;
        var entries = block.groups().entries();
        for (int g = 0; g < groups.length; g++) {
            for (int i = block.groups().begin(groups[g]); i < block.groups().end(groups[g]); i++) {
                add(Column.place(entries[i]), g);
            }
        }
    }

    private void add(int place, int g) {
        if (size == group.length) {
            group = Arrays.copyOf(group, 2 * size);
            next = Arrays.copyOf(next, 2 * size);
        }
        group[size] = g;
        next[size] = first[place];
        first[place] = size++;
    }

    void forEachGroupOf(int place, Each each) {
        for (int membership = first[place]; membership != NONE; membership = next[membership]) {
            each.take(group[membership]);
        }
    }
}
