package dev.skillsgap.skills.dictionary;

/**
 * Of hashes of words: whether a name ends with them, and whether names go on. A Bloom filter for each, both within one cell,
 * so that one look at the processor's near memory answers both; by chance, about once in fifty, a hash has a mark that was
 * not given to it, but it never lacks one.
 */
final class Marks {

    static final int ENDS = 1;
    static final int MORE = 2;

    /** Half a cell for each mark, and in it two bits for each hash. */
    private final long[] cells;

    Marks(int expected) {
        cells = new long[Math.max(64, Integer.highestOneBit(expected))];
    }

    void put(long hash, int mark) {
        cells[cell(hash)] |= mark == ENDS ? pattern(hash) : pattern(hash) << Integer.SIZE;
    }

    int of(long hash) {
        long cell = cells[cell(hash)];
        long pattern = pattern(hash);
        int marks = (cell & pattern) == pattern ? ENDS : 0;
        return (cell >>> Integer.SIZE & pattern) == pattern ? marks | MORE : marks;
    }

    private int cell(long hash) {
        return (int) (hash >>> 10) & cells.length - 1;
    }

    private static long pattern(long hash) {
        return 1L << (hash & 31) | 1L << (hash >>> 5 & 31);
    }
}
