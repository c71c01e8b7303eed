package dev.skillsgap.profile.imports.reading;

import dev.skillsgap.api.nearest.Nearest;
import dev.skillsgap.profile.imports.mapping.Mapping;
import dev.skillsgap.profile.imports.mapping.Mapping.Value;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what a row has for a value of the mapping. */
final class Lookup {

    private final Value value;
    private final int column;
    private final String name;
    private final @Nullable Map<String, @Nullable String> translated;
    private final Nearest known = new Nearest();

    Lookup(String place, Value value, Header header) {
        this.value = value;
        this.column = value.column() == null ? -1 : header.of(place + "/column", value.column());
        this.name = value.column() == null ? "" : value.column();
        this.translated = value.values() == null ? null : folded(value.values());
        if (value.values() != null) {
            value.values().keySet().forEach(known::add);
        }
    }

    private static Map<String, @Nullable String> folded(Map<String, @Nullable String> values) {
        var folded = new HashMap<String, @Nullable String>();
        values.forEach((cell, meaning) -> folded.put(Cells.folded(cell), meaning));
        return folded;
    }

    String column() {
        return name;
    }

    boolean isBlank(Cells cells) {
        return column >= 0 && cells.text(column).isEmpty();
    }

    /** Null where the row says nothing; what is not known is noted. */
    @Nullable
    String of(Cells cells, UnknownValues unknown) {
        if (value.text() != null) {
            return value.text().replace(Mapping.ROW, String.valueOf(cells.row()));
        }
        var text = cells.text(column);
        if (text.isEmpty()) {
            return value.otherwise();
        }
        return translated == null ? text : translated(text, translated, cells, unknown);
    }

    private @Nullable String translated(
            String text, Map<String, @Nullable String> values, Cells cells, UnknownValues unknown) {
        var key = Cells.folded(text);
        if (values.containsKey(key)) {
            return values.get(key);
        }
        unknown.meet(cells.row(), name, text, known::only);
        return value.otherwise();
    }
}
