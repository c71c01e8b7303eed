package dev.skillsgap.skills.taxonomy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/**
 * A concept as it is kept: canonical JSON and its hash.
 *
 * @param body UTF-8 JSON with sorted keys, no white space, null where a field has no value, whole numbers without a
 *     fraction, so that every JSON library writes the same
 * @param hash SHA-256 of the body, 64 hexadecimal digits
 */
public record ConceptDocument(ConceptKey key, boolean retired, String body, String hash) {

    static final String RETIRED = "retired";

    /** Above it a double does not hold every whole number. */
    private static final double MAX_EXACT = 1L << 53;

    /** The document of a concept that is part of the taxonomy. */
    public static ConceptDocument of(Concept concept) {
        return of(concept, false);
    }

    /** The document that says that the concept is no longer part of the taxonomy. */
    public static ConceptDocument retired(Concept concept) {
        return of(concept, true);
    }

    private static ConceptDocument of(Concept concept, boolean retired) {
        ObjectNode tree = ConceptJson.STRICT.valueToTree(concept);
        tree.put(RETIRED, retired);
        var body = write(canonical(tree));
        return new ConceptDocument(concept.key(), retired, body, sha256(body));
    }

    private static JsonNode canonical(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> sorted(object);
            case ArrayNode array -> {
                var items = JsonNodeFactory.instance.arrayNode(array.size());
                array.forEach(item -> items.add(canonical(item)));
                yield items;
            }
            default -> isWhole(node) ? LongNode.valueOf(node.longValue()) : node;
        };
    }

    private static ObjectNode sorted(ObjectNode object) {
        var fields = new TreeMap<String, JsonNode>();
        object.properties().forEach(field -> fields.put(field.getKey(), canonical(field.getValue())));
        return new ObjectNode(JsonNodeFactory.instance, fields);
    }

    private static boolean isWhole(JsonNode node) {
        var value = node.doubleValue();
        return node.isFloatingPointNumber() && value == Math.rint(value) && Math.abs(value) <= MAX_EXACT;
    }

    private static String write(JsonNode tree) {
        try {
            return ConceptJson.STRICT.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SHA-256 of the text in UTF-8, 64 hexadecimal digits. */
    public static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
