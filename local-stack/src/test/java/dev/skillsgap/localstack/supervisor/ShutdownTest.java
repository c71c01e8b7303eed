package dev.skillsgap.localstack.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.localstack.suite.Home;
import dev.skillsgap.localstack.suite.OwnProcess;
import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.localstack.suite.Ports;
import dev.skillsgap.localstack.suite.SuiteState;
import dev.skillsgap.localstack.suite.SuiteState.Phase;
import dev.skillsgap.localstack.suite.SuiteState.Started;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShutdownTest {

    @TempDir
    Path directory;

    @Test
    void endsWhatAKilledSupervisorLeftAndNothingThatOnlyHasItsId() throws IOException {
        // Given
        var home = new Home(directory, directory.resolve(".skillsgap")).create();
        var ours = new ProcessBuilder("sleep", "60").start();
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            var left = OwnProcess.of(ours.toHandle());
            var idGivenAgain = new OwnProcess(stranger.pid(), left.startedAtMs() - 60_000);
            new SuiteState(
                            Phase.READY,
                            new OwnProcess(idGivenAgain.pid(), 0),
                            new Ports(Map.of()),
                            Map.of(Part.PROFILE, new Started(left, 0), Part.SKILLS, new Started(idGivenAgain, 0)),
                            null)
                    .write(home);
            // When
            var stopped = Shutdown.stop(home);
            // Then
            assertEquals(List.of("profile-service"), stopped);
            assertFalse(ours.isAlive());
            assertTrue(stranger.isAlive());
            assertTrue(SuiteState.read(home).isEmpty());
        } finally {
            ours.destroyForcibly();
            stranger.destroyForcibly();
        }
    }
}
