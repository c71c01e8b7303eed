package dev.skillsgap.skills.extraction.dictionary;

/** From node to node by the hash of a word: one table with open addressing, key and target side by side. */
final class Edges {

    static final int NOWHERE = -1;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] table;
    private int size;

    Edges(int expected) {
        table = new long[2 * Integer.highestOneBit(Math.max(8, expected * 2))];
    }

    /** The node to which the word leads, or {@link #NOWHERE}. */
    int follow(int node, long hash) {
        long key = key(node, hash);
        long[] cells = table;
        int mask = cells.length - 1;
        int cell = (int) (key >>> 20) << 1 & mask;
        while (true) {
            long there = cells[cell];
            if (there == key) {
                return (int) cells[cell + 1];
            }
            if (there == 0) {
                return NOWHERE;
            }
            cell = cell + 2 & mask;
        }
    }

    void put(int node, long hash, int target) {
        if (++size * 4 > table.length) {
            grow();
        }
        put(key(node, hash), target);
    }

    private void put(long key, long target) {
        int mask = table.length - 1;
        int cell = (int) (key >>> 20) << 1 & mask;
        while (table[cell] != 0) {
            cell = cell + 2 & mask;
        }
        table[cell] = key;
        table[cell + 1] = target;
    }

    private void grow() {
        var before = table;
        table = new long[before.length * 2];
        for (int cell = 0; cell < before.length; cell += 2) {
            if (before[cell] != 0) {
                put(before[cell], before[cell + 1]);
            }
        }
    }

    /** Never 0, which marks an empty cell. Keys may coincide as hashes may: each find is compared in the end. */
    private static long key(int node, long hash) {
        long key = (hash + node * SPREAD) * SPREAD;
        return (key ^ key >>> 29) | 1;
    }
}
