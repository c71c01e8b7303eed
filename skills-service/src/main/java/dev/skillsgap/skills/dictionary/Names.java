package dev.skillsgap.skills.dictionary;

import java.util.Arrays;

/** Names by the hash of their words, those that share one in a chain, with their spelling. */
final class Names {

    static final int NONE = -1;

    /** Open addressing: half of a cell a hash, half of it the number of a name and 1. */
    private final long[] cells;

    private final int[] next;
    private final Spelling[] spellings;

    Names(int count) {
        cells = new long[Integer.highestOneBit(Math.max(8, count)) * 4];
        next = new int[count];
        spellings = new Spelling[count];
        Arrays.fill(next, NONE);
    }

    /** Takes a name that comes after those that it took. */
    void put(long hash, int name, Spelling spelling) {
        spellings[name] = spelling;
        int cell = cell(hash);
        if (cells[cell] == 0) {
            cells[cell] = (hash & ~0xFFFF_FFFFL) | (name + 1);
            return;
        }
        int last = first(cell);
        while (next[last] != NONE) {
            last = next[last];
        }
        next[last] = name;
    }

    /** The first of the names with that hash; {@link #NONE} if there is none. */
    int first(long hash) {
        return first(cell(hash));
    }

    /** That name or the first of those after it that is spelt so; {@link #NONE} if none is. */
    int speltSo(int name, Spelling spelling) {
        int there = name;
        while (there != NONE && !spellings[there].isAs(spelling)) {
            there = next[there];
        }
        return there;
    }

    private int first(int cell) {
        return (int) cells[cell] - 1;
    }

    private int cell(long hash) {
        int mask = cells.length - 1;
        int cell = (int) (hash >>> 8) & mask;
        while (cells[cell] != 0 && cells[cell] >>> 32 != hash >>> 32) {
            cell = cell + 1 & mask;
        }
        return cell;
    }
}
