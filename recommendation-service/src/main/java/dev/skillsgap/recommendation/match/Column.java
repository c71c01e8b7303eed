package dev.skillsgap.recommendation.match;

import java.util.Map;

/**
 * Of a block of people, who holds each skill at which level, or who is in each group: two bytes an entry, 13 bits for the
 * place in the block and 3 for the level. Immutable.
 */
final class Column {

    static final Column EMPTY = new Column(new int[1], new char[0]);

    private static final int LEVEL_BITS = 3;

    /** Of each key where its entries begin, and after the last where they end. */
    private final int[] starts;

    private final char[] entries;

    private Column(int[] starts, char[] entries) {
        this.starts = starts;
        this.entries = entries;
    }

    /** A key and a level as one number. */
    static int cell(int key, int level) {
        return key << LEVEL_BITS | level;
    }

    static int place(char entry) {
        return entry >>> LEVEL_BITS;
    }

    static int level(char entry) {
        return entry & (1 << LEVEL_BITS) - 1;
    }

    int begin(int key) {
        return key < starts.length - 1 && key >= 0 ? starts[key] : 0;
    }

    int end(int key) {
        return key < starts.length - 1 && key >= 0 ? starts[key + 1] : 0;
    }

    char[] entries() {
        return entries;
    }

    /** Bytes it takes, apart from the headers of its objects. */
    long bytes() {
        return 4L * starts.length + 2L * entries.length;
    }

    /**
     * The same with other rows.
     *
     * @param rows by place, what they have now, as cells
     * @param keys how many there are
     */
    Column with(Map<Integer, int[]> rows, int keys) {
        var counts = new int[keys + 1];
        for (int key = 0; key < starts.length - 1; key++) {
            for (int i = starts[key]; i < starts[key + 1]; i++) {
                counts[key] += rows.containsKey(place(entries[i])) ? 0 : 1;
            }
        }
        rows.values().forEach(cells -> {
            for (int cell : cells) {
                counts[cell >> LEVEL_BITS]++;
            }
        });
        return filled(rows, startsOf(counts));
    }

    private static int[] startsOf(int[] counts) {
        int next = 0;
        for (int key = 0; key < counts.length; key++) {
            int count = counts[key];
            counts[key] = next;
            next += count;
        }
        return counts;
    }

    private Column filled(Map<Integer, int[]> rows, int[] begins) {
        var filled = new char[begins[begins.length - 1]];
        var next = begins.clone();
        for (int key = 0; key < starts.length - 1; key++) {
            for (int i = starts[key]; i < starts[key + 1]; i++) {
                if (!rows.containsKey(place(entries[i]))) {
                    filled[next[key]++] = entries[i];
                }
            }
        }
        rows.forEach((place, cells) -> {
            for (int cell : cells) {
                filled[next[cell >> LEVEL_BITS]++] = (char) cell(place, cell & (1 << LEVEL_BITS) - 1);
            }
        });
        return new Column(begins, filled);
    }
}
