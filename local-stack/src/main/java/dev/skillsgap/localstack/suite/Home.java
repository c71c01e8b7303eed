package dev.skillsgap.localstack.suite;

import dev.skillsgap.localstack.DatabasePassword;
import dev.skillsgap.localstack.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The directories of one suite.
 *
 * @param project where the code is
 * @param directory where data, logs and keys are: {@code .skillsgap} in the project, or in SKILLSGAP_HOME
 */
public record Home(Path project, Path directory) {

    /** The home that the environment names; the script says where the project is. */
    public static Home current() {
        var project = Path.of(System.getProperty("skillsgap.project", "")).toAbsolutePath();
        var chosen = System.getenv().getOrDefault("SKILLSGAP_HOME", "");
        var base = chosen.isBlank() ? project : Path.of(chosen).toAbsolutePath();
        return new Home(project, base.resolve(".skillsgap").normalize());
    }

    /** Data of a server; they survive a restart. */
    public Path data(Part part) {
        return directory.resolve("data").resolve(part.label());
    }

    public Path logs() {
        return directory.resolve("logs");
    }

    public Path log(Part part) {
        return logs().resolve(part.label() + ".log");
    }

    public Path supervisorLog() {
        return logs().resolve("supervisor.log");
    }

    /** What the running suite says of itself. */
    public Path run() {
        return directory.resolve("run");
    }

    /**
     * What a service has no use for once it has ended, such as what it was being sent.
     *
     * @param port of the instance
     */
    public Path temporary(Part service, int port) {
        return run().resolve("tmp").resolve(service.label() + "-" + port);
    }

    /** Lines that the supervisor writes for whoever started it. */
    public Path progress() {
        return run().resolve("progress");
    }

    /** Files that skills-service may import. */
    public Path imports() {
        return directory.resolve("imports");
    }

    /** Files of people that profile-service was sent, until their import has ended. */
    public Path peopleImports() {
        return directory.resolve("people-imports");
    }

    /** The key that signs local tokens; made when missing. */
    public SigningKey signingKey() {
        return SigningKey.in(directory.resolve("keys"));
    }

    /** The password of PostgreSQL's users; drawn when missing. */
    public String databasePassword() {
        return DatabasePassword.in(directory.resolve("data"));
    }

    /** The packaged service. */
    public Path runnable(Part service) {
        return project.resolve(service.label()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** Where PostgreSQL is unpacked, once for all runs; /tmp may be cleaned while it stands there. */
    public Path postgresBinaries() {
        return project.resolve("local-stack/target/postgresql");
    }

    /** How to call the script from the current directory. */
    public String command() {
        var here = Path.of("").toAbsolutePath();
        if (project.equals(here)) {
            return "./skillsgap";
        }
        var script = project.resolve("skillsgap").toString();
        return script.contains(" ") ? "\"" + script + "\"" : script;
    }

    /** Makes the directories that the others stand in. */
    public Home create() {
        try {
            Files.createDirectories(logs());
            Files.createDirectories(run());
            Files.createDirectories(imports());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
