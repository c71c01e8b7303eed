package dev.skillsgap.localstack.cli;

import dev.skillsgap.localstack.suite.Home;
import dev.skillsgap.localstack.suite.Tree;
import dev.skillsgap.localstack.supervisor.Shutdown;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Stops the suite. */
@Command(
        name = "down",
        description = "Stops the suite, also what a killed run has left. Data stay, unless --wipe is given.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  ./skillsgap down", "  ./skillsgap down --wipe"})
final class Down implements Callable<Integer> {

    @Option(names = "--wipe", description = "Also delete all data, logs and keys, without asking.")
    private boolean wipe;

    @Override
    public Integer call() throws IOException {
        var home = Home.current();
        var stopped = Shutdown.stop(home);
        System.out.println(stopped.isEmpty() ? "Nothing was running." : "Stopped " + String.join(", ", stopped) + ".");
        if (wipe) {
            System.out.println(
                    Files.exists(home.directory())
                            ? "Deleted %s (%d MiB).".formatted(home.directory(), Tree.delete(home.directory()) >> 20)
                            : "There is nothing to delete in " + home.directory() + ".");
        }
        return 0;
    }
}
