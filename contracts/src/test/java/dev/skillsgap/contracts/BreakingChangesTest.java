package dev.skillsgap.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who was built against the released APIs goes on working. */
class BreakingChangesTest {

    private static final Path PRESENT = Path.of("src/main/resources/contracts/openapi");
    private static final Path RELEASED = Path.of("released/openapi");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    @ParameterizedTest
    @ValueSource(strings = {"profile-service", "skills-service", "recommendation-service"})
    void areNone(String service) throws IOException {
        assertEquals(
                List.of(),
                BreakingChanges.between(read(RELEASED, service), read(PRESENT, service)),
                "Keep what was released, or release another version of the API: contracts/README.md says how.");
    }

    /** The controls: each change that breaks a client is seen. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            responses: {'200': {}}                                                                        | get /notes 200 application/json: removed
            responses: {}                                                                                 | get /notes 200: removed
            security: [{SecurityScheme: [admin]}]                                                         | get /notes: hr may not call it any more
            parameters: []                                                                                | get /notes limit: removed
            parameters: [{name: limit, in: query, required: true, schema: {type: integer, maximum: 200}}]  | get /notes limit: required now
            parameters: [{name: limit, in: query, schema: {type: integer, maximum: 100}}]                  | get /notes limit: lower maximum
            parameters: [{name: limit, in: query, schema: {type: string}}]                                | get /notes limit: was integer, is string
            parameters: [{name: limit, in: query, schema: {type: integer, enum: [1]}}]                    | get /notes limit: only some values are taken now
            requestBody: {required: true}                                                                 | get /notes: the body is required now
            """)
    void areSeenInAnOperation(String field, String change) throws IOException {
        var changed = notes();
        ((ObjectNode) changed.at("/paths/~1notes/get")).setAll((ObjectNode) YAML.readTree(field));

        assertEquals(List.of(change), BreakingChanges.between(notes(), changed));
    }

    @Test
    void aRemovedOperationIsSeen() throws IOException {
        var changed = notes();
        ((ObjectNode) changed.at("/paths/~1notes")).remove("get");

        assertEquals(List.of("get /notes: removed"), BreakingChanges.between(notes(), changed));
    }

    @Test
    void aRemovedFieldOfAnAnswerIsSeen() throws IOException {
        var changed = notes();
        ((ObjectNode) changed.at("/components/schemas/Note/properties")).remove("text");

        assertEquals(List.of("get /notes 200[]/text: removed"), BreakingChanges.between(notes(), changed));
    }

    /** What only adds breaks nobody. */
    @Test
    void aFieldMoreIsNone() throws IOException {
        var changed = notes();
        ((ObjectNode) changed.at("/components/schemas/Note/properties"))
                .putObject("colour")
                .put("type", "string");

        assertEquals(List.of(), BreakingChanges.between(notes(), changed));
    }

    private static JsonNode notes() throws IOException {
        return YAML.readTree("""
                paths:
                  /notes:
                    get:
                      security: [{SecurityScheme: [hr, admin]}]
                      parameters: [{name: limit, in: query, schema: {type: integer, maximum: 200}}]
                      responses:
                        '200':
                          content:
                            application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Note'}}}
                components:
                  schemas:
                    Note:
                      type: object
                      properties:
                        text: {type: string}
                        answers: {type: array, items: {$ref: '#/components/schemas/Note'}}
                """);
    }

    private static JsonNode read(Path folder, String service) throws IOException {
        return YAML.readTree(Files.readString(folder.resolve(service + ".yaml")));
    }
}
