package dev.skillsgap.skills.history;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.skillsgap.skills.taxonomy.ConceptJson;
import dev.skillsgap.skills.taxonomy.ConceptKind;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A concept that differs between two releases.
 *
 * @param label what it is called; when it was retired, what it was called
 * @param fields that differ, by name; empty unless it was changed
 */
record Difference(ConceptKind kind, String id, String label, Effect change, List<String> fields) {

    /** What happened to it from one release to the other. */
    @Schema(
            name = "DifferenceEffect",
            enumeration = {"added", "changed", "retired"})
    enum Effect {
        ADDED,
        CHANGED,
        RETIRED;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** For the OpenAPI document only: it cannot describe a generic type. */
    @Schema(name = "DifferencePage")
    record DifferencePage(List<Difference> items, @Nullable String next) {}

    /**
     * Compares two states.
     *
     * @param before body in the one release; null where it is no part of it
     * @param after body in the other; null where it is no part of it; not both are null
     */
    static Difference of(ConceptKind kind, String id, @Nullable String before, @Nullable String after) {
        if (before == null || after == null) {
            var only = ConceptJson.tree(before == null ? String.valueOf(after) : before);
            return new Difference(kind, id, label(only), before == null ? Effect.ADDED : Effect.RETIRED, List.of());
        }
        var old = ConceptJson.tree(before);
        var now = ConceptJson.tree(after);
        return new Difference(kind, id, label(now), Effect.CHANGED, differing(old, now));
    }

    private static String label(ObjectNode body) {
        return body.path(body.has("label") ? "label" : "title").asText();
    }

    private static List<String> differing(ObjectNode old, ObjectNode now) {
        var names = new TreeSet<String>();
        old.fieldNames().forEachRemaining(names::add);
        now.fieldNames().forEachRemaining(names::add);
        names.removeIf(name -> old.path(name).equals(now.path(name)));
        return List.copyOf(names);
    }

    String cursor() {
        return kind + " " + id;
    }
}
