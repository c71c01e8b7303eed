package dev.skillsgap.profile.imports.fields;

import static dev.skillsgap.profile.imports.mapping.Template.folded;

import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.api.rows.Blanks;
import dev.skillsgap.api.table.Formulas;
import dev.skillsgap.profile.imports.mapping.FaultColumns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where in a table stands what.
 *
 * @param names of all columns, but those that say what was wrong about the row
 * @param kept places of these columns
 * @param fields places by field
 * @param width how many cells a row has
 */
record FieldColumns(List<String> names, List<Integer> kept, Map<String, Integer> fields, int width) {

    /**
     * The columns of a table.
     *
     * @param called what the columns of fields are called, where it is not as the field
     * @throws Refusal where one is missing that was named, stands twice, or is none of the kind's
     */
    static FieldColumns of(@Nullable List<String> header, FieldTable.Kind kind, Map<String, String> called) {
        if (header == null) {
            throw Refusal.invalid("/file", "The file is empty: its first row has the names of the columns.");
        }
        var byName = new HashMap<String, String>();
        kind.fields().forEach(field -> byName.put(folded(called.getOrDefault(field, field)), field));
        var names = new ArrayList<String>();
        var kept = new ArrayList<Integer>();
        var fields = new HashMap<String, Integer>();
        for (int i = 0; i < header.size(); i++) {
            var name = Formulas.restored(Blanks.trimmed(header.get(i)));
            var field = byName.get(folded(name));
            if (field == null && (name.isEmpty() || FaultColumns.NAMES.contains(folded(name)))) {
                continue;
            }
            if (field == null ? !kind.passesOver(folded(name)) : fields.putIfAbsent(field, i) != null) {
                throw Refusal.invalid(
                        "/file",
                        "The table has a column '%s' %s: there may be one each of %s. Take it out, or say which column holds what, as in %s=%s."
                                .formatted(
                                        name,
                                        field == null ? "too many" : "twice",
                                        byName.keySet(),
                                        kind.fields().getFirst(),
                                        name));
            }
            names.add(name);
            kept.add(i);
        }
        for (var field : called.keySet()) {
            if (!fields.containsKey(field)) {
                throw Refusal.invalid("/" + field, "The table has no such column; it has %s.".formatted(names));
            }
        }
        return new FieldColumns(List.copyOf(names), List.copyOf(kept), Map.copyOf(fields), header.size());
    }

    @Nullable
    String text(String field, List<String> cells) {
        var at = fields.get(field);
        var text = at == null ? "" : Formulas.restored(Blanks.trimmed(cells.get(at)));
        return text.isEmpty() ? null : text.replace("\0", "");
    }

    /** What the column of a field is called; empty where it has none. */
    String name(String field) {
        var at = fields.get(field);
        return at == null ? "" : names.get(kept.indexOf(at));
    }

    /** The cells of a row without what was wrong about it before. */
    List<String> kept(List<String> cells) {
        return cells.size() == width ? kept.stream().map(cells::get).toList() : cells;
    }
}
