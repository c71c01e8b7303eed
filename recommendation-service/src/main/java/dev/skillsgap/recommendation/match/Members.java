package dev.skillsgap.recommendation.match;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** In which of some groups the people of a block are; one may be in several. For one thread, used again for each block. */
final class Members {

    /** Number of the group of everybody. */
    static final int EVERYONE = -2;

    private static final int NONE = -1;

    private final int[] groups;
    private final int only;

    /** By place, whether the person is in the group that all must be in. */
    private final boolean[] admitted = new boolean[Block.SIZE];

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
        this(groups, EVERYONE);
    }

    /**
     * Asks about these groups, of the people of one.
     *
     * @param groups their numbers
     * @param only number of the group that a member must be in as well
     */
    Members(int[] groups, int only) {
        this.groups = groups;
        this.only = only;
    }

    /** What to do with a membership. */
    interface Each {
        void take(int group);
    }

    void read(Block block) {
        Arrays.fill(first, NONE);
        size = 0;
        Arrays.fill(admitted, false);
        forEachIn(only, block, place -> admitted[place] = true);
        for (int g = 0; g < groups.length; g++) {
            int asked = g;
            forEachIn(groups[g], block, place -> {
                if (admitted[place]) {
                    add(place, asked);
                }
            });
        }
    }

    private static void forEachIn(int group, Block block, IntConsumer each) {
        if (group == EVERYONE) {
            for (int place = 0; place < Block.SIZE; place++) {
                if (block.occupied()[place]) {
                    each.accept(place);
                }
            }
            return;
        }
        var entries = block.groups().entries();
        for (int i = block.groups().begin(group); i < block.groups().end(group); i++) {
            each.accept(Column.place(entries[i]));
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
