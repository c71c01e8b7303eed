package dev.skillsgap.system.door;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.localstack.FreePort;
import io.restassured.specification.RequestSpecification;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A real Keycloak, built, set up and started as in the composition, with a PostgreSQL of its own; stopped after the last
 * test.
 */
public final class Keycloak implements AutoCloseable {

    /** Of the ids of those who log in. */
    static final String PREFIX = "keycloak";

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Path HOME = Path.of(System.getProperty("keycloak.home"));
    private static final Path LOG = HOME.resolve("keycloak.log");

    private final String password = UUID.randomUUID().toString();
    private final int port = FreePort.find();
    private final EmbeddedPostgres database =
            EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(60)).start();
    private final Map<String, String> environment = new HashMap<>();
    private final KeycloakAsComposed composed;
    private final Process process;

    /** Hands it to the tests. */
    static final class Extension implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Keycloak.class;
        }

        @Override
        public Keycloak resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return of(context);
        }
    }

    /** The one of this run of tests: it is built and started from the first call on, a minute long. */
    public static Keycloak of(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Keycloak.class, type -> begin(), Keycloak.class);
    }

    private static Keycloak begin() {
        try {
            return new Keycloak(
                    Path.of(System.getProperty("skillsgap.project")),
                    Map.of(
                            "KEYCLOAK_EMPLOYEE_PERSON", PREFIX + "-employee",
                            "KEYCLOAK_MANAGER_PERSON", PREFIX + "-manager"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Begins to build and to start it.
     *
     * @param project where docker-compose.yml is
     * @param people persons that the demo users are, by the names that .env has for them
     */
    private Keycloak(Path project, Map<String, String> people) throws IOException {
        composed = new KeycloakAsComposed(project);
        Files.copy(
                composed.realm(),
                Files.createDirectories(HOME.resolve("data/import")).resolve("skillsgap-realm.json"),
                StandardCopyOption.REPLACE_EXISTING);
        environment.putAll(composed.environment(variable ->
                people.getOrDefault(variable, variable.equals("KEYCLOAK_URL") ? url("localhost") : password)));
        environment.putAll(Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "KC_DB_URL", database.getJdbcUrl("postgres", "postgres"),
                "KC_DB_USERNAME", "postgres",
                // For a short life.
                "JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1",
                "KC_HTTP_HOST", "127.0.0.1",
                "KC_HTTP_PORT", String.valueOf(port),
                "KC_HTTP_MANAGEMENT_PORT", String.valueOf(FreePort.find())));
        var buildAndStart = new ArrayList<>(List.of(
                "-c",
                "bash \"$0\" build && exec bash \"$0\" \"$@\"",
                HOME.resolve("bin/kc.sh").toString()));
        buildAndStart.addAll(composed.command());
        process = run(buildAndStart);
    }

    /** Until the health check of the composition finds it ready. */
    void awaitReady() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> {
            assertTrue(process.isAlive(), () -> "It has ended: see " + LOG);
            return run(List.of(composed.ready().toString())).waitFor() == 0;
        });
    }

    /** With bash: the archive that it comes in has lost what may be executed. */
    private Process run(List<String> script) throws IOException {
        var command = new ArrayList<>(List.of("bash"));
        command.addAll(script);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** As people reach it, which is another name than that at which the services fetch its keys. */
    String issuer() {
        return url("localhost") + "/realms/skillsgap";
    }

    /** Where the keys are that it signs with. */
    String keys() {
        return url("127.0.0.1") + "/realms/skillsgap/protocol/openid-connect/certs";
    }

    private String url(String host) {
        return "http://%s:%d".formatted(host, port);
    }

    /** The token of a user of that name who logs in. */
    String login(String client, String user) {
        return token(
                "skillsgap",
                Map.of("grant_type", "password", "client_id", client, "username", user, "password", password));
    }

    /** The token of another system. */
    String integration() {
        return token(
                "skillsgap",
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "skillsgap-integration",
                        "client_secret", password));
    }

    private String token(String realm, Map<String, String> form) {
        return given().formParams(form)
                .post(url("127.0.0.1") + "/realms/" + realm + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    /** From now on tokens are valid for so many seconds. */
    void limitTokens(int seconds) {
        asAdmin()
                .body(Map.of("accessTokenLifespan", seconds))
                .put("/admin/realms/skillsgap")
                .then()
                .statusCode(204);
    }

    /** From now on it signs with another key; what was signed with the one before stays good. */
    void rotateKey() {
        String realm = asAdmin().get("/admin/realms/skillsgap").then().extract().path("id");
        asAdmin()
                .body(Map.of(
                        "name", "rotated",
                        "parentId", realm,
                        "providerId", "rsa-generated",
                        "providerType", "org.keycloak.keys.KeyProvider",
                        "config", Map.of("priority", List.of("200"), "algorithm", List.of("RS256"))))
                .post("/admin/realms/skillsgap/components")
                .then()
                .statusCode(201);
    }

    private RequestSpecification asAdmin() {
        var admin = token(
                "master",
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", "admin", "password", password));
        return given().baseUri(url("127.0.0.1")).auth().oauth2(admin).contentType("application/json");
    }

    @Override
    public void close() throws IOException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().join();
        database.close();
    }
}
