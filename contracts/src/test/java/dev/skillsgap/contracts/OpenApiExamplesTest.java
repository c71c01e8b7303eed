package dev.skillsgap.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every request and every answer of the APIs is shown by an example that has the fields it is said to have. */
class OpenApiExamplesTest {

    private static final Path DOCUMENTS = Path.of("src/main/resources/contracts/openapi");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    @ParameterizedTest
    @ValueSource(strings = {"profile", "skills", "recommendation"})
    void areThereAndFit(String service) throws IOException {
        assertEquals(List.of(), faults(document(service)));
    }

    /** The controls: what is missing, unknown or of another type is seen. */
    @Test
    void aMissingExampleIsSeen() throws IOException {
        var document = document("profile");
        answer(document).remove("example");

        assertEquals(List.of("get /api/v1/teams/{id} 200: no example"), faults(document));
    }

    @Test
    void anUnknownFieldIsSeen() throws IOException {
        var document = document("profile");
        ((ObjectNode) answer(document).get("example")).put("colour", "red");

        assertEquals(List.of("get /api/v1/teams/{id} 200/colour: unknown"), faults(document));
    }

    @Test
    void anotherTypeIsSeen() throws IOException {
        var document = document("profile");
        ((ObjectNode) answer(document).get("example")).put("version", "one");

        assertEquals(List.of("get /api/v1/teams/{id} 200/version: no integer"), faults(document));
    }

    private static JsonNode document(String service) throws IOException {
        return YAML.readTree(DOCUMENTS.resolve(service + "-service.yaml").toFile());
    }

    private static ObjectNode answer(JsonNode document) {
        return (ObjectNode) document.at("/paths/~1api~1v1~1teams~1{id}/get/responses/200/content")
                .get("application/json");
    }

    private static List<String> faults(JsonNode document) {
        var faults = new ArrayList<String>();
        var examples = new Examples(document, faults);
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    var operation = method.getKey() + " " + path.getKey();
                    examples.check(operation + " request", method.getValue().path("requestBody"));
                    method.getValue()
                            .path("responses")
                            .properties()
                            .forEach(answer -> examples.check(operation + " " + answer.getKey(), answer.getValue()));
                }));
        return faults;
    }

    /** The examples of a document, and what is wrong with them. */
    private record Examples(JsonNode document, List<String> faults) {

        /** Of a request or an answer, in each of its media types; without any there is nothing to show. */
        void check(String where, JsonNode body) {
            for (var media : body.path("content")) {
                if (media.has("schema") && media.has("example")) {
                    check(where, media.get("example"), media.get("schema"));
                } else {
                    faults.add(where + (media.has("schema") ? ": no example" : ": nothing of the kind is served"));
                }
            }
        }

        private void check(String where, JsonNode value, JsonNode schema) {
            var meant = resolve(schema);
            if (meant.has("oneOf")) {
                requireOneOf(where, value, meant.get("oneOf"));
            } else if (!value.isNull() && !isA(meant.path("type").asText(), value)) {
                faults.add(where + ": no " + meant.get("type").asText());
            } else if (value.isArray()) {
                value.forEach(item -> check(where, item, meant.path("items")));
            } else if (meant.has("properties")) {
                value.properties().forEach(field -> checkField(where + "/" + field.getKey(), field.getValue(), meant));
            }
        }

        private void checkField(String where, JsonNode value, JsonNode object) {
            var field = where.substring(where.lastIndexOf('/') + 1);
            var schema = object.get("properties").get(field);
            if (schema == null) {
                faults.add(where + ": unknown");
            } else {
                check(where, value, schema);
            }
        }

        private void requireOneOf(String where, JsonNode value, JsonNode schemas) {
            var fits = StreamSupport.stream(schemas.spliterator(), false).anyMatch(schema -> {
                var one = new Examples(document, new ArrayList<>());
                one.check(where, value, schema);
                return one.faults.isEmpty();
            });
            if (!fits) {
                faults.add(where + ": none of what it may be");
            }
        }

        private JsonNode resolve(JsonNode schema) {
            return schema.has("$ref") ? document.at(schema.get("$ref").asText().substring(1)) : schema;
        }

        private static boolean isA(String type, JsonNode value) {
            return switch (type) {
                case "object" -> value.isObject();
                case "array" -> value.isArray();
                case "string" -> value.isTextual();
                case "integer" -> value.isIntegralNumber();
                case "number" -> value.isNumber();
                case "boolean" -> value.isBoolean();
                default -> true;
            };
        }
    }
}
