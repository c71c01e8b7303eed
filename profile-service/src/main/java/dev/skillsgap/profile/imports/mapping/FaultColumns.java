package dev.skillsgap.profile.imports.mapping;

import dev.skillsgap.api.rows.Blanks;
import java.util.List;

/** What a table of rows that were left out has before their cells: what was wrong about each. */
public final class FaultColumns {

    /** In their order. */
    public static final List<String> NAMES = List.of("row", "column", "code", "message", "suggestion");

    /** Tables that were given out before suggestions were made have one less. */
    private static final int FEWEST = NAMES.size() - 1;

    private FaultColumns() {}

    /** How many of them a table begins with; 0 where it was never given out. */
    public static int before(List<String> header) {
        int same = 0;
        while (same < NAMES.size()
                && same < header.size()
                && NAMES.get(same).equals(Blanks.trimmed(header.get(same)))) {
            same++;
        }
        return same < FEWEST || same == header.size() ? 0 : same;
    }
}
