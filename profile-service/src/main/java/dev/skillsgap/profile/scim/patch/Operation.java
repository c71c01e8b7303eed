package dev.skillsgap.profile.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ScimException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One change of one attribute. What a client sends may say several at once: an object without a path, or with the path of
 * an extension, has a change for each of its fields.
 *
 * @param path as it was sent, or the name of the field
 * @param value null node: none
 */
public record Operation(Kind kind, String path, JsonNode value) {

    private static final String PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

    /** More at once take too long under one lock. */
    private static final int MOST = 10_000;

    public enum Kind {
        ADD,
        REPLACE,
        REMOVE
    }

    /**
     * Those of a request, in their order.
     *
     * @param extensions URNs of what may be a path of many attributes
     */
    public static List<Operation> of(ObjectNode request, List<String> extensions) throws ScimException {
        if (!(request.get("Operations") instanceof ArrayNode sent)) {
            throw BadRequestException.invalidSyntax("Send a list 'Operations', with the schema %s.".formatted(PATCH));
        }
        var operations = new ArrayList<Operation>();
        for (var each : sent) {
            operations.addAll(of(each, extensions));
        }
        if (operations.size() > MOST) {
            throw BadRequestException.tooMany("Send at most %d changes at a time.".formatted(MOST));
        }
        return operations;
    }

    private static List<Operation> of(JsonNode sent, List<String> extensions) throws ScimException {
        var kind = kind(sent.path("op").asText());
        var path = sent.path("path").asText("").strip();
        var value = Optional.ofNullable(sent.get("value")).orElse(NullNode.getInstance());
        if (path.isEmpty()) {
            if (kind == Kind.REMOVE) {
                throw BadRequestException.noTarget("Say in 'path' what is to be removed.");
            }
            return fields(kind, "", value, extensions);
        }
        var extension = extensions.stream().filter(path::equalsIgnoreCase).findFirst();
        return extension.isPresent() && kind != Kind.REMOVE
                ? fields(kind, extension.get() + ":", value, extensions)
                : List.of(new Operation(kind, path, value));
    }

    private static List<Operation> fields(Kind kind, String prefix, JsonNode value, List<String> extensions)
            throws ScimException {
        if (!(value instanceof ObjectNode object)) {
            throw BadRequestException.invalidValue("Without a 'path' of one attribute the 'value' must be an object.");
        }
        var operations = new ArrayList<Operation>();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            var extension =
                    extensions.stream().filter(field.getKey()::equalsIgnoreCase).findFirst();
            if (extension.isPresent()) {
                operations.addAll(fields(kind, extension.get() + ":", field.getValue(), extensions));
            } else {
                operations.add(new Operation(kind, prefix + field.getKey(), field.getValue()));
            }
        }
        return operations;
    }

    private static Kind kind(String op) throws ScimException {
        return switch (op.toLowerCase(Locale.ROOT)) {
            case "add" -> Kind.ADD;
            case "replace" -> Kind.REPLACE;
            case "remove" -> Kind.REMOVE;
            default ->
                throw BadRequestException.invalidSyntax("'op' is '%s'; send add, replace or remove.".formatted(op));
        };
    }
}
