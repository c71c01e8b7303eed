package dev.skillsgap.system.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.system.door.KeycloakAsComposed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What docker-compose.yml promises of every container, read without an engine. */
class ComposeFileTest {

    private static final Path PROJECT = Path.of(System.getProperty("skillsgap.project"));
    private static final List<String> EVERYWHERE = List.of(
            "restart",
            "read_only",
            "cap_drop",
            "security_opt",
            "pids_limit",
            "mem_limit",
            "stop_grace_period",
            "logging",
            "healthcheck");

    @Test
    void everyContainerIsConfinedBoundedAndWatched() throws IOException {
        services().forEach((name, service) -> {
            assertTrue(service.keySet().containsAll(EVERYWHERE), name + " lacks some of " + EVERYWHERE);
            assertEquals(true, service.get("read_only"), name);
            assertEquals(List.of("ALL"), service.get("cap_drop"), name);
        });
    }

    @Test
    void nothingIsPublishedBeyondLoopback() throws IOException {
        services()
                .forEach((name, service) -> ports(service)
                        .forEach(port -> assertTrue(port.startsWith("127.0.0.1:"), name + " publishes " + port)));
    }

    @Test
    void everyVariableIsInTheTemplateAndNoPasswordIsWritten() throws IOException {
        var template = Files.readString(PROJECT.resolve(".env.template"));
        var compose = Files.readString(PROJECT.resolve("docker-compose.yml"));
        compose.lines()
                .filter(line -> line.contains("PASSWORD:") || line.contains("SECRET:"))
                .forEach(line -> assertTrue(line.contains("${"), line));
        Pattern.compile("\\$\\{(\\w+)")
                .matcher(compose)
                .results()
                .forEach(variable -> assertTrue(template.contains(variable.group(1) + "="), variable.group(1)));
    }

    /** Nobody who has another identity provider starts Keycloak, and no service waits for it. */
    @Test
    void keycloakIsThereOnlyWhereItIsAskedFor() throws IOException {
        var services = services();

        assertEquals(List.of("identity"), services.get("keycloak").get("profiles"));
        services.forEach((name, service) ->
                assertFalse(String.valueOf(service.get("depends_on")).contains("keycloak"), name));
    }

    /** The one that KeycloakIT starts, told all that its realm asks for. */
    @Test
    void keycloakIsTheTestedOneAndIsToldWhatItsRealmAsks() throws IOException {
        var composed = new KeycloakAsComposed(PROJECT);
        var version = System.getProperty("keycloak.version");

        assertEquals("quay.io/keycloak/keycloak:" + version, composed.baseImage());
        assertEquals("skillsgap/keycloak:" + version, composed.image());
        var told = composed.environment(variable -> variable).keySet();
        var asked = Pattern.compile("\\$\\{(\\w+)}")
                .matcher(Files.readString(composed.realm()))
                .results()
                .map(variable -> variable.group(1))
                .collect(Collectors.toSet());
        assertEquals(Set.of("DEMO_PASSWORD", "INTEGRATION_SECRET", "EMPLOYEE_PERSON", "MANAGER_PERSON"), asked);
        assertTrue(told.containsAll(asked), told.toString());
    }

    private static Map<String, Map<String, Object>> services() throws IOException {
        try (var file = Files.newBufferedReader(PROJECT.resolve("docker-compose.yml"))) {
            Map<String, Map<String, Map<String, Object>>> all = new Yaml().load(file);
            return all.get("services");
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> ports(Map<String, Object> service) {
        return (List<String>) service.getOrDefault("ports", List.of());
    }
}
