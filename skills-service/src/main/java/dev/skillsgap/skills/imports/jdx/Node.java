package dev.skillsgap.skills.imports.jdx;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An object of JSON-LD. Names may carry the prefix of their vocabulary, as in {@code jdx:competency}; it is not looked at. */
record Node(JsonNode json) {

    /** Local name of each type. */
    Stream<String> types() {
        return texts(json.path("@type")).map(Node::local);
    }

    /** Address; empty where it has none. */
    String id() {
        return json.path("@id").asText("");
    }

    /** What an address ends with. */
    static String lastStep(String id) {
        return id.replaceAll("/+$", "").replaceAll("^.*[/#]", "");
    }

    static boolean isAddress(String text) {
        return text.matches("(?s)(https?://|urn:).*");
    }

    /** Values of the property, one by one; none where it is missing. */
    Stream<JsonNode> values(String name) {
        return json.properties().stream()
                .filter(property -> local(property.getKey()).equals(name))
                .flatMap(property -> property.getValue().isArray()
                        ? property.getValue().valueStream()
                        : Stream.of(property.getValue()))
                .filter(value -> !value.isNull());
    }

    /** All texts of the property, in English where there are several languages. */
    Stream<String> texts(String name) {
        return values(name).flatMap(Node::texts);
    }

    /** The first text of the property; empty where there is none. */
    String text(String name) {
        return texts(name).findFirst().orElse("");
    }

    /** Whether it describes something; else it is a text by language. */
    boolean isDescription() {
        return json.properties().stream()
                .map(property -> local(property.getKey()))
                .anyMatch(Set.of("@id", "@type", "name", "description")::contains);
    }

    /** The text that a value is, in English where there are several languages; empty where it is none. */
    static String text(JsonNode value) {
        return texts(value).findFirst().orElse("");
    }

    /** Names of properties besides these, and besides those of JSON-LD itself. */
    List<String> others(Set<String> names) {
        return json.properties().stream()
                .filter(property -> !property.getValue().isNull())
                .map(property -> property.getKey())
                .filter(name -> !name.startsWith("@"))
                .map(Node::local)
                .filter(name -> !names.contains(name))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> texts(JsonNode value) {
        var text = value.isArray()
                ? value.valueStream().flatMap(Node::texts)
                : value.isObject() ? ofLanguages(value).stream() : Stream.of(value.asText(""));
        return text.map(String::strip).filter(some -> !some.isEmpty());
    }

    /** Of an object that holds a text by language, or one text. */
    private static Optional<String> ofLanguages(JsonNode value) {
        if (value.has("@value")) {
            return Optional.of(value.path("@value").asText(""));
        }
        return value.properties().stream()
                .filter(text -> text.getValue().isTextual() && !text.getKey().startsWith("@"))
                .sorted((one, other) -> Boolean.compare(isEnglish(other.getKey()), isEnglish(one.getKey())))
                .map(text -> text.getValue().asText())
                .findFirst();
    }

    private static boolean isEnglish(String language) {
        return language.equals("en") || language.startsWith("en-");
    }

    private static String local(String name) {
        return name.startsWith("@") ? name : name.replaceAll("^.*[/#:]", "");
    }
}
