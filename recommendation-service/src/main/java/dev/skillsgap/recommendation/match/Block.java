package dev.skillsgap.recommendation.match;

import java.util.HashMap;
import java.util.Map;

/** Up to 8,192 people: few enough that the sums of a ranking stay in a processor's cache. */
final class Block {

    static final int BITS = 13;
    static final int SIZE = 1 << BITS;

    private static final int MANY_CHANGES = 1_024;

    /** Who is there, by place. */
    private final boolean[] occupied = new boolean[SIZE];

    private final Map<Integer, int[]> changedLevels = new HashMap<>();
    private final Map<Integer, int[]> changedGroups = new HashMap<>();
    private Column levels = Column.EMPTY;
    private Column groups = Column.EMPTY;

    void put(int place, int[] levelCells, int[] groupCells) {
        occupied[place] = true;
        changedLevels.put(place, levelCells);
        changedGroups.put(place, groupCells);
    }

    void remove(int place) {
        put(place, new int[0], new int[0]);
        occupied[place] = false;
    }

    boolean hasChanged() {
        return !changedLevels.isEmpty();
    }

    /** Whether so much has changed that keeping it apart takes more space than it saves time. */
    boolean hasChangedMuch() {
        return changedLevels.size() >= MANY_CHANGES;
    }

    /** Takes what has changed into the columns. */
    void settle(int skillCount, int groupCount) {
        levels = levels.with(changedLevels, skillCount);
        groups = groups.with(changedGroups, groupCount);
        changedLevels.clear();
        changedGroups.clear();
    }

    boolean[] occupied() {
        return occupied;
    }

    Column levels() {
        return levels;
    }

    Column groups() {
        return groups;
    }
}
