package dev.skillsgap.system;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contracts, as the linters of others see them. Needs Node.js, and npm to fetch them. */
class ContractLintTest {

    private static final Path CONTRACTS =
            Path.of(System.getProperty("skillsgap.project"), "contracts", "src", "main", "resources", "contracts");
    private static final String[] SERVICES = {"profile-service", "skills-service", "recommendation-service"};

    @TempDir
    Path directory;

    private static NodePackages linters;

    @BeforeAll
    static void install() throws Exception {
        linters = NodePackages.install("lint");
    }

    @Test
    void spectralWithTheRulesOfOwaspFindsNothing() throws Exception {
        assertClean(spectral(openApis()));
    }

    @Test
    void redoclyFindsNothing() throws Exception {
        assertClean(redocly(openApis()));
    }

    @Test
    void asyncApiFindsNothing() throws Exception {
        assertClean(asyncApi(CONTRACTS.resolve("asyncapi.yaml")));
    }

    /** The controls: each linter sees a fault of the kind that it is there for. */
    @Test
    void spectralSeesAnOperationWithoutALimitOnRequests() throws Exception {
        var said = spectral(
                faulty("openapi/skills-service.yaml", "\"429\":", "\"428\":").toString());

        assertFalse(said.isOk());
        assertTrue(said.text().contains("owasp:api4:2023-rate-limit-responses-429"), said.text());
    }

    @ParameterizedTest
    @CsvSource({
        "maxLength: 512, string-limit",
        "pattern: \"^[^\\\\u0000]*$\", string-restricted",
        "minimum: 1, integer-limit",
        "maxItems: 2048, array-limit",
    })
    void spectralSeesAParameterWithoutALimit(String limit, String rule) throws Exception {
        var said = spectral(faulty("openapi/recommendation-service.yaml", limit + "\n", "deprecated: false\n")
                .toString());

        assertFalse(said.isOk());
        assertTrue(said.text().contains("owasp:api4:2023-" + rule), said.text());
    }

    @Test
    void redoclySeesAPathParameterThatIsNotDefined() throws Exception {
        var said = redocly(faulty("openapi/profile-service.yaml", "- name: receipt\n", "- name: recipe\n")
                .toString());

        assertFalse(said.isOk());
        assertTrue(said.text().contains("path-parameters-defined"), said.text());
    }

    @Test
    void asyncApiSeesAnActionThatIsNone() throws Exception {
        var faulty = faulty("asyncapi.yaml", "action: send", "action: shout");
        Files.createDirectories(directory.resolve("events"));
        try (var events = Files.list(CONTRACTS.resolve("events"))) {
            for (var event : events.toList()) {
                Files.copy(event, directory.resolve("events").resolve(event.getFileName()));
            }
        }

        assertFalse(asyncApi(faulty).isOk());
    }

    private static void assertClean(NodePackages.Said said) {
        assertTrue(said.isOk(), said.text());
    }

    private static String[] openApis() {
        var files = new String[SERVICES.length];
        for (var i = 0; i < files.length; i++) {
            files[i] = CONTRACTS.resolve("openapi/" + SERVICES[i] + ".yaml").toString();
        }
        return files;
    }

    private static NodePackages.Said spectral(String... files) throws Exception {
        return linters.program(
                "spectral", with(files, "lint", "--ruleset", "spectral.yaml", "--fail-severity", "hint"));
    }

    private static NodePackages.Said redocly(String... files) throws Exception {
        return linters.program("redocly", with(files, "lint", "--config", "redocly.yaml", "--format", "stylish"));
    }

    private static NodePackages.Said asyncApi(Path file) throws Exception {
        return linters.node("", "asyncapi.mjs", file.toString());
    }

    private static String[] with(String[] files, String... arguments) {
        var all = new String[arguments.length + files.length];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        System.arraycopy(files, 0, all, arguments.length, files.length);
        return all;
    }

    private Path faulty(String contract, String right, String wrong) throws IOException {
        var text = Files.readString(CONTRACTS.resolve(contract));
        assertTrue(text.contains(right), contract);
        return Files.writeString(directory.resolve("faulty.yaml"), text.replace(right, wrong));
    }
}
