package dev.skillsgap.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.localstack.DatabasePassword;
import dev.skillsgap.localstack.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The control: what is planted in a log is found. */
class LogSecretsTest {

    @TempDir
    static Path home;

    static Stream<String> secrets() throws IOException {
        var keys = home.resolve("keys");
        var token = SigningKey.in(keys).token("hr", null, 5);
        var privatePart = new ObjectMapper()
                .readTree(keys.resolve("signing-key.jwk").toFile())
                .get("d")
                .asText();
        return Stream.of(
                token,
                token.substring(0, token.lastIndexOf('.')),
                privatePart,
                DatabasePassword.in(home.resolve("data")),
                TestPeople.EMAIL,
                TestPeople.NAME,
                "sgpt_" + "A-b_".repeat(11),
                "-----BEGIN PRIVATE KEY-----");
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void areFoundInTheMiddleOfALine(String secret) throws IOException {
        write("10:00:00 INFO all is well", "10:00:01 DEBUG somebody sent " + secret + ", and so on");

        var found = LogSecrets.of(home).found();

        assertTrue(found.size() == 1 && found.getFirst().startsWith("profile-service.log:2 holds "), found.toString());
        assertThrows(AssertionError.class, LogSecrets.of(home)::requireNone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/v1/people/door-employee", "Bearer", "Listening on: http://127.0.0.1:8081"})
    void areNotSeenWhereNoneIs(String line) throws IOException {
        secrets();
        write(line);

        assertEquals(java.util.List.of(), LogSecrets.of(home).found());
    }

    @Test
    void areNotTakenToBeAbsentWhereThereIsNoLog() throws IOException {
        secrets();
        Files.deleteIfExists(log());

        assertThrows(AssertionError.class, LogSecrets.of(home)::requireNone);
    }

    private static void write(String... lines) throws IOException {
        Files.createDirectories(log().getParent());
        Files.writeString(log(), String.join("\n", lines));
    }

    private static Path log() {
        return home.resolve("logs/profile-service.log");
    }
}
