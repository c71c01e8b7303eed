package dev.skillsgap.localstack.supervisor;

import dev.skillsgap.localstack.Postgres;
import dev.skillsgap.localstack.suite.Failure;
import dev.skillsgap.localstack.suite.Home;
import dev.skillsgap.localstack.suite.OwnProcess;
import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.localstack.suite.SuiteState;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Stops the suite, also one whose supervisor is gone. Only processes that are surely ours are touched. */
public final class Shutdown {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration SUPERVISOR_PATIENCE = Duration.ofSeconds(60);

    private Shutdown() {}

    /**
     * Lets the supervisor stop the suite, then ends what a killed supervisor left behind.
     *
     * @return names of what was stopped
     */
    public static List<String> stop(Home home) {
        var stopped = new ArrayList<String>();
        SuiteState.ofRunning(home).ifPresent(state -> {
            state.supervisor().end(SUPERVISOR_PATIENCE);
            state.parts().keySet().forEach(part -> stopped.add(part.label()));
        });
        endLeftovers(home).stream().filter(label -> !stopped.contains(label)).forEach(stopped::add);
        SuiteState.delete(home);
        return stopped;
    }

    /** Ends the parts that run without a supervisor; returns their names. */
    public static List<String> endLeftovers(Home home) {
        var ended = new ArrayList<String>();
        SuiteState.read(home)
                .ifPresent(state -> Stream.concat(Part.SERVICES.stream(), Stream.of(Part.KAFKA))
                        .filter(part -> endIfAlive(state, part))
                        .forEach(part -> ended.add(part.label())));
        Postgres.postmaster(home.data(Part.POSTGRES)).ifPresent(postmaster -> {
            endPostgres(OwnProcess.of(postmaster));
            ended.add(Part.POSTGRES.label());
        });
        return ended;
    }

    private static boolean endIfAlive(SuiteState state, Part part) {
        var started = state.parts().get(part);
        if (started == null || !started.process().runs()) {
            return false;
        }
        started.process().end(PATIENCE);
        return true;
    }

    /** SIGINT, because on SIGTERM the server would wait for its clients to leave. */
    private static void endPostgres(OwnProcess postmaster) {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + postmaster.pid()).start();
        } catch (IOException e) {
            throw new Failure("PostgreSQL (pid %d) cannot be stopped".formatted(postmaster.pid()), e);
        }
        if (!postmaster.endsWithin(PATIENCE)) {
            postmaster.end(PATIENCE);
        }
    }
}
