package dev.skillsgap.localstack.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.localstack.suite.SuiteState.Phase;
import dev.skillsgap.localstack.suite.SuiteState.Started;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteStateTest {

    private static final OwnProcess ALIVE = OwnProcess.of(ProcessHandle.current());
    private static final OwnProcess DEAD = new OwnProcess(ALIVE.pid(), 0);

    @TempDir
    Path directory;

    private Home home;

    @BeforeEach
    void home() {
        home = new Home(directory, directory.resolve(".skillsgap")).create();
    }

    @Test
    void readsWhatWasWritten() {
        var state = state(ALIVE);
        state.write(home);
        assertEquals(Optional.of(state), SuiteState.read(home));
        assertEquals(Optional.of(state), SuiteState.ofRunning(home));
    }

    @Test
    void doesNotTakeASuiteForRunningWhoseSupervisorIsGone() {
        state(DEAD).write(home);
        assertTrue(SuiteState.read(home).isPresent());
        assertTrue(SuiteState.ofRunning(home).isEmpty());
    }

    @Test
    void usesThePortsThatTheRunningSuiteWasStartedWith() {
        state(ALIVE).write(home);
        assertEquals(9999, SuiteState.ports(home).of(Part.KAFKA));
        SuiteState.delete(home);
        assertEquals(19092, SuiteState.ports(home).of(Part.KAFKA));
    }

    private static SuiteState state(OwnProcess supervisor) {
        return new SuiteState(
                Phase.READY,
                supervisor,
                new Ports(Map.of(Part.KAFKA, 9999)),
                Map.of(Part.PROFILE, new Started(ALIVE, 2)),
                null);
    }
}
