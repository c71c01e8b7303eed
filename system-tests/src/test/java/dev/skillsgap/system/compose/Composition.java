package dev.skillsgap.system.compose;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skillsgap.localstack.SigningKey;
import dev.skillsgap.system.Shell;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The running composition, as system-tests/compose/prove starts it: over its published ports and by its scripts. */
final class Composition {

    static final String PROFILE = "profile-service";
    static final String SKILLS = "skills-service";
    static final String RECOMMENDATION = "recommendation-service";
    static final List<String> SERVICES = List.of(PROFILE, SKILLS, RECOMMENDATION);

    private static final Map<String, String> URLS = Map.of(
            PROFILE, System.getProperty("compose.profile", "http://127.0.0.1:8081"),
            SKILLS, System.getProperty("compose.skills", "http://127.0.0.1:8082"),
            RECOMMENDATION, System.getProperty("compose.recommendation", "http://127.0.0.1:8080"));

    /** Where the key is that the services believe, and where tests may write. */
    static final Path DIRECTORY = Path.of(System.getProperty("compose.directory"));

    private static final SigningKey KEY = SigningKey.in(DIRECTORY.resolve(".skillsgap/keys"));
    private static final Shell SHELL = new Shell(DIRECTORY);

    private Composition() {}

    static RequestSpecification anonymous(String service) {
        return given().baseUri(URLS.get(service)).contentType(ContentType.JSON);
    }

    static RequestSpecification as(String role, String service) {
        return with(KEY.token(role, null, 60), service);
    }

    static RequestSpecification with(String token, String service) {
        return anonymous(service).auth().oauth2(token);
    }

    /** What .env says of it. */
    static String setting(String name) throws IOException {
        try (var env = Files.newBufferedReader(DIRECTORY.resolve("env"))) {
            var settings = new Properties();
            settings.load(env);
            return settings.getProperty(name);
        }
    }

    /** Runs a line of bash with the functions of compose/composition.sh and gives what it printed. */
    static String run(String script) throws IOException, InterruptedException {
        var result = SHELL.run(". compose/composition.sh\n" + script);
        assertEquals(0, result.status(), () -> script + "\n" + result.output());
        return result.output().strip();
    }

    /** One value of what the engine knows about a container. */
    static String inspect(String service, String template) throws IOException, InterruptedException {
        return run("docker inspect --format '%s' \"$(compose ps -q %s)\"".formatted(template, service));
    }
}
