package dev.skillsgap.skills.taxonomy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;

/** Concepts as JSON: strict when reading what people write, so that nothing is stored that was not meant. */
public final class ConceptJson {

    static final JsonMapper STRICT = strict();

    private ConceptJson() {}

    /** A missing number reads as 0: out of range wherever a number is mandatory, so the checks name it. */
    private static JsonMapper strict() {
        var mapper = JsonMapper.builder()
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        return mapper;
    }

    /**
     * The concept a tree describes; lists it leaves out are empty.
     *
     * @throws JsonProcessingException when a field is unknown or of another type, with the path to it
     */
    public static Concept bind(ConceptKind kind, JsonNode tree) throws JsonProcessingException {
        return STRICT.treeToValue(tree, type(kind));
    }

    /** The concept of a stored body. */
    public static Concept read(ConceptKind kind, String body) {
        var tree = tree(body);
        tree.remove(ConceptDocument.RETIRED);
        try {
            return bind(kind, tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored " + kind + " cannot be read", e);
        }
    }

    /** A stored body as a tree. */
    public static ObjectNode tree(String body) {
        try {
            return STRICT.readValue(body, ObjectNode.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored body is no JSON object", e);
        }
    }

    private static Class<? extends Concept> type(ConceptKind kind) {
        return switch (kind) {
            case SKILL -> Skill.class;
            case ROLE -> Role.class;
            case RESOURCE -> Resource.class;
        };
    }
}
