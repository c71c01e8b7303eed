package dev.skillsgap.skills.dictionary;

import java.util.Arrays;

/** Names by the hash of their words, those that share one in a chain, with how they are spelt. */
final class Names {

    static final int NONE = -1;

    /** Open addressing: half of a cell a hash, half of it the number of a name and 1. */
    private final long[] cells;

    private final int[] next;

    /** How all are spelt, one after the other, and where in it each begins; a name that was not put has no letters. */
    private char[] letters = new char[1 << 10];

    private final int[] begins;
    private int count;

    Names(int count) {
        cells = new long[Integer.highestOneBit(Math.max(8, count)) * 4];
        next = new int[count];
        begins = new int[count + 1];
        Arrays.fill(next, NONE);
    }

    /** Takes a name that comes after those that it took. */
    void put(long hash, int name, Spelling spelling) {
        write(name, spelling);
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

    private void write(int name, Spelling spelling) {
        int begin = begins[count];
        Arrays.fill(begins, count, name + 1, begin);
        if (letters.length < begin + spelling.length()) {
            letters = Arrays.copyOf(letters, 2 * (begin + spelling.length()));
        }
        spelling.copyTo(letters, begin);
        count = name + 1;
        begins[count] = begin + spelling.length();
    }

    /** The first of the names with that hash; {@link #NONE} if there is none. */
    int first(long hash) {
        return first(cell(hash));
    }

    /** That name or the first of those after it that is spelt so; {@link #NONE} if none is. */
    int speltSo(int name, Spelling spelling) {
        int there = name;
        while (there != NONE && !spelling.isIn(letters, begins[there], begins[there + 1])) {
            there = next[there];
        }
        return there;
    }

    /** Whether the name is spelt just as those chars stand there. */
    boolean isSpelt(int name, char[] chars, int from, int to) {
        return Arrays.equals(letters, begins[name], begins[name + 1], chars, from, to);
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
