package dev.skillsgap.localstack.cli;

import dev.skillsgap.localstack.status.StatusTable;
import dev.skillsgap.localstack.status.SuiteStatus;
import dev.skillsgap.localstack.suite.Home;
import dev.skillsgap.localstack.suite.SuiteState;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what runs and how it is. */
@Command(
        name = "status",
        description = {
            "Says what runs, how far the consumers are behind and which taxonomy release each service knows.",
            "The exit code is 0 only when all is well."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  ./skillsgap status", "  ./skillsgap status --json | jq .well"})
final class Status implements Callable<Integer> {

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Override
    public Integer call() {
        var home = Home.current();
        var state = SuiteState.ofRunning(home);
        if (state.isEmpty()) {
            System.out.println(json ? "{\"well\": false, \"phase\": null}" : absence(home));
            return 1;
        }
        var status = SuiteStatus.of(home, state.get());
        if (json) {
            System.out.println(status.json());
        } else {
            StatusTable.print(status, System.out);
        }
        return status.well() ? 0 : 1;
    }

    private static String absence(Home home) {
        var last = SuiteState.read(home);
        var left = last.stream()
                .flatMap(state -> state.parts().entrySet().stream())
                .filter(part -> part.getValue().process().runs())
                .map(part -> part.getKey().label())
                .collect(Collectors.joining(", "));
        if (!left.isEmpty()) {
            return "The supervisor was killed, but %s still run; %s down ends them".formatted(left, home.command());
        }
        var failure = last.map(SuiteState::failure).map(reason -> " The last start failed: " + reason);
        return "The suite does not run; %s up starts it.%s".formatted(home.command(), failure.orElse(""));
    }
}
