package dev.skillsgap.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.localstack.demo.Company;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Searches all logs of a suite for what no log may hold. */
public final class LogSecrets {

    /** The part of a key that is nobody else's, in the file of the signing key. */
    private static final List<String> PRIVATE_PARTS = List.of("d", "p", "q", "dp", "dq", "qi");

    private final Path logs;
    private final Map<String, Pattern> forbidden = new LinkedHashMap<>();

    private LogSecrets(Path logs) {
        this.logs = logs;
    }

    /** The secrets of the suite whose data, keys and logs are in that directory. */
    public static LogSecrets of(Path directory) {
        var secrets = new LogSecrets(directory.resolve("logs"));
        secrets.forbid("a token", Pattern.compile("eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]*"));
        secrets.forbid("a provisioning token", Pattern.compile("sgpt_[A-Za-z0-9_-]{20,}"));
        secrets.forbid("a private key", Pattern.compile("PRIVATE KEY"));
        secrets.forbid("an e-mail address", Pattern.compile("(?i)[\\w.+-]+@[\\w-]+\\.(example|test)\\b"));
        secrets.forbid(
                "a name",
                anyOf(Stream.concat(
                        Company.demo().people().stream().map(Company.Person::name), TestPeople.NAMES.stream())));
        secrets.forbid("the database password", anyOf(Stream.of(read(directory.resolve("data/database-password")))));
        secrets.forbid("the private key", anyOf(privateParts(directory.resolve("keys/signing-key.jwk"))));
        return secrets;
    }

    private void forbid(String what, Pattern pattern) {
        forbidden.put(what, pattern);
    }

    private static Pattern anyOf(Stream<String> texts) {
        return Pattern.compile(String.join("|", texts.map(Pattern::quote).toList()));
    }

    private static Stream<String> privateParts(Path key) {
        try {
            var json = new ObjectMapper().readTree(read(key));
            return PRIVATE_PARTS.stream().map(part -> json.path(part).asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails with every place where one of them stands; also when there is no log to search. */
    public void requireNone() {
        assertFalse(files().isEmpty(), "no logs in " + logs);
        assertEquals(List.of(), found());
    }

    /** Where they stand: log, line and what it is. */
    List<String> found() {
        var found = new ArrayList<String>();
        for (var file : files()) {
            int number = 0;
            for (var line : read(file).lines().toList()) {
                number++;
                for (var secret : forbidden.entrySet()) {
                    if (secret.getValue().matcher(line).find()) {
                        found.add("%s:%d holds %s: %s".formatted(file.getFileName(), number, secret.getKey(), line));
                    }
                }
            }
        }
        return found;
    }

    private List<Path> files() {
        try (var all = Files.walk(logs)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of any encoding: what is looked for is ASCII. */
    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
