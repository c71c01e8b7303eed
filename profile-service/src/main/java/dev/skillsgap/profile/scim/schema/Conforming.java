package dev.skillsgap.profile.scim.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.types.AttributeDefinition;
import com.unboundid.scim2.common.types.AttributeDefinition.Mutability;
import com.unboundid.scim2.common.utils.JsonUtils;
import dev.skillsgap.api.table.Formulas;
import dev.skillsgap.api.table.NoFormula;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Brings what clients send into the form of the schemas: names as they are written there, {@code "True"} as a boolean, one
 * value as a list of one where several may stand, a text as the value of what is complex. What no schema knows, what only
 * the server says, null, empty texts and empty lists are left out.
 */
public final class Conforming {

    private static final JsonNodeFactory JSON = JsonUtils.getJsonNodeFactory();

    /** Longest text of an attribute, in chars. */
    private static final int MAX_TEXT = 2_000;

    /** Most values of an attribute. */
    private static final int MAX_VALUES = 200;

    /** What people are called by, and what tables list them by. */
    private static final Set<String> NAMES = Set.of(
            "userName",
            "displayName",
            "nickName",
            "name.formatted",
            "name.givenName",
            "name.middleName",
            "name.familyName",
            Schemas.ENTERPRISE + ":employeeNumber");

    private Conforming() {}

    /**
     * The resource in the form of its schemas, with the values that clients may say only.
     *
     * @param urn of the schema
     * @param extensions URNs of the extensions that may stand in it
     * @throws ScimException naming the attribute, where a value cannot be taken
     */
    public static ObjectNode conform(ObjectNode sent, String urn, List<String> extensions) throws ScimException {
        var conforming = object(sent, Schemas.attributes(urn), "");
        var externalId = text(sent.path("externalId"), "externalId");
        externalId.ifPresent(value -> conforming.set("externalId", value));
        for (var extension : extensions) {
            if (sent.get(extension) instanceof ObjectNode extended) {
                var conformed = object(extended, Schemas.attributes(extension), extension + ":");
                if (!conformed.isEmpty()) {
                    conforming.set(extension, conformed);
                }
            }
        }
        return conforming;
    }

    private static ObjectNode object(ObjectNode sent, Collection<AttributeDefinition> attributes, String prefix)
            throws ScimException {
        var conforming = JSON.objectNode();
        for (var attribute : attributes) {
            var value = sent.get(attribute.getName());
            if (value != null && isClients(attribute)) {
                value(value, attribute, prefix + attribute.getName())
                        .ifPresent(taken -> conforming.set(attribute.getName(), taken));
            }
        }
        return conforming;
    }

    /** A password is no business of ours: it is not even kept until the answer is there. */
    private static boolean isClients(AttributeDefinition attribute) {
        return attribute.getMutability() != Mutability.READ_ONLY && attribute.getMutability() != Mutability.WRITE_ONLY;
    }

    private static Optional<JsonNode> value(JsonNode sent, AttributeDefinition attribute, String name)
            throws ScimException {
        return attribute.isMultiValued() ? several(sent, attribute, name) : one(sent, attribute, name);
    }

    private static Optional<JsonNode> several(JsonNode sent, AttributeDefinition attribute, String name)
            throws ScimException {
        var taken = JSON.arrayNode();
        for (var each : sent instanceof ArrayNode list ? list : List.of(sent)) {
            one(each, attribute, name).filter(value -> !has(taken, value)).ifPresent(taken::add);
        }
        if (taken.size() > MAX_VALUES) {
            throw BadRequestException.invalidValue("'%s' may have %d values.".formatted(name, MAX_VALUES));
        }
        keepOnePrimary(taken);
        return taken.isEmpty() ? Optional.empty() : Optional.of(taken);
    }

    private static boolean has(ArrayNode values, JsonNode value) {
        for (var there : values) {
            if (there.equals(value)) {
                return true;
            }
        }
        return false;
    }

    /** Of several the last one, which is the one that was added (RFC 7644, 3.5.2). */
    private static void keepOnePrimary(ArrayNode values) {
        boolean found = false;
        for (int at = values.size() - 1; at >= 0; at--) {
            if (values.get(at) instanceof ObjectNode value
                    && value.path("primary").asBoolean()) {
                if (found) {
                    value.put("primary", false);
                }
                found = true;
            }
        }
    }

    private static Optional<JsonNode> one(JsonNode sent, AttributeDefinition attribute, String name)
            throws ScimException {
        if (sent.isNull() || (sent.isTextual() && sent.textValue().isBlank())) {
            return Optional.empty();
        }
        return switch (attribute.getType()) {
            case COMPLEX -> complex(sent, attribute, name);
            case BOOLEAN -> Optional.of(bool(sent, name));
            case INTEGER, DECIMAL -> Optional.of(number(sent, name));
            default -> text(sent, name);
        };
    }

    private static Optional<JsonNode> complex(JsonNode sent, AttributeDefinition attribute, String name)
            throws ScimException {
        if (sent instanceof ObjectNode object) {
            var conforming = object(object, attribute.getSubAttributes(), name + ".");
            return conforming.isEmpty() ? Optional.empty() : Optional.of(conforming);
        }
        if (!sent.isValueNode()
                || Schemas.attribute(attribute.getSubAttributes(), "value").isEmpty()) {
            throw BadRequestException.invalidValue("'%s' must be an object.".formatted(name));
        }
        return complex(JSON.objectNode().set("value", TextNode.valueOf(sent.asText())), attribute, name);
    }

    private static JsonNode bool(JsonNode sent, String name) throws ScimException {
        var text = sent.asText();
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return BooleanNode.valueOf(text.equalsIgnoreCase("true"));
        }
        throw BadRequestException.invalidValue("'%s' must be true or false.".formatted(name));
    }

    private static JsonNode number(JsonNode sent, String name) throws ScimException {
        try {
            return DecimalNode.valueOf(sent.isNumber() ? sent.decimalValue() : new BigDecimal(sent.asText()));
        } catch (NumberFormatException e) {
            throw BadRequestException.invalidValue("'%s' must be a number.".formatted(name));
        }
    }

    private static Optional<JsonNode> text(JsonNode sent, String name) throws ScimException {
        if (sent.isMissingNode() || sent.isNull()) {
            return Optional.empty();
        }
        if (!sent.isValueNode()) {
            throw BadRequestException.invalidValue("'%s' must be a text.".formatted(name));
        }
        var text = sent.asText().strip();
        if (text.length() > MAX_TEXT || text.indexOf('\0') >= 0) {
            throw BadRequestException.invalidValue(
                    "'%s' may have %d characters, and not the character NUL.".formatted(name, MAX_TEXT));
        }
        if (NAMES.contains(name) && Formulas.isOne(text)) {
            throw BadRequestException.invalidValue("'%s' %s.".formatted(name, NoFormula.MESSAGE));
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(TextNode.valueOf(text));
    }
}
