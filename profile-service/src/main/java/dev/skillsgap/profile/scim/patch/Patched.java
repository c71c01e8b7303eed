package dev.skillsgap.profile.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.AndFilter;
import com.unboundid.scim2.common.filters.EqualFilter;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.types.AttributeDefinition;
import com.unboundid.scim2.common.utils.JsonUtils;
import com.unboundid.scim2.common.utils.SchemaUtils;
import dev.skillsgap.profile.scim.schema.Schemas;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A user's resource while it is changed. */
public final class Patched {

    /** What only the server says; clients send it back as they got it, and mean nothing by it. */
    private static final Set<String> SERVERS = Set.of("id", "meta", "schemas", "groups", "password");

    private final ObjectNode resource;

    private Patched(ObjectNode resource) {
        this.resource = resource;
    }

    /**
     * The resource after these changes; it itself is the one that is changed.
     *
     * @throws ScimException where there is no such attribute, or what is to be changed is not there
     */
    public static ObjectNode apply(List<Operation> operations, ObjectNode resource) throws ScimException {
        var patched = new Patched(resource);
        for (var operation : operations) {
            patched.apply(operation);
        }
        return resource;
    }

    private void apply(Operation operation) throws ScimException {
        var path = path(operation.path());
        var name = path.getElement(0).getAttribute();
        if (path.getSchemaUrn() == null && SERVERS.contains(name.toLowerCase(Locale.ROOT))) {
            return;
        }
        var attribute = attribute(path);
        if (attribute.isEmpty()) {
            return; // As with what is sent whole: what no schema knows is not kept.
        }
        if (operation.kind() == Operation.Kind.REMOVE || isNothing(operation.value())) {
            remove(path, operation.value());
        } else if (path.size() == 1 && isOneObject(attribute.get(), operation.value())) {
            for (Map.Entry<String, JsonNode> part : operation.value().properties()) {
                JsonUtils.replaceValue(whole(path).attribute(part.getKey()), resource, part.getValue());
            }
        } else if (operation.kind() == Operation.Kind.ADD) {
            add(path, attribute.get(), operation.value());
        } else {
            replace(path, attribute.get(), operation.value());
        }
    }

    private static Path path(String text) throws ScimException {
        var path = Path.fromString(text);
        if (path.size() == 0) {
            throw BadRequestException.invalidPath("'%s' is the path of no attribute.".formatted(text));
        }
        return path.getSchemaUrn() != null && path.getSchemaUrn().equalsIgnoreCase(Schemas.USER)
                ? Path.fromString(text.substring(Schemas.USER.length() + 1))
                : path;
    }

    private static Optional<AttributeDefinition> attribute(Path path) {
        var urn = path.getSchemaUrn() == null ? Schemas.USER : path.getSchemaUrn();
        var name = path.getElement(0).getAttribute();
        if (path.getSchemaUrn() == null && name.equalsIgnoreCase("externalId")) {
            return Optional.of(SchemaUtils.EXTERNAL_ID_ATTRIBUTE_DEFINITION);
        }
        return Schemas.EXTENSIONS.stream()
                .filter(urn::equalsIgnoreCase)
                .findFirst()
                .or(() -> urn.equals(Schemas.USER) ? Optional.of(urn) : Optional.empty())
                .flatMap(known -> Schemas.attribute(known, name));
    }

    private static boolean isNothing(JsonNode value) {
        return value.isNull() || (value.isTextual() && value.textValue().isBlank());
    }

    /** A complex attribute with one value: what is sent are its parts, and the others stay. */
    private static boolean isOneObject(AttributeDefinition attribute, JsonNode value) {
        return attribute.getType() == AttributeDefinition.Type.COMPLEX
                && !attribute.isMultiValued()
                && value instanceof ObjectNode;
    }

    /** The same attribute, whose present value may be a plain text. */
    private Path whole(Path path) throws ScimException {
        if (!(JsonUtils.getValue(path, resource) instanceof ObjectNode)) {
            JsonUtils.removeValues(path, resource);
        }
        return path;
    }

    /** Some clients name the values that are to be removed beside the path. */
    private void remove(Path path, JsonNode value) throws ScimException {
        if (value instanceof ArrayNode values && path.size() == 1) {
            for (var each : values) {
                var element = each instanceof ObjectNode object ? object.path("value") : each;
                removeWhere(path, element.asText());
            }
        } else {
            JsonUtils.removeValues(path, resource);
        }
    }

    private void removeWhere(Path path, String value) throws ScimException {
        JsonUtils.removeValues(path.replace(0, Filter.eq("value", value)), resource);
    }

    private void add(Path path, AttributeDefinition attribute, JsonNode value) throws ScimException {
        if (selects(path)
                && JsonUtils.findMatchingPaths(path.subPath(1), resource).isEmpty()) {
            append(path, value);
        } else if (selects(path) || path.size() > 1 || !attribute.isMultiValued()) {
            JsonUtils.replaceValue(path, resource, value);
        } else {
            JsonUtils.addValue(path, resource, value instanceof ArrayNode ? value : list(value));
        }
    }

    private void replace(Path path, AttributeDefinition attribute, JsonNode value) throws ScimException {
        if (selects(path)
                && JsonUtils.findMatchingPaths(path.subPath(1), resource).isEmpty()) {
            append(path, value);
        } else if (path.size() == 1 && !selects(path) && attribute.isMultiValued()) {
            JsonUtils.replaceValue(path, resource, value instanceof ArrayNode ? value : list(value));
        } else {
            JsonUtils.replaceValue(path, resource, value);
        }
    }

    private static boolean selects(Path path) {
        return path.getElement(0).getValueFilter() != null;
    }

    private static ArrayNode list(JsonNode value) {
        return JsonUtils.getJsonNodeFactory().arrayNode().add(value);
    }

    /** {@code emails[type eq "work"].value} where there is none: then there is to be one. */
    private void append(Path path, JsonNode value) throws ScimException {
        var made = JsonUtils.getJsonNodeFactory().objectNode();
        describe(path.getElement(0).getValueFilter(), made, path);
        if (path.size() > 1) {
            made.set(path.getElement(1).getAttribute(), value);
        } else if (value instanceof ObjectNode parts) {
            made.setAll(parts);
        } else {
            made.set("value", TextNode.valueOf(value.asText()));
        }
        JsonUtils.addValue(path.subPath(1).withoutFilters(), resource, list(made));
    }

    /** Makes it what the filter asks for. */
    private static void describe(@Nullable Filter filter, ObjectNode made, Path path) throws ScimException {
        if (filter instanceof EqualFilter equal) {
            made.set(equal.getAttributePath().toString(), equal.getComparisonValue());
        } else if (filter instanceof AndFilter and) {
            for (var part : and.getCombinedFilters()) {
                describe(part, made, path);
            }
        } else {
            throw BadRequestException.noTarget("Nothing is there that %s selects.".formatted(path));
        }
    }
}
