package dev.skillsgap.bench.service;

import dev.skillsgap.localstack.FreePort;
import dev.skillsgap.localstack.suite.Api;
import dev.skillsgap.localstack.suite.Health;
import dev.skillsgap.localstack.suite.Home;
import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.localstack.suite.Ports;
import dev.skillsgap.localstack.supervisor.Launcher;
import dev.skillsgap.localstack.supervisor.Running;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** A broker, a database, skills-service for its releases, and recommendation-service, all of their own processes. */
final class Stand implements AutoCloseable {

    static final String PEOPLE = "profiles.person.v1";
    static final String RECOMMENDATIONS = "recommendations.recommendation.v1";

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final short ALONE = 1;

    private final Path project;
    private final Home home;
    private final Ports ports;
    private final List<String> jvm;
    private final Deque<Started> running = new ArrayDeque<>();

    private Stand(Path project, Home home, Ports ports, List<String> jvm) {
        this.project = project;
        this.home = home;
        this.ports = ports;
        this.jvm = jvm;
    }

    /**
     * Starts all but recommendation-service, with the topics that profile-service would have made.
     *
     * @param jvm options of the services
     * @param partitions of people
     */
    static Stand start(Path project, List<String> jvm, int partitions) throws Exception {
        var ports = new EnumMap<Part, Integer>(Part.class);
        for (var part : Part.values()) {
            ports.put(part, FreePort.find());
        }
        var directory = Files.createTempDirectory("skillsgap-bench");
        var home = new Home(laidOut(project, directory), directory).create();
        var stand = new Stand(project, home, new Ports(ports), jvm);
        Runtime.getRuntime().addShutdownHook(new Thread(stand::close)); // Whoever stops the bench stops all of it.
        try {
            stand.startServers(partitions);
            return stand;
        } catch (Exception e) {
            stand.close();
            throw e;
        }
    }

    /** The project as it is to be started: with the service that has an endpoint to be timed against. */
    private static Path laidOut(Path project, Path directory) throws IOException {
        var laidOut = directory.resolve("project");
        var service = Files.createDirectories(laidOut.resolve("recommendation-service/target"));
        Files.createSymbolicLink(
                service.resolve("quarkus-app"), project.resolve("recommendation-service/target/bench-app"));
        for (var same : List.of("profile-service", "skills-service", "local-stack")) {
            Files.createSymbolicLink(laidOut.resolve(same), project.resolve(same));
        }
        return laidOut;
    }

    private void startServers(int partitions) throws Exception {
        launch(Part.POSTGRES, ports);
        launch(Part.KAFKA, ports);
        try (var admin = Admin.create(Map.of("bootstrap.servers", ports.bootstrapServers()))) {
            admin.createTopics(List.of(
                            new NewTopic(PEOPLE, partitions, ALONE),
                            new NewTopic("profiles.team.v1", 1, ALONE),
                            new NewTopic(BareLoop.IN, partitions, ALONE),
                            new NewTopic(BareLoop.OUT, partitions, ALONE)))
                    .all()
                    .get();
        }
        launch(Part.SKILLS, ports);
        await(() -> Health.at(ports.of(Part.SKILLS)).ready());
    }

    /** Starts an instance of recommendation-service and waits until it is ready: with a release, and all people in memory. */
    Instance recommend() throws IOException {
        var moved = new EnumMap<>(ports.byPart());
        moved.put(Part.RECOMMENDATION, FreePort.find());
        var own = new Ports(moved);
        var started = launch(Part.RECOMMENDATION, own);
        await(() -> Health.at(own.of(Part.RECOMMENDATION)).ready());
        return new Instance(own, started);
    }

    /** Starts profile-service itself, in place of whoever tells what it would. */
    void keepProfiles() throws IOException {
        launch(Part.PROFILE, ports);
        await(() -> Health.at(ports.of(Part.PROFILE)).release() > 0);
    }

    private record Started(Part part, Running running) {}

    /** What its parts have used so far; beside them this process tells, and reads what is said. */
    Usage usage() {
        return Usage.of(running.stream()
                .map(started -> Map.entry(started.part(), started.running().process()))
                .toList());
    }

    /** One of recommendation-service. */
    record Instance(Ports ports, Running running) {

        long pid() {
            return running.process().pid();
        }

        int port() {
            return ports.of(Part.RECOMMENDATION);
        }
    }

    void stop(Instance instance) {
        instance.running().stop().run();
        running.removeIf(started -> started.running().equals(instance.running()));
    }

    /** Starts a process of ours with the services' options and the class path of recommendation-service. */
    Process java(Class<?> main, String... arguments) throws IOException {
        var app = home.runnable(Part.RECOMMENDATION).resolveSibling("lib/main");
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(jvm);
        command.addAll(List.of(
                "-cp",
                String.join(
                        ":",
                        project.resolve("bench/target/bench-0.1.0.jar").toString(),
                        project.resolve("bench/target/lib/*").toString(),
                        app.resolve("*").toString()),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        home.logs().resolve(main.getSimpleName() + ".log").toFile())
                .start();
    }

    /** When a release was published. */
    Instant publishedAt(int release) {
        var answer = as("admin").get(Part.SKILLS, "/releases/" + release);
        return Instant.parse(answer.body().path("publishedAt").asText());
    }

    /** A connection to a service's database. */
    Connection database(Part service) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.of(Part.POSTGRES), service.database());
        return DriverManager.getConnection(url, service.database(), home.databasePassword());
    }

    Api as(String role) {
        return new Api(ports, token(role));
    }

    String token(String role) {
        return home.signingKey().token(role, null, 600);
    }

    Ports ports() {
        return ports;
    }

    Home home() {
        return home;
    }

    Path project() {
        return project;
    }

    private Running launch(Part part, Ports at) throws IOException {
        var started = new Launcher(home, at, jvm).start(part);
        running.push(new Started(part, started));
        return started;
    }

    private static void await(BooleanSupplier condition) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("It does not come up: see the logs");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public synchronized void close() {
        while (!running.isEmpty()) {
            running.pop().running().stop().run();
        }
        removeData();
    }

    /** Gigabytes; the logs stay. */
    private void removeData() {
        var data = home.directory().resolve("data");
        if (!Files.exists(data)) {
            return;
        }
        try (var files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
