package dev.skillsgap.recommendation.answer.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The first place where two JSON documents differ, in the order in which the first is written. */
@Schema(name = "Difference")
record Difference(
        @Schema(description = "JSON Pointer (RFC 6901); empty: the data are the same, and only written otherwise")
        String path,

        @Schema(description = "What was kept there, JSON; null: nothing") @Nullable
        String kept,

        @Schema(description = "What is computed there now, JSON; null: nothing") @Nullable
        String recomputed) {

    /** Of data that are the same, down to each number. */
    static final Difference IN_WRITING_ONLY = new Difference("", null, null);

    /** The first difference; empty where there is none but in white space or the order of fields. */
    static Optional<Difference> first(JsonNode kept, JsonNode recomputed) {
        return first("", kept, recomputed);
    }

    private static Optional<Difference> first(String path, @Nullable JsonNode kept, @Nullable JsonNode recomputed) {
        if (kept == null || recomputed == null || kept.getNodeType() != recomputed.getNodeType()) {
            return Optional.of(of(path, kept, recomputed));
        }
        for (var step : steps(kept, recomputed)) {
            var below = first(path + "/" + escape(step), at(kept, step), at(recomputed, step));
            if (below.isPresent()) {
                return below;
            }
        }
        return kept.isContainerNode() || kept.equals(recomputed)
                ? Optional.empty()
                : Optional.of(of(path, kept, recomputed));
    }

    private static Difference of(String path, @Nullable JsonNode kept, @Nullable JsonNode recomputed) {
        return new Difference(
                path, kept == null ? null : kept.toString(), recomputed == null ? null : recomputed.toString());
    }

    /** Names of fields, or places in an array; none of a single value. */
    private static List<String> steps(JsonNode kept, JsonNode recomputed) {
        var steps = new LinkedHashSet<String>();
        kept.fieldNames().forEachRemaining(steps::add);
        recomputed.fieldNames().forEachRemaining(steps::add);
        if (kept.isArray()) {
            for (int i = 0; i < Math.max(kept.size(), recomputed.size()); i++) {
                steps.add(String.valueOf(i));
            }
        }
        return new ArrayList<>(steps);
    }

    private static @Nullable JsonNode at(JsonNode node, String step) {
        return node.isArray() ? node.get(Integer.parseInt(step)) : node.get(step);
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
