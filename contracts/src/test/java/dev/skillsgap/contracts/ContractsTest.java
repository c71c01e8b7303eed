package dev.skillsgap.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractsTest {

    private static final Path CONTRACTS = Path.of("src/main/resources/contracts");
    private static final Path EVENTS = CONTRACTS.resolve("events");

    /** Fields that events from before do not have: readers do without. */
    private static final Set<String> ADDED_LATER = Set.of("profiles.person.v1 learning");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    static Set<String> events() throws IOException {
        return names(".schema.json");
    }

    @Test
    void haveAGoldenExampleForEverySchema() throws IOException {
        assertEquals(events(), names(".example.json"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void acceptTheGoldenExample(String event) throws IOException {
        assertEquals(Set.of(), schema(event).validate(example(event), InputFormat.JSON));
    }

    @ParameterizedTest
    @MethodSource("events")
    void refuseTheGoldenExampleWithoutAnyOfItsFields(String event) throws IOException {
        var fields = JSON.readTree(example(event)).fieldNames();
        while (fields.hasNext()) {
            var field = fields.next();
            var damaged = JSON.readTree(example(event)).deepCopy();
            ((ObjectNode) damaged).remove(field);
            assertEquals(
                    ADDED_LATER.contains(event + " " + field),
                    schema(event).validate(damaged).isEmpty(),
                    damaged.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void promiseNoNameAndNoEmailOfAPerson(String event) throws IOException {
        var schema = JSON.readTree(EVENTS.resolve(event + ".schema.json").toFile());

        assertTrue(schema.findValues("name").isEmpty()
                && schema.findValues("email").isEmpty());
    }

    @Test
    void describeEveryTopicInAsyncApiWithItsSchema() throws IOException {
        var document = YAML.readTree(CONTRACTS.resolve("asyncapi.yaml").toFile());
        var refs = document.at("/components/messages").findValues("$ref").stream()
                .map(JsonNode::asText)
                .filter(ref -> ref.startsWith("events/"))
                .map(ref -> ref.replaceAll("^events/|\\.schema\\.json$", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(events(), refs);
        var addresses = document.get("channels").findValuesAsText("address");
        assertTrue(addresses.containsAll(
                events().stream().filter(event -> event.endsWith(".v1")).toList()));
    }

    @Test
    void giveEveryTopicThePartitionsThatItsOwnerMakes() throws IOException {
        var document = YAML.readTree(CONTRACTS.resolve("asyncapi.yaml").toFile());
        var promised = document.get("channels").properties().stream()
                .map(Map.Entry::getValue)
                .filter(channel -> !channel.get("address").asText().contains("dead-letters"))
                .collect(Collectors.toMap(
                        channel -> channel.get("address").asText(),
                        channel -> channel.at("/bindings/kafka/partitions").asText()));

        assertEquals(promised, made());
    }

    private static Map<String, String> made() throws IOException {
        try (var services = Stream.of("profile", "skills", "recommendation")) {
            return services.map(name -> Path.of("../" + name + "-service/src/main/resources/application.properties"))
                    .flatMap(ContractsTest::lines)
                    .filter(line -> line.startsWith("outbox.topics."))
                    .map(line ->
                            line.replace("outbox.topics.", "").replace("\"", "").split("="))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> names(String ending) throws IOException {
        try (var files = Files.list(EVENTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String example(String event) throws IOException {
        return Files.readString(EVENTS.resolve(event + ".example.json"));
    }

    private static JsonSchema schema(String event) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(EVENTS.resolve(event + ".schema.json")));
    }
}
