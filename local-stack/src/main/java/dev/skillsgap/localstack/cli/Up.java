package dev.skillsgap.localstack.cli;

import dev.skillsgap.localstack.demo.Company;
import dev.skillsgap.localstack.demo.DemoLoader;
import dev.skillsgap.localstack.suite.Api;
import dev.skillsgap.localstack.suite.Failure;
import dev.skillsgap.localstack.suite.Home;
import dev.skillsgap.localstack.suite.OwnProcess;
import dev.skillsgap.localstack.suite.Ports;
import dev.skillsgap.localstack.suite.Preflight;
import dev.skillsgap.localstack.suite.StartLock;
import dev.skillsgap.localstack.suite.SuiteState;
import dev.skillsgap.localstack.suite.SuiteState.Phase;
import dev.skillsgap.localstack.supervisor.Detachment;
import dev.skillsgap.localstack.supervisor.Shutdown;
import dev.skillsgap.localstack.supervisor.SupervisorProcess;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the suite and shows how to use it. */
@Command(
        name = "up",
        description = {
            "Starts PostgreSQL, Kafka and the services; builds them first where needed.",
            "Without --detach it stays and Ctrl-C stops the suite. Data survive a restart."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  ./skillsgap up --demo",
            "  ./skillsgap up --detach",
            "  SKILLSGAP_PROFILE_PORT=9081 ./skillsgap up"
        })
final class Up implements Callable<Integer> {

    private static final int STOP_WAIT_S = 60;
    private static final int TOKEN_MINUTES = 12 * 60;
    private static final int INTERRUPTED = 130;

    @Option(
            names = "--demo",
            description = "Load an invented company: 36 people in 4 teams. Loading it again is harmless.")
    private boolean demo;

    @Option(names = "--detach", description = "Return when all is ready; ./skillsgap down stops it.")
    private boolean detach;

    private volatile boolean leaving;
    private volatile boolean staysUp;

    @Override
    public Integer call() {
        var home = Home.current().create();
        home.signingKey(); // Before several want it at once.
        var lock = StartLock.take(home);
        SupervisorProcess started;
        try {
            started = ready(home);
            offer(home);
        } catch (Failure e) {
            if (leaving) {
                return INTERRUPTED; // The user's own wish.
            }
            throw e;
        } finally {
            lock.close();
        }
        if (started != null && !detach) {
            System.out.println("\nCtrl-C stops the suite.");
            started.awaitEnd();
        }
        return 0;
    }

    /** Null when the suite ran already, else what was started; ready either way. */
    private @Nullable SupervisorProcess ready(Home home) {
        var running = SuiteState.ofRunning(home);
        if (running.isPresent()) {
            System.out.println("The suite runs already.");
            if (running.get().phase() != Phase.READY) {
                new SupervisorProcess(home, running.get().supervisor(), System.out).awaitReady();
            }
            return null;
        }
        var started = start(home);
        started.awaitReady();
        staysUp = detach;
        return started;
    }

    private SupervisorProcess start(Home home) {
        var ports = Ports.from(System.getenv());
        var left = Shutdown.endLeftovers(home);
        if (!left.isEmpty()) {
            System.out.println("Stopped what an earlier run had left: " + String.join(", ", left));
        }
        SuiteState.delete(home);
        Preflight.check(home, ports);
        System.out.println("Starting the suite; data and logs are in " + home.directory());
        var process = Detachment.start(home, !detach);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(process)));
        return new SupervisorProcess(home, OwnProcess.of(process.toHandle()), System.out);
    }

    /** On the way out, also by Ctrl-C: takes the suite along, unless it is to stay. */
    private void leave(Process supervisor) {
        if (staysUp) {
            return;
        }
        leaving = true;
        supervisor.destroy();
        try {
            supervisor.waitFor(STOP_WAIT_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void offer(Home home) {
        var ports = SuiteState.ports(home);
        var token = home.signingKey().token("hr", null, TOKEN_MINUTES);
        var api = new Api(ports, token);
        if (demo) {
            new DemoLoader(api, System.out).load(Company.demo());
        }
        new Welcome(home, ports, token).print(api, System.out);
    }
}
