package dev.skillsgap.localstack.supervisor;

import dev.skillsgap.localstack.suite.Failure;
import dev.skillsgap.localstack.suite.Home;
import dev.skillsgap.localstack.suite.LogTail;
import dev.skillsgap.localstack.suite.OwnProcess;
import dev.skillsgap.localstack.suite.SuiteState;
import dev.skillsgap.localstack.suite.SuiteState.Phase;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;

/** The supervisor as its caller sees it: a process that says how far it is. */
public final class SupervisorProcess {

    private static final long POLL_MS = 100;

    private final Home home;
    private final OwnProcess process;
    private final ProgressLines lines;

    public SupervisorProcess(Home home, OwnProcess process, PrintStream out) {
        this.home = home;
        this.process = process;
        this.lines = new ProgressLines(home.progress(), out);
    }

    /**
     * Shows the progress until the suite is ready.
     *
     * @throws Failure when it does not get there; all that was started is stopped again then
     */
    public void awaitReady() {
        while (process.runs()) {
            lines.show();
            if (phaseIs(Phase.READY)) {
                lines.show();
                return;
            }
            pause();
        }
        lines.show();
        throw new Failure(SuiteState.read(home)
                .map(state -> state.failure() == null ? killed() : state.failure())
                .orElse("The suite was stopped while it was starting"));
    }

    /** Shows what the supervisor reports until it has ended. */
    public void awaitEnd() {
        while (process.runs()) {
            lines.show();
            pause();
        }
        lines.show();
        if (phaseIs(Phase.READY)) {
            throw new Failure(killed());
        }
    }

    private boolean phaseIs(Phase phase) {
        return SuiteState.read(home).filter(state -> state.phase() == phase).isPresent();
    }

    private String killed() {
        Shutdown.endLeftovers(home);
        SuiteState.delete(home);
        return "The supervisor ended unexpectedly; what it had started was stopped. "
                + LogTail.of(home.supervisorLog());
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted", e);
        }
    }
}
