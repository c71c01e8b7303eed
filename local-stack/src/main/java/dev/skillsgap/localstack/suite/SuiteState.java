package dev.skillsgap.localstack.suite;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the supervisor knows of the suite, written down at every change.
 *
 * @param supervisor the process that keeps the others
 * @param ports those the suite was started with
 * @param parts what was started so far
 * @param failure why the start failed; null when it did not
 */
public record SuiteState(
        Phase phase,
        OwnProcess supervisor,
        Ports ports,
        Map<Part, Started> parts,
        @Nullable String failure) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where the suite stands in its life. */
    public enum Phase {
        STARTING,
        READY,
        STOPPING,
        FAILED
    }

    /** The newest process of a part, and how often it was started again. */
    public record Started(OwnProcess process, int restarts) {}

    /** The last state written; there is none where nothing was started, or all was stopped. */
    public static Optional<SuiteState> read(Home home) {
        var file = file(home);
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readString(file), SuiteState.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new Failure("%s cannot be read (%s)".formatted(file, e.getMessage()), e);
        }
    }

    /** The state of a suite whose supervisor is alive. */
    public static Optional<SuiteState> ofRunning(Home home) {
        return read(home).filter(state -> state.supervisor().find().isPresent());
    }

    /** Ports of the running suite, else those that the environment names. */
    public static Ports ports(Home home) {
        return ofRunning(home).map(SuiteState::ports).orElseGet(() -> Ports.from(System.getenv()));
    }

    /** Replaces the state in one step: a reader sees the old one or the new one. */
    public void write(Home home) {
        var file = file(home);
        var next = file.resolveSibling("suite.json.next");
        try {
            Files.writeString(next, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void delete(Home home) {
        try {
            Files.deleteIfExists(file(home));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Home home) {
        return home.run().resolve("suite.json");
    }
}
