package dev.skillsgap.localstack.cli;

import dev.skillsgap.localstack.suite.Home;
import dev.skillsgap.localstack.suite.Ports;
import dev.skillsgap.localstack.supervisor.Supervisor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The process behind {@code up}, which starts it. */
@Command(name = "supervise", hidden = true, description = "Keeps the suite running; up starts it.")
final class Supervise implements Runnable {

    @Option(names = "--attached", description = "End with standard input.")
    private boolean attached;

    @Override
    public void run() {
        new Supervisor(Home.current().create(), Ports.from(System.getenv())).run(attached);
    }
}
