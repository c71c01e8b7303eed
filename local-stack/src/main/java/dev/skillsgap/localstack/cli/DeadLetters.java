package dev.skillsgap.localstack.cli;

import dev.skillsgap.localstack.suite.Api;
import dev.skillsgap.localstack.suite.Failure;
import dev.skillsgap.localstack.suite.Home;
import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.localstack.suite.SuiteState;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what could not be taken from Kafka, or tries it once more. */
@Command(
        name = "dead-letters",
        description = {
            "Lists the records that a service could not take from Kafka, with the cause.",
            "With --replay it tries them once more, after the cause was mended.",
            "The exit code is 0 only when none waits."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  ./skillsgap dead-letters", "  ./skillsgap dead-letters --replay"})
final class DeadLetters implements Callable<Integer> {

    private static final List<Part> READERS = List.of(Part.PROFILE, Part.RECOMMENDATION);
    private static final int TOKEN_MINUTES = 5;

    @Option(names = "--replay", description = "Try them once more.")
    private boolean replay;

    @Override
    public Integer call() {
        var home = Home.current();
        if (SuiteState.ofRunning(home).isEmpty()) {
            throw new Failure("The suite does not run; %s up starts it".formatted(home.command()));
        }
        var api = new Api(SuiteState.ports(home), home.signingKey().token("admin", null, TOKEN_MINUTES));
        var waiting = 0;
        for (var service : READERS) {
            if (replay) {
                replay(api, service);
            }
            waiting += list(api, service);
        }
        return waiting == 0 ? 0 : 1;
    }

    private static void replay(Api api, Part service) {
        var result = checked(service, api.post(service, "/dead-letters/replay", List.of()));
        System.out.printf(
                "%s: %d taken, %d gone from their topics, %d rejected again%n",
                service.label(),
                result.body().path("taken").asInt(),
                result.body().path("gone").asInt(),
                result.body().path("rejected").asInt());
    }

    private static int list(Api api, Part service) {
        var letters = checked(service, api.get(service, "/dead-letters")).body().path("items");
        System.out.printf(
                "%s: %s%n", service.label(), letters.isEmpty() ? "no record waits" : letters.size() + " wait");
        for (var letter : letters) {
            System.out.printf(
                    "  %s-%d@%d  %s%n",
                    letter.path("topic").asText(),
                    letter.path("partition").asInt(),
                    letter.path("offset").asLong(),
                    letter.path("cause").asText());
        }
        return letters.size();
    }

    private static Api.Answer checked(Part service, Api.Answer answer) {
        if (!answer.ok()) {
            throw new Failure("%s answers: %s".formatted(service.label(), answer.problem()));
        }
        return answer;
    }
}
