package dev.skillsgap.localstack.supervisor;

import dev.skillsgap.localstack.Kafka;
import dev.skillsgap.localstack.Postgres;
import dev.skillsgap.localstack.suite.Home;
import dev.skillsgap.localstack.suite.OwnProcess;
import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.localstack.suite.Ports;
import dev.skillsgap.localstack.suite.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Knows how each part is started. */
public final class Launcher {

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);

    /** Of the services: little memory, and soon at work. */
    private static final List<String> LEAN =
            List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED");

    private final Home home;
    private final Ports ports;
    private final List<String> serviceOptions;

    public Launcher(Home home, Ports ports) {
        this(home, ports, LEAN);
    }

    /**
     * For services that are to have more than a laptop can spare.
     *
     * @param serviceOptions options of the services' JVMs
     */
    public Launcher(Home home, Ports ports, List<String> serviceOptions) {
        this.home = home;
        this.ports = ports;
        this.serviceOptions = List.copyOf(serviceOptions);
    }

    /** Starts a part; a server is ready on return, a service says by its health when it is. */
    public Running start(Part part) throws IOException {
        return switch (part) {
            case POSTGRES -> postgres();
            case KAFKA -> kafka();
            case PROFILE, SKILLS, RECOMMENDATION -> service(part);
        };
    }

    private Running postgres() {
        var data = home.data(Part.POSTGRES);
        var server = Postgres.start(
                ports.of(Part.POSTGRES), data, home.log(Part.POSTGRES).toFile(), home.databasePassword());
        var process = Postgres.postmaster(data)
                .orElseThrow(() -> new IllegalStateException("PostgreSQL ended as soon as it had started"));
        return new Running(process, server::close);
    }

    private Running kafka() {
        var broker = Kafka.start(
                ports.of(Part.KAFKA),
                home.data(Part.KAFKA),
                home.log(Part.KAFKA).toFile());
        var process = ProcessHandle.of(broker.pid())
                .orElseThrow(() -> new IllegalStateException("The broker ended as soon as it had started"));
        return new Running(process, broker::close);
    }

    private Running service(Part service) throws IOException {
        var temporary = home.temporary(service, ports.of(service));
        Tree.delete(temporary); // Of one that was killed.
        Files.createDirectories(temporary);
        var builder = new ProcessBuilder(command(home.runnable(service), temporary))
                // Not the project: a service would read the .env there, which is for Compose.
                .directory(home.run().toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(home.log(service).toFile()));
        builder.environment().putAll(environment(service));
        var process = builder.start().toHandle();
        var own = OwnProcess.of(process);
        return new Running(process, () -> own.end(STOP_PATIENCE));
    }

    private List<String> command(Path jar, Path temporary) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(serviceOptions);
        command.addAll(List.of("-Djava.io.tmpdir=" + temporary, "-jar", jar.toString()));
        return command;
    }

    private Map<String, String> environment(Part service) {
        return Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", String.valueOf(ports.of(service)),
                "QUARKUS_DATASOURCE_JDBC_URL",
                        "jdbc:postgresql://localhost:%d/%s".formatted(ports.of(Part.POSTGRES), service.database()),
                "QUARKUS_DATASOURCE_USERNAME", service.database(),
                "QUARKUS_DATASOURCE_PASSWORD", home.databasePassword(),
                "KAFKA_BOOTSTRAP_SERVERS", ports.bootstrapServers(),
                "SKILLSGAP_IMPORTS_DIRECTORY", home.imports().toString(),
                "SKILLSGAP_PEOPLE_IMPORTS_DIRECTORY", home.peopleImports().toString(),
                // Receivers of webhooks are tried on the same machine; everything else there wants a token or a
                // password.
                "SKILLSGAP_WEBHOOKS_ALLOWED_HOSTS", "localhost",
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                        home.signingKey().publicKeyFile().toUri().toString());
    }
}
