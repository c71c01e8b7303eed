package dev.skillsgap.localstack.supervisor;

import dev.skillsgap.localstack.suite.Home;
import dev.skillsgap.localstack.suite.OwnProcess;
import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.localstack.suite.Ports;
import dev.skillsgap.localstack.suite.SuiteState;
import dev.skillsgap.localstack.suite.SuiteState.Phase;
import dev.skillsgap.localstack.suite.SuiteState.Started;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the supervisor writes what others are to know: the state for programs, lines of progress for people. */
final class Board {

    private final Home home;
    private final Ports ports;
    private final OwnProcess supervisor = OwnProcess.of(ProcessHandle.current());
    private final Map<Part, Started> parts = new EnumMap<>(Part.class);
    private final long startedNs = System.nanoTime();
    private Phase phase = Phase.STARTING;
    private @Nullable String failure;

    Board(Home home, Ports ports) {
        this.home = home;
        this.ports = ports;
    }

    synchronized void started(Part part, OwnProcess process) {
        var before = parts.get(part);
        parts.put(part, new Started(process, before == null ? 0 : before.restarts() + 1));
        write();
    }

    synchronized void phase(Phase next) {
        phase = next;
        write();
    }

    /** Keeps the first reason; later ones follow from it. */
    synchronized void failed(String reason) {
        if (failure == null) {
            failure = reason;
            phase(Phase.FAILED);
        }
    }

    /** The last word: nothing runs any more, and only a failure is worth remembering. */
    synchronized void closed() {
        if (failure == null) {
            SuiteState.delete(home);
        }
    }

    synchronized boolean isStarting() {
        return phase == Phase.STARTING;
    }

    synchronized Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    private void write() {
        new SuiteState(phase, supervisor, ports, parts, failure).write(home);
    }

    /** Tells when a part got that far. */
    void sayReached(Part part, String what) {
        var seconds = (System.nanoTime() - startedNs) / 1e9;
        say(String.format(Locale.ROOT, "  %-24s %s after %.1f s", part.label(), what, seconds));
    }

    /** Adds a line for people; the supervisor's log has it with the time. */
    synchronized void say(String line) {
        System.out.println(Instant.now() + " " + line.strip());
        try {
            Files.writeString(home.progress(), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
