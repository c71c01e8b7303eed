package dev.skillsgap.localstack.supervisor;

import dev.skillsgap.localstack.suite.Failure;
import dev.skillsgap.localstack.suite.Home;
import dev.skillsgap.localstack.suite.LogTail;
import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.localstack.suite.Ports;
import dev.skillsgap.localstack.suite.SuiteState.Phase;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Starts the suite, keeps it running until this process is told to end, and stops it then. */
public final class Supervisor {

    private static final Duration SERVER_PATIENCE = Duration.ofSeconds(90);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(25);

    private final Home home;
    private final Ports ports;
    private final Board board;
    private final Launcher launcher;
    private final Map<Part, Keeper> keepers = new EnumMap<>(Part.class);
    private boolean stopping;

    public Supervisor(Home home, Ports ports) {
        this.home = home;
        this.ports = ports;
        this.board = new Board(home, ports);
        this.launcher = new Launcher(home, ports);
    }

    /**
     * Runs until the process ends; does not return.
     *
     * @param attached end when standard input does, because whoever started the suite is gone
     */
    public void run(boolean attached) {
        board.phase(Phase.STARTING);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        if (attached) {
            Thread.ofPlatform().daemon().name("caller-watch").start(Supervisor::endWithCaller);
        }
        try {
            startInOrder();
            new Readiness(board, home, ports).await();
            board.phase(Phase.READY);
            new CountDownLatch(1).await();
        } catch (Failure e) {
            board.failed(e.getMessage());
            System.exit(1);
        } catch (InterruptedException e) {
            System.exit(1);
        }
    }

    /** Skills-service needs no broker to begin, and the other two wait for what it publishes: it goes first. */
    private void startInOrder() throws InterruptedException {
        keep(Part.POSTGRES, Part.KAFKA);
        await(Part.POSTGRES);
        keep(Part.SKILLS);
        await(Part.KAFKA);
        keep(Part.PROFILE, Part.RECOMMENDATION);
    }

    private synchronized void keep(Part... parts) throws InterruptedException {
        if (stopping) {
            throw new InterruptedException();
        }
        for (var part : parts) {
            keepers.put(part, new Keeper(part, launcher, board, home.log(part)));
        }
    }

    private void await(Part server) throws InterruptedException {
        try {
            Objects.requireNonNull(keepers.get(server)).started().get(SERVER_PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new Failure("%s did not start. %s".formatted(server.label(), LogTail.of(home.log(server))), e);
        }
    }

    private static void endWithCaller() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever sent: the end of the stream is the message.
            }
        } catch (IOException e) {
            // As good as its end.
        }
        System.exit(0);
    }

    private synchronized void stop() {
        stopping = true;
        if (board.failure().isEmpty()) {
            board.phase(Phase.STOPPING);
        }
        board.say("Stopping");
        try {
            stop(Part.SERVICES);
            stop(Part.SERVERS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Shutdown.endLeftovers(home);
        board.say("Stopped");
        board.closed();
    }

    private void stop(List<Part> parts) throws InterruptedException {
        var stopping = parts.stream().map(keepers::get).filter(Objects::nonNull).toList();
        stopping.forEach(Keeper::stop);
        for (var keeper : stopping) {
            keeper.join(STOP_PATIENCE);
        }
    }
}
