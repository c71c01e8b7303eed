package dev.skillsgap.recommendation.match;

import java.util.HashMap;
import java.util.Map;

/** Up to 8,192 people: few enough that the sums of a ranking stay in a processor's cache. */
final class Block {

    static final int BITS = 13;
    static final int SIZE = 1 << BITS;

    /** Who is there, by place. */
    private final boolean[] occupied = new boolean[SIZE];

    private final Map<Integer, int[]> changedLevels = new HashMap<>();
    private final Map<Integer, int[]> changedTeams = new HashMap<>();
    private Column levels = Column.EMPTY;
    private Column teams = Column.EMPTY;

    void put(int place, int[] levelCells, int[] teamCells) {
        occupied[place] = true;
        changedLevels.put(place, levelCells);
        changedTeams.put(place, teamCells);
    }

    void remove(int place) {
        put(place, new int[0], new int[0]);
        occupied[place] = false;
    }

    boolean hasChanged() {
        return !changedLevels.isEmpty();
    }

    /** Takes what has changed into the columns. */
    void settle(int skillCount, int teamCount) {
        levels = levels.with(changedLevels, skillCount);
        teams = teams.with(changedTeams, teamCount);
        changedLevels.clear();
        changedTeams.clear();
    }

    boolean[] occupied() {
        return occupied;
    }

    Column levels() {
        return levels;
    }

    Column teams() {
        return teams;
    }
}
