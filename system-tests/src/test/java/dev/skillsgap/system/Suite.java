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
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The whole suite as real processes on free ports, each of which a test may kill and start again. */
public final class Suite implements AutoCloseable {

    private static final Path PROJECT = Path.of(System.getProperty("skillsgap.project"));
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Home home;
    private final Ports ports;
    private final Launcher launcher;
    private final Map<Part, Running> running = new EnumMap<>(Part.class);

    private Suite(Home home, Ports ports) {
        this.home = home;
        this.ports = ports;
        this.launcher = new Launcher(home, ports);
    }

    /** One that runs already, and that others stop. */
    static Suite running(Home home, Ports ports) {
        return new Suite(home, ports);
    }

    /**
     * Starts everything and waits until the built-in taxonomy has reached every service.
     *
     * @param preparation done to its home before anything is started in it
     */
    public static Suite start(Consumer<Home> preparation) throws IOException {
        return start(preparation, PROJECT);
    }

    /** The same, with the services of another build of the project. */
    public static Suite start(Consumer<Home> preparation, Path builtAt) throws IOException {
        var ports = new EnumMap<Part, Integer>(Part.class);
        for (var part : Part.values()) {
            ports.put(part, FreePort.find());
        }
        var home = new Home(builtAt, Files.createTempDirectory("skillsgap-it"));
        home.create();
        preparation.accept(home);
        var suite = new Suite(home, new Ports(ports));
        suite.start(Part.POSTGRES, Part.KAFKA, Part.PROFILE, Part.SKILLS, Part.RECOMMENDATION);
        suite.awaitRelease(Part.PROFILE, 1);
        suite.awaitRelease(Part.RECOMMENDATION, 1);
        return suite;
    }

    /** Starts the parts and waits until those that are services are ready. */
    public void start(Part... parts) throws IOException {
        for (var part : parts) {
            running.put(part, launcher.start(part));
        }
        for (var part : parts) {
            if (Part.SERVICES.contains(part)) {
                await().atMost(PATIENCE).until(() -> Health.at(ports.of(part)).ready());
            }
        }
    }

    /** Starts another instance of a service, from another build of the project where one is given. */
    public Instance another(Part service, Path project) throws IOException {
        var port = FreePort.find();
        var moved = new EnumMap<>(ports.byPart());
        moved.put(service, port);
        var builtAt = new Home(project, home.directory());
        var started = new Launcher(builtAt, new Ports(moved)).start(service);
        await().atMost(PATIENCE).until(() -> Health.at(port).ready());
        return new Instance(port, started);
    }

    /** Where a service keeps what it has no use for once it has ended. */
    public Path temporary(Part service) {
        return home.temporary(service, port(service));
    }

    /** Starts another instance of a service that is told more, as options of the JVM. */
    public Instance another(Part service, List<String> options) throws IOException {
        var port = FreePort.find();
        var moved = new EnumMap<>(ports.byPart());
        moved.put(service, port);
        var started = new Launcher(home, new Ports(moved), options).start(service);
        await().atMost(PATIENCE).until(() -> Health.at(port).ready());
        return new Instance(port, started);
    }

    /** One of several instances of a service. */
    public record Instance(int port, Running running) {

        public String url() {
            return "http://localhost:" + port;
        }

        public void kill() {
            Suite.kill(running);
        }

        public void stop() {
            running.stop().run();
        }
    }

    /** Ends the part as a power failure would: kill -9. */
    public void kill(Part part) {
        kill(running.get(part));
    }

    /** Of the part's process. */
    public long pid(Part part) {
        return running.get(part).process().pid();
    }

    private static void kill(Running part) {
        part.process().destroyForcibly();
        await().atMost(PATIENCE).until(() -> !part.process().isAlive());
        part.stop().run();
    }

    /** Ends the part as an operator would. */
    public void stop(Part part) {
        running.get(part).stop().run();
    }

    /** A service's database. */
    public Connection database(Part service) throws SQLException {
        var url = "jdbc:postgresql://localhost:%d/%s".formatted(ports.of(Part.POSTGRES), service.database());
        return DriverManager.getConnection(url, service.database(), home.databasePassword());
    }

    /** Where this build is. */
    public Path project() {
        return PROJECT;
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

    public boolean listens(Part part) {
        return !FreePort.isFree(ports.of(part));
    }

    public String bootstrapServers() {
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
