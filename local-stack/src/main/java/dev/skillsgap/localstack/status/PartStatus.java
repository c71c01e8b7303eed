package dev.skillsgap.localstack.status;

import dev.skillsgap.localstack.suite.Health;
import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.localstack.suite.SuiteState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part as it is now.
 *
 * @param pid 0 when it does not run
 * @param upSinceMs start of its process, milliseconds of the epoch; 0 when it does not run
 * @param restarts how often it had to be started again
 * @param reason why it is not ready; empty when it is
 * @param release newest taxonomy release that it knows; null where it knows none or that is no question
 */
record PartStatus(
        String name,
        boolean ready,
        long pid,
        int port,
        long upSinceMs,
        long memoryBytes,
        int restarts,
        String reason,
        @Nullable Long release) {

    /** A server that runs is taken to be ready; the supervisor starts no service before that. */
    private static final Health RUNS = new Health(true, List.of(), 0);

    static PartStatus of(Part part, SuiteState state, @Nullable Long published) {
        var port = state.ports().of(part);
        var started = state.parts().get(part);
        var restarts = started == null ? 0 : started.restarts();
        if (started == null || !started.process().runs()) {
            return new PartStatus(part.label(), false, 0, port, 0, 0, restarts, "does not run", null);
        }
        var process = started.process();
        var health = Part.SERVICES.contains(part) ? Health.at(port) : RUNS;
        return new PartStatus(
                part.label(),
                health.ready(),
                process.pid(),
                port,
                process.startedAtMs(),
                process.find().map(Memory::bytes).orElse(0L),
                restarts,
                health.reason(),
                health.release() > 0 ? Long.valueOf(health.release()) : published);
    }
}
