package dev.skillsgap.profile.imports.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What cells say that a mapping does not know: counted, with a row each as an example. */
public final class UnknownValues {

    /** A column of free text must not fill the memory; what is beyond is counted together. */
    private static final int MAX_VALUES = 1_000;

    private static final int MAX_LENGTH = 200;
    private static final String OTHERS = "(others)";

    private final Map<Key, Seen> seen = new LinkedHashMap<>();

    private record Key(String column, String value) {}

    private record Seen(long row, long times, Function<String, @Nullable String> likely) {

        Seen again() {
            return new Seen(row, times + 1, likely);
        }
    }

    /** The cell is blank, and should not be. */
    void meetBlank(long row, String column) {
        meet(row, column, "", none -> null);
    }

    /**
     * The cell says what is not known.
     *
     * @param likely what was probably meant by it; asked once a value, after the last row
     */
    void meet(long row, String column, String value, Function<String, @Nullable String> likely) {
        var shown = value.length() > MAX_LENGTH ? value.substring(0, MAX_LENGTH) : value;
        var key = new Key(column, shown);
        var met = new Seen(row, 1, likely);
        if (seen.size() >= MAX_VALUES && !seen.containsKey(key)) {
            key = new Key(column, OTHERS);
            met = new Seen(row, 1, none -> null);
        }
        seen.merge(key, met, (before, now) -> before.again());
    }

    /** One a value, in the order in which they were met. */
    public List<RowFault> faults() {
        return seen.entrySet().stream()
                .map(entry -> fault(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static RowFault fault(Key key, Seen seen) {
        return new RowFault(
                seen.row(),
                key.column(),
                FaultKind.UNKNOWN_VALUE,
                key.value(),
                seen.times(),
                key.value().isEmpty()
                        ? "Taken without the skills whose level it should say. Add 'otherwise' to the levels."
                        : "Taken without it. Add it to the mapping, with nothing behind it if it means nothing.",
                seen.likely().apply(key.value()));
    }
}
