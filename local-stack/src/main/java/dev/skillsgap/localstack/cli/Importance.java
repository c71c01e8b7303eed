package dev.skillsgap.localstack.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillsgap.localstack.suite.Failure;
import dev.skillsgap.localstack.suite.Part;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how many of those who do a job name each skill, beside how important the role says it is. */
@Command(
        name = "importance",
        description = {
            "Shows which share of the people in a table names each skill.",
            "Beside it stands the importance that a role gives it. Nothing is changed."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  ./skillsgap importance ml-engineer ml_engineers_2022.csv \\",
            "      --mapping docs/examples/kaggle-2022.mapping.yaml"
        })
final class Importance implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "ROLE", description = "Id of the role, such as ml-engineer.")
    private String role = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "People who do that job: a table, or a zip with one.")
    private Path file = Path.of("");

    @Option(names = "--mapping", description = "Says what the columns mean; see docs/people-imports.md.")
    private @Nullable Path mapping;

    @Override
    public Integer call() throws InterruptedException {
        var api = PeopleImport.api();
        var required = ImportWatch.checked(Part.SKILLS, api.get(Part.SKILLS, "/roles/" + role));
        var done = PeopleImport.imported(api, file, mapping, null, true);
        if (done.hasNonNull("failure")) {
            throw new Failure(done.path("failure").asText());
        }
        print(done.path("outcome"), importance(required));
        return 0;
    }

    private static Map<String, Double> importance(JsonNode required) {
        var importance = new HashMap<String, Double>();
        for (var requirement : required.path("requirements")) {
            importance.put(
                    requirement.path("skill").asText(),
                    requirement.path("importance").asDouble());
        }
        return importance;
    }

    private static void print(JsonNode outcome, Map<String, Double> importance) {
        long people = outcome.path("rows").asLong() - outcome.path("leftOut").asLong();
        System.out.printf("%-32s %6s  %s   (of %,d people)%n", "skill", "share", "importance", people);
        outcome.path("skills").properties().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, JsonNode> skill) ->
                                -skill.getValue().asLong())
                        .thenComparing(Map.Entry::getKey))
                .forEach(skill -> System.out.printf(
                        "%-32s %6.2f  %s%n",
                        skill.getKey(),
                        (double) skill.getValue().asLong() / people,
                        shown(importance.get(skill.getKey()))));
    }

    private static String shown(@Nullable Double importance) {
        return importance == null ? "not required" : "%.2f".formatted(importance);
    }
}
