package dev.skillsgap.profile.scim.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which attributes an answer is to have. The id and the schemas are always there.
 *
 * @param only paths in small letters; empty: all
 * @param without paths in small letters
 */
public record Wanted(Set<String> only, Set<String> without) {

    public static final Wanted ALL = new Wanted(Set.of(), Set.of());

    private static final Set<String> ALWAYS = Set.of("id", "schemas");
    private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:";

    /** Both as lists with commas; null: not said. */
    public static Wanted of(@Nullable String attributes, @Nullable String excludedAttributes) {
        return new Wanted(paths(attributes), paths(excludedAttributes));
    }

    private static Set<String> paths(@Nullable String list) {
        return list == null
                ? Set.of()
                : Arrays.stream(list.split(","))
                        .map(Wanted::plain)
                        .filter(path -> !path.isEmpty())
                        .collect(Collectors.toSet());
    }

    private static String plain(String path) {
        var lower = path.strip().toLowerCase(Locale.ROOT);
        var core = CORE.toLowerCase(Locale.ROOT);
        return lower.startsWith(core) ? lower.substring(lower.indexOf(':', core.length()) + 1) : lower;
    }

    /** Whether an attribute of the first level is wanted, in part at least. */
    public boolean has(String attribute) {
        var path = attribute.toLowerCase(Locale.ROOT);
        return !without.contains(path) && (only.isEmpty() || only.contains(path) || hasPart(path));
    }

    private boolean hasPart(String path) {
        return only.stream().anyMatch(wanted -> wanted.startsWith(path + ".") || wanted.startsWith(path + ":"));
    }

    /** The resource with what is wanted of it. */
    public ObjectNode of(ObjectNode resource) {
        return only.isEmpty() && without.isEmpty() ? resource : of(resource, "");
    }

    private ObjectNode of(ObjectNode object, String prefix) {
        var kept = JsonUtils.getJsonNodeFactory().objectNode();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            var path = prefix + field.getKey().toLowerCase(Locale.ROOT);
            if (ALWAYS.contains(path)) {
                kept.set(field.getKey(), field.getValue());
            } else if (!without.contains(path)) {
                if (only.isEmpty() || only.contains(path)) {
                    kept.set(field.getKey(), without.isEmpty() ? field.getValue() : parts(field.getValue(), path));
                } else if (hasPart(path)) {
                    kept.set(field.getKey(), parts(field.getValue(), path));
                }
            }
        }
        return kept;
    }

    private JsonNode parts(JsonNode value, String path) {
        if (value instanceof ObjectNode object) {
            return of(object, path + separator(path));
        }
        if (value instanceof ArrayNode array) {
            var kept = JsonUtils.getJsonNodeFactory().arrayNode();
            array.forEach(each -> kept.add(parts(each, path)));
            return kept;
        }
        return value;
    }

    /** Behind the URN of an extension stands a colon, behind its attributes a dot. */
    private static String separator(String path) {
        return path.endsWith(":user") ? ":" : ".";
    }
}
