package dev.skillsgap.localstack.cli;

import dev.skillsgap.localstack.events.EventFeed;
import dev.skillsgap.localstack.events.EventFormat;
import dev.skillsgap.localstack.suite.Home;
import dev.skillsgap.localstack.suite.SuiteState;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Follows what the services tell each other. */
@Command(
        name = "events",
        description = "Follows the events on Kafka, a line each, until Ctrl-C.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  ./skillsgap events",
            "  ./skillsgap events recommendations.recommendation.v1 --from-beginning",
            "  ./skillsgap events --json | jq .data"
        })
final class Events implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "TOPIC", description = "Only this topic; all of them without it.")
    private @Nullable String topic;

    @Option(names = "--from-beginning", description = "Begin with the oldest event there is, not with the next one.")
    private boolean fromBeginning;

    @Option(names = "--json", description = "One JSON object a line, with the data in full.")
    private boolean json;

    @Override
    public Integer call() {
        var ports = SuiteState.ports(Home.current());
        try (var feed = new EventFeed(ports.bootstrapServers(), Optional.ofNullable(topic), fromBeginning)) {
            System.err.println("Following " + String.join(", ", feed.topics()));
            feed.follow(json ? EventFormat::json : EventFormat::line, System.out);
        }
        return 0;
    }
}
