package dev.skillsgap.localstack.supervisor;

import dev.skillsgap.localstack.suite.LogTail;
import dev.skillsgap.localstack.suite.OwnProcess;
import dev.skillsgap.localstack.suite.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keeps one part: starts it, starts it again after a growing pause when it dies, and stops it in the end. */
final class Keeper {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** Who ran so long is not failing at its start. */
    private static final Duration STEADY = Duration.ofMinutes(1);

    private static final long POLL_MS = 250;

    private final Part part;
    private final Launcher launcher;
    private final Board board;
    private final Path log;
    private final Thread thread;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CompletableFuture<Void> started = new CompletableFuture<>();
    private Duration pause = FIRST_PAUSE;

    Keeper(Part part, Launcher launcher, Board board, Path log) {
        this.part = part;
        this.launcher = launcher;
        this.board = board;
        this.log = log;
        thread = Thread.ofPlatform().name("keeper-" + part.label()).start(this::keep);
    }

    /** Done when the part was started for the first time; failed when it could not be. */
    CompletableFuture<Void> started() {
        return started;
    }

    private void keep() {
        while (isWanted(Duration.ZERO)) {
            var startedNs = System.nanoTime();
            var running = start();
            if (running != null) {
                watch(running, OwnProcess.of(running.process()));
            }
            if (isWanted(Duration.ZERO)) {
                startAgainLater(Duration.ofNanos(System.nanoTime() - startedNs));
            }
        }
    }

    private @Nullable Running start() {
        try {
            var running = launcher.start(part);
            board.started(part, OwnProcess.of(running.process()));
            if (started.complete(null) && Part.SERVERS.contains(part)) {
                board.sayReached(part, "up");
            }
            return running;
        } catch (IOException | RuntimeException e) {
            var reason = "%s cannot be started: %s".formatted(part.label(), e.getMessage());
            if (board.isStarting()) {
                board.failed(reason + ". " + LogTail.of(log));
            }
            board.say(reason);
            started.completeExceptionally(e);
            return null;
        }
    }

    private void watch(Running running, OwnProcess process) {
        while (process.runs()) {
            if (!isWanted(Duration.ofMillis(POLL_MS))) {
                break;
            }
        }
        // Also after its death: what it held, such as a lock on its data, is let go.
        running.stop().run();
    }

    private void startAgainLater(Duration ran) {
        if (board.isStarting()) {
            board.failed("%s ended while the suite was starting. %s".formatted(part.label(), LogTail.of(log)));
        }
        if (board.failure().isPresent()) {
            isWanted(LONGEST_PAUSE); // The supervisor is about to stop everything.
            return;
        }
        pause = ran.compareTo(STEADY) > 0 ? FIRST_PAUSE : pause;
        board.say("%s ended; it is started again in %d s".formatted(part.label(), pause.toSeconds()));
        if (isWanted(pause)) {
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    /** Waits for that time; false as soon as the part is to stop. */
    private boolean isWanted(Duration wait) {
        try {
            return !stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    void stop() {
        stopping.countDown();
    }

    /** Returns when the part has stopped, after {@code stop()}. */
    void join(Duration patience) throws InterruptedException {
        if (!thread.join(patience)) {
            thread.interrupt();
        }
    }
}
