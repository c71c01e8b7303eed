package dev.skillsgap.localstack.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

    @TempDir
    Path directory;

    @Test
    void namesTheTakenPortAndTheVariableThatChangesIt() throws IOException {
        // Given
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = other.getLocalPort();
            // When
            var problems = Preflight.takenPorts(new Ports(Map.of(Part.PROFILE, port)));
            // Then
            assertEquals(1, problems.size());
            assertTrue(
                    problems.getFirst().startsWith("Port %d, meant for profile-service, is in use".formatted(port)),
                    problems.getFirst());
            assertTrue(problems.getFirst().contains("SKILLSGAP_PROFILE_PORT="), problems.getFirst());
        }
    }

    @Test
    void findsTheDiskTooSmallWhereMoreIsNeededThanItHas() {
        var notYetMade = directory.resolve("a/b");
        assertEquals(List.of(), Preflight.tooLittleDisk(notYetMade, 1));
        var problems = Preflight.tooLittleDisk(notYetMade, Long.MAX_VALUE);
        assertTrue(problems.getFirst().contains("SKILLSGAP_HOME"), problems.getFirst());
    }
}
