package dev.skillsgap.localstack.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillsgap.localstack.suite.Api;
import dev.skillsgap.localstack.suite.Failure;
import dev.skillsgap.localstack.suite.Home;
import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.localstack.suite.SuiteState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports a framework from files and publishes it, or people from a table. */
@Command(
        name = "import",
        description = {
            "Imports a framework, what one can learn from, or people.",
            "A framework such as ESCO or O*NET, or a list such as OSSU, is read from its files and published;",
            "people with their skills are read from a table, as a mapping file says.",
            "What is wrong about rows is counted here and listed by the service."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  ./skillsgap import esco ~/Downloads/esco",
            "  ./skillsgap import onet ~/Downloads/onet --dry-run",
            "  ./skillsgap import ossu ~/Downloads/ossu",
            "  ./skillsgap import acme docs/templates --format=csv",
            "  ./skillsgap import acme docs/templates --format=csv --missing=retire",
            "  ./skillsgap import people survey.zip --mapping docs/examples/kaggle-2022.mapping.yaml",
            "  ./skillsgap import people people.csv --source=workday --mapping workday.mapping.yaml",
            "  ./skillsgap import people people.csv --source=workday"
        })
final class Import implements Callable<Integer> {

    private static final Map<String, String> FORMATS = Map.of(
            "esco", "esco-csv",
            "onet", "onet-text",
            "ossu", "ossu",
            "awesome-machine-learning", "links",
            "free-programming-books", "links",
            "ml-youtube-courses", "links");
    private static final int TOKEN_MINUTES = 30;

    @Parameters(
            index = "0",
            paramLabel = "WHAT",
            description = "Id that its concepts get: esco, onet, ossu or another; or people.")
    private String framework = "";

    @Parameters(
            index = "1",
            paramLabel = "FROM",
            description = "Folder with the files, packed or not; of people a workbook, CSV, or a zip with one.")
    private Path folder = Path.of("");

    @Option(
            names = "--format",
            description = {
                "esco-csv, onet-text, csv, rsd, case, jdx, ossu or links; known by itself for",
                "esco, onet, ossu, awesome-machine-learning, free-programming-books and",
                "ml-youtube-courses."
            })
    private @Nullable String format;

    @Option(
            names = "--mapping",
            description = {
                "Of people: says what the columns mean, where they are not those of the template;",
                "see docs/people-imports.md."
            })
    private @Nullable Path mapping;

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = {
                "Of people: where the file comes from. A mapping is kept for it, and used for the",
                "next file from there that comes without one."
            })
    private @Nullable String source;

    @Option(
            names = "--missing",
            defaultValue = "keep",
            description = "Of a framework: keep, or retire what these files lack and nothing else needs.")
    private String missing = "keep";

    @Option(names = "--dry-run", description = "Only say what would come of it.")
    private boolean dryRun;

    @Override
    public Integer call() throws InterruptedException {
        if (framework.equals("people")) {
            return PeopleImport.run(folder, mapping, source, dryRun);
        }
        if (!framework.matches("[a-z0-9][a-z0-9:._-]{0,99}")) {
            throw new Failure("Name the framework in small letters, as in esco, and not '%s'".formatted(framework));
        }
        var format = format();
        var home = Home.current();
        if (SuiteState.ofRunning(home).isEmpty()) {
            throw new Failure("The suite does not run; %s up starts it".formatted(home.command()));
        }
        var api = new Api(SuiteState.ports(home), home.signingKey().token("admin", null, TOKEN_MINUTES));
        copy(home);
        var asked = ImportWatch.checked(
                Part.SKILLS,
                api.post(
                        Part.SKILLS,
                        "/frameworks/" + framework + "/imports",
                        Map.of("format", format, "path", framework, "dryRun", dryRun, "missing", missing)));
        var done = ImportWatch.await(api, Part.SKILLS, asked.path("id").asText());
        report(done);
        if (done.hasNonNull("failure")) {
            return 1;
        }
        var outcome = done.path("outcome");
        if (!dryRun && outcome.path("changed").asInt() + outcome.path("retired").asInt() > 0) {
            publish(api);
        }
        return 0;
    }

    private String format() {
        var known = format == null ? FORMATS.get(framework) : format;
        if (known == null) {
            throw new Failure(
                    "Say in which format %s is: --format=csv, rsd, case, jdx, links, ossu, esco-csv or onet-text"
                            .formatted(framework));
        }
        return known;
    }

    /** To where the service may read; what was there of an import before is gone. */
    private void copy(Home home) {
        if (!Files.isDirectory(folder)) {
            throw new Failure("There is no folder %s".formatted(folder));
        }
        var into = home.imports().resolve(framework);
        try {
            var files = list(folder);
            Files.createDirectories(into);
            for (var old : list(into)) {
                Files.delete(old);
            }
            for (var file : files) {
                Files.copy(file, into.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Failure("The files in %s cannot be read".formatted(folder), e);
        }
    }

    private static Iterable<Path> list(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static void report(JsonNode done) {
        if (done.hasNonNull("failure")) {
            System.out.println(done.path("failure").asText());
            return;
        }
        var outcome = done.path("outcome");
        for (var file : outcome.path("files")) {
            System.out.printf(
                    "  %-36s %,9d rows, %,d left out%n",
                    file.path("file").asText(),
                    file.path("read").asLong(),
                    file.path("leftOut").asLong());
        }
        outcome.path("faults")
                .properties()
                .forEach(kind -> System.out.printf(
                        "  %-36s %,9d%n", kind.getKey(), kind.getValue().asLong()));
        System.out.printf(
                "%,d skills, %,d roles, %,d resources; %,d differ from the newest release. Rows with faults: /api/v1/imports/%s/faults%n",
                outcome.path("counts").path("skills").asInt(),
                outcome.path("counts").path("roles").asInt(),
                outcome.path("counts").path("resources").asInt(),
                outcome.path("changed").asInt(),
                done.path("id").asText());
        if (outcome.path("missing").asInt() > 0) {
            System.out.printf(
                    "%,d that there were before are not in these files; %,d of them %s%n",
                    outcome.path("missing").asInt(),
                    outcome.path("retired").asInt(),
                    done.path("dryRun").asBoolean() ? "would be retired" : "are retired");
        }
    }

    private void publish(Api api) {
        var release = ImportWatch.checked(
                Part.SKILLS, api.post(Part.SKILLS, "/releases", Map.of("note", "Import of " + framework)));
        System.out.printf(
                "Release %d is published: %,d skills, %,d roles and %,d resources%n",
                release.path("number").asInt(),
                release.path("counts").path("skills").asInt(),
                release.path("counts").path("roles").asInt(),
                release.path("counts").path("resources").asInt());
    }
}
