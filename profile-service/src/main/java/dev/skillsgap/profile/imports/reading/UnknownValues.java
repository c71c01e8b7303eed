package dev.skillsgap.profile.imports.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What cells say that a mapping does not know: counted, with a row each as an example. */
public final class UnknownValues {

    /** A column of free text must not fill the memory; what is beyond is counted together. */
    private static final int MAX_VALUES = 1_000;

    private static final int MAX_LENGTH = 200;
    private static final String OTHERS = "(others)";

    private final Map<Key, Seen> seen = new LinkedHashMap<>();

    private record Key(String column, String value) {}

    private record Seen(long row, long times) {

        Seen again() {
            return new Seen(row, times + 1);
        }
    }

    /** @param value that the cell has; empty: it is blank, and should not be */
    void meet(long row, String column, String value) {
        var shown = value.length() > MAX_LENGTH ? value.substring(0, MAX_LENGTH) : value;
        var key = new Key(column, shown);
        if (seen.size() >= MAX_VALUES && !seen.containsKey(key)) {
            key = new Key(column, OTHERS);
        }
        seen.merge(key, new Seen(row, 1), (before, now) -> before.again());
    }

    /** One a value, in the order in which they were met. */
    public List<RowFault> faults() {
        return seen.entrySet().stream()
                .map(
                        entry -> new RowFault(
                                entry.getValue().row(),
                                entry.getKey().column(),
                                FaultKind.UNKNOWN_VALUE,
                                entry.getKey().value(),
                                entry.getValue().times(),
                                entry.getKey().value().isEmpty()
                                        ? "Taken without the skills whose level it should say. Add 'otherwise' to the levels."
                                        : "Taken without it. Add it to the mapping, with nothing behind it if it means nothing."))
                .toList();
    }
}
