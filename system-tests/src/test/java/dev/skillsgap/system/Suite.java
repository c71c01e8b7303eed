package dev.skillsgap.system;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.skillsgap.localstack.FreePort;
import dev.skillsgap.localstack.SigningKey;
import dev.skillsgap.localstack.suite.Health;
import dev.skillsgap.localstack.suite.Home;
import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.localstack.suite.Ports;
import dev.skillsgap.localstack.supervisor.Launcher;
import dev.skillsgap.localstack.supervisor.Running;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The whole suite as real processes on free ports, each of which a test may kill and start again. */
public final class Suite implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Home home;
    private final Ports ports;
    private final Launcher launcher;
    private final Map<Part, Running> running = new EnumMap<>(Part.class);

    private Suite(Home home, Ports ports, Map<String, String> settings) {
        this.home = home;
        this.ports = ports;
        this.launcher = new Launcher(home, ports, settings);
    }

    /** Starts everything and waits until the built-in taxonomy has reached every service. */
    static Suite start() throws IOException {
        return start(Map.of());
    }

    /**
     * Starts everything and waits until the built-in taxonomy has reached every service.
     *
     * @param settings environment variables of the services
     */
    static Suite start(Map<String, String> settings) throws IOException {
        var ports = new EnumMap<Part, Integer>(Part.class);
        for (var part : Part.values()) {
            ports.put(part, FreePort.find());
        }
        var home =
                new Home(Path.of(System.getProperty("skillsgap.project")), Files.createTempDirectory("skillsgap-it"));
        home.create();
        var suite = new Suite(home, new Ports(ports), settings);
        suite.start(Part.POSTGRES, Part.KAFKA, Part.PROFILE, Part.SKILLS, Part.RECOMMENDATION);
        suite.awaitRelease(Part.PROFILE, 1);
        suite.awaitRelease(Part.RECOMMENDATION, 1);
        return suite;
    }

    /** Starts the parts and waits until those that are services are ready. */
    void start(Part... parts) throws IOException {
        for (var part : parts) {
            running.put(part, launcher.start(part));
        }
        for (var part : parts) {
            if (Part.SERVICES.contains(part)) {
                await().atMost(PATIENCE).until(() -> Health.at(ports.of(part)).ready());
            }
        }
    }

    /** Ends the part as a power failure would: kill -9. */
    void kill(Part part) {
        var process = running.get(part).process();
        process.destroyForcibly();
        await().atMost(PATIENCE).until(() -> !process.isAlive());
        running.get(part).stop().run();
    }

    private void awaitRelease(Part service, int release) {
        await().atMost(PATIENCE).until(() -> Health.at(ports.of(service)).release() >= release);
    }

    /** A request to a service with a token of that role. */
    public RequestSpecification as(String role, Part service) {
        return as(role, null, service);
    }

    /** A request to a service with a person's token. */
    public RequestSpecification as(String role, String person, Part service) {
        return given().baseUri(ports.url(service))
                .auth()
                .oauth2(home.signingKey().token(role, person, 60))
                .contentType(ContentType.JSON);
    }

    /** The key whose tokens the services believe. */
    public SigningKey key() {
        return home.signingKey();
    }

    public String url(Part service) {
        return ports.url(service);
    }

    public int port(Part service) {
        return ports.of(service);
    }

    /** Where the suite keeps data, keys and logs. */
    public Path directory() {
        return home.directory();
    }

    boolean listens(Part part) {
        return !FreePort.isFree(ports.of(part));
    }

    String bootstrapServers() {
        return ports.bootstrapServers();
    }

    /** Stops everything; fails when a log holds what no log may hold. */
    @Override
    public void close() {
        for (var part : List.of(Part.RECOMMENDATION, Part.SKILLS, Part.PROFILE, Part.KAFKA, Part.POSTGRES)) {
            var started = running.get(part);
            if (started != null) {
                started.stop().run();
            }
        }
        try {
            LogSecrets.of(home.directory()).requireNone();
        } finally {
            delete(home.directory());
        }
    }

    private static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            new ArrayList<>(files.toList())
                    .reversed()
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
