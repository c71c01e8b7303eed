package dev.skillsgap.system.door;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.skillsgap.localstack.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A real Keycloak with the realm of the composition, in memory. */
final class Keycloak implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Path HOME = Path.of(System.getProperty("keycloak.home"));

    private final String password = UUID.randomUUID().toString();
    private final String url;
    private final Process process;

    /**
     * Starts it.
     *
     * @param realm file that it imports
     * @param environment what stands in braces in that file, but the secrets
     */
    Keycloak(Path realm, Map<String, String> environment) throws IOException {
        var port = FreePort.find();
        url = "http://127.0.0.1:" + port;
        Files.copy(
                realm,
                Files.createDirectories(HOME.resolve("data/import")).resolve("skillsgap-realm.json"),
                StandardCopyOption.REPLACE_EXISTING);
        var settings = new HashMap<>(environment);
        settings.put("JAVA_HOME", System.getProperty("java.home"));
        settings.put("KC_DB", "dev-mem");
        settings.put("DEMO_PASSWORD", password);
        settings.put("INTEGRATION_SECRET", password);
        settings.put("KC_BOOTSTRAP_ADMIN_USERNAME", "root");
        settings.put("KC_BOOTSTRAP_ADMIN_PASSWORD", password);
        var command = new ProcessBuilder(
                        "sh",
                        HOME.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--import-realm")
                .redirectErrorStream(true)
                .redirectOutput(HOME.resolve("keycloak.log").toFile());
        command.environment().putAll(settings);
        process = command.start();
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> given().get(issuer()).statusCode() == 200);
    }

    String issuer() {
        return url + "/realms/skillsgap";
    }

    /** Where the keys are that it signs with. */
    String keys() {
        return issuer() + "/protocol/openid-connect/certs";
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
                .post(url + "/realms/" + realm + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    /** From now on tokens are valid for so many seconds. */
    void limitTokens(int seconds) {
        var admin = token(
                "master",
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", "root", "password", password));
        given().auth()
                .oauth2(admin)
                .contentType("application/json")
                .body(Map.of("accessTokenLifespan", seconds))
                .put(url + "/admin/realms/skillsgap")
                .then()
                .statusCode(204);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
