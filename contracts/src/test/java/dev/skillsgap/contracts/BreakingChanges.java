package dev.skillsgap.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What of a released OpenAPI document a later one no longer keeps. Clients send what the released one allows and read what
 * it promises: for what they send less may not be allowed, of what they read nothing may be missing. Written here because
 * what there is for Java does not read the types of OpenAPI 3.1 and lets fields of answers go.
 */
final class BreakingChanges {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final List<String> CEILINGS = List.of("maximum", "maxLength", "maxItems");
    private static final List<String> FLOORS = List.of("minimum", "minLength", "minItems");

    /** Who sends what a schema describes. */
    private enum Sender {
        CLIENT,
        SERVICE
    }

    private final JsonNode released;
    private final JsonNode present;
    private final List<String> changes = new ArrayList<>();
    private final Set<String> compared = new HashSet<>();

    private BreakingChanges(JsonNode released, JsonNode present) {
        this.released = released;
        this.present = present;
    }

    /** A line for each, with the place; empty when clients of the released one go on working. */
    static List<String> between(JsonNode released, JsonNode present) {
        var comparison = new BreakingChanges(released, present);
        released.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method ->
                                comparison.compareOperation(path.getKey(), method.getKey(), method.getValue())));
        return comparison.changes;
    }

    private void compareOperation(String path, String method, JsonNode before) {
        var where = method + " " + path;
        var now = present.get("paths").path(path).path(method);
        if (now.isMissingNode()) {
            changes.add(where + ": removed");
            return;
        }
        compareCallers(where, before, now);
        compareParameters(
                where, parameters(released, before.path("parameters")), parameters(present, now.path("parameters")));
        if (now.at("/requestBody/required").asBoolean()
                && !before.at("/requestBody/required").asBoolean()) {
            changes.add(where + ": the body is required now");
        }
        compareMedia(where + " request", before.path("requestBody"), now.path("requestBody"), Sender.CLIENT);
        before.path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .forEach(answer -> compareAnswer(
                        where + " " + answer.getKey(),
                        answer.getValue(),
                        now.path("responses").path(answer.getKey())));
    }

    private void compareCallers(String where, JsonNode before, JsonNode now) {
        var left = texts(before.at("/security/0/SecurityScheme"));
        left.removeAll(texts(now.at("/security/0/SecurityScheme")));
        left.forEach(role -> changes.add(where + ": " + role + " may not call it any more"));
    }

    private static List<JsonNode> parameters(JsonNode document, JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(parameter -> resolve(document, parameter))
                .toList();
    }

    private void compareParameters(String where, List<JsonNode> before, List<JsonNode> now) {
        for (var parameter : before) {
            var same = find(now, parameter);
            if (same == null) {
                changes.add(where + " " + name(parameter) + ": removed");
            } else {
                compareSchemas(
                        where + " " + name(parameter), parameter.path("schema"), same.path("schema"), Sender.CLIENT);
            }
        }
        for (var parameter : now) {
            var same = find(before, parameter);
            if (parameter.path("required").asBoolean()
                    && (same == null || !same.path("required").asBoolean())) {
                changes.add(where + " " + name(parameter) + ": required now");
            }
        }
    }

    private static JsonNode find(List<JsonNode> parameters, JsonNode wanted) {
        return parameters.stream()
                .filter(parameter -> name(parameter).equals(name(wanted))
                        && parameter.path("in").equals(wanted.path("in")))
                .findFirst()
                .orElse(null);
    }

    private static String name(JsonNode parameter) {
        return parameter.path("name").asText();
    }

    private void compareAnswer(String where, JsonNode before, JsonNode now) {
        if (now.isMissingNode()) {
            changes.add(where + ": removed");
        } else {
            compareMedia(where, before, now, Sender.SERVICE);
        }
    }

    private void compareMedia(String where, JsonNode before, JsonNode now, Sender sender) {
        before.path("content").properties().forEach(media -> {
            var same = now.path("content").path(media.getKey());
            if (same.isMissingNode()) {
                changes.add(where + " " + media.getKey() + ": removed");
            } else {
                compareSchemas(where, media.getValue().path("schema"), same.path("schema"), sender);
            }
        });
    }

    private void compareSchemas(String where, JsonNode wasNamed, JsonNode isNamed, Sender sender) {
        // A schema that holds itself would never end; one that is used often is told of once.
        if (wasNamed.has("$ref") && !compared.add(sender + " " + wasNamed + " " + isNamed)) {
            return;
        }
        var before = resolve(released, wasNamed);
        var now = resolve(present, isNamed);
        if (!before.path("type").equals(now.path("type"))
                || !Objects.equals(before.path("format"), now.path("format"))) {
            changes.add("%s: was %s, is %s".formatted(where, kind(before), kind(now)));
            return;
        }
        compareValues(where, before, now, sender);
        if (sender == Sender.CLIENT) {
            compareLimits(where, before, now);
        }
        compareFields(where, before, now, sender);
        if (!before.path("oneOf").equals(now.path("oneOf"))) {
            changes.add(where + ": another choice");
        }
        if (before.has("items")) {
            compareSchemas(where + "[]", before.get("items"), now.path("items"), sender);
        }
        if (before.path("additionalProperties").isObject()) {
            compareSchemas(where + "{}", before.get("additionalProperties"), now.path("additionalProperties"), sender);
        }
    }

    private void compareValues(String where, JsonNode before, JsonNode now, Sender sender) {
        if (sender == Sender.CLIENT && now.has("enum")) {
            var left = texts(before.path("enum"));
            left.removeAll(texts(now.get("enum")));
            left.forEach(value -> changes.add("%s: '%s' is not taken any more".formatted(where, value)));
            if (!before.has("enum")) {
                changes.add(where + ": only some values are taken now");
            }
        }
    }

    private void compareLimits(String where, JsonNode before, JsonNode now) {
        CEILINGS.stream()
                .filter(limit -> now.has(limit)
                        && (!before.has(limit)
                                || now.get(limit).asDouble() < before.get(limit).asDouble()))
                .forEach(limit -> changes.add(where + ": lower " + limit));
        FLOORS.stream()
                .filter(limit -> now.has(limit)
                        && (!before.has(limit)
                                || now.get(limit).asDouble() > before.get(limit).asDouble()))
                .forEach(limit -> changes.add(where + ": higher " + limit));
        if (now.has("pattern") && !now.get("pattern").equals(before.get("pattern"))) {
            changes.add(where + ": another pattern");
        }
    }

    private void compareFields(String where, JsonNode before, JsonNode now, Sender sender) {
        before.path("properties").properties().forEach(field -> {
            var same = now.path("properties").path(field.getKey());
            if (same.isMissingNode()) {
                changes.add(where + "/" + field.getKey() + ": removed");
            } else {
                compareSchemas(where + "/" + field.getKey(), field.getValue(), same, sender);
            }
        });
        var stricter = texts(sender == Sender.CLIENT ? now.path("required") : before.path("required"));
        stricter.removeAll(texts(sender == Sender.CLIENT ? before.path("required") : now.path("required")));
        stricter.forEach(field -> changes.add(
                "%s/%s: %s".formatted(where, field, sender == Sender.CLIENT ? "required now" : "may be missing now")));
    }

    private static String kind(JsonNode schema) {
        return (schema.path("type").asText("anything") + " "
                        + schema.path("format").asText())
                .trim();
    }

    private static JsonNode resolve(JsonNode document, JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    private static Set<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }
}
