package dev.skillsgap.localstack.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A process that we started. Its id alone proves nothing: the system gives ids again, so the start counts too. */
public record OwnProcess(long pid, long startedAtMs) {

    /** The system counts starts from boot, and each reader adds its own idea of when that was. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private static final long POLL_MS = 20;

    public static OwnProcess of(ProcessHandle process) {
        var startedAt = process.info().startInstant().orElseGet(Instant::now);
        return new OwnProcess(process.pid(), startedAt.toEpochMilli());
    }

    /** The process, if it still runs and is the one we started. */
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(this::startedThen)
                .filter(process -> !isZombie(process));
    }

    public boolean runs() {
        return find().isPresent();
    }

    private boolean startedThen(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(start -> Math.abs(start.toEpochMilli() - startedAtMs) <= TOLERANCE.toMillis())
                .orElse(false);
    }

    /** Ended, but not collected by its parent: in a container whose first process is no init that can last for ever. */
    private static boolean isZombie(ProcessHandle process) {
        var stat = Path.of("/proc", String.valueOf(process.pid()), "stat");
        try {
            return Files.exists(stat) && Files.readString(stat).contains(") Z ");
        } catch (IOException e) {
            return false;
        }
    }

    /** Asks the process to end, makes it when it has not done so in time, and returns when it is gone. */
    public void end(Duration patience) {
        find().ifPresent(ProcessHandle::destroy);
        if (!endsWithin(patience)) {
            find().ifPresent(ProcessHandle::destroyForcibly);
            endsWithin(patience);
        }
    }

    /** Waits for the end; false when the process still runs after that time. */
    public boolean endsWithin(Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (runs()) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
