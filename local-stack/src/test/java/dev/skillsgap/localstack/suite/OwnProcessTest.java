package dev.skillsgap.localstack.suite;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OwnProcessTest {

    @Test
    void knowsAProcessByIdAndStart() {
        var own = OwnProcess.of(ProcessHandle.current());
        assertTrue(own.runs());
        assertFalse(new OwnProcess(own.pid(), own.startedAtMs() - 60_000).runs());
    }

    @Test
    void endsTheProcess() throws Exception {
        // Given
        var sleeper = new ProcessBuilder("sleep", "60").start();
        var own = OwnProcess.of(sleeper.toHandle());
        // When
        own.end(Duration.ofSeconds(5));
        // Then
        assertFalse(own.runs());
        assertTrue(sleeper.waitFor(5, TimeUnit.SECONDS), "its parent hears of it too");
    }

    @Test
    void makesAProcessEndThatWillNot() throws IOException {
        var stubborn = new ProcessBuilder("sh", "-c", "trap '' TERM; echo ready; while :; do sleep 0.1; done").start();
        var own = OwnProcess.of(stubborn.toHandle());
        assertTrue(stubborn.inputReader().readLine().equals("ready"));
        own.end(Duration.ofMillis(200));
        assertFalse(own.runs());
    }
}
