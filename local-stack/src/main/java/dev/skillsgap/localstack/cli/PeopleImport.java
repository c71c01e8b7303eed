package dev.skillsgap.localstack.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillsgap.localstack.suite.Api;
import dev.skillsgap.localstack.suite.Failure;
import dev.skillsgap.localstack.suite.Home;
import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.localstack.suite.SuiteState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Imports people from a table by the public API of profile-service. */
final class PeopleImport {

    private static final int TOKEN_MINUTES = 60;
    private static final int FAULTS_SHOWN = 10;

    private PeopleImport() {}

    /** The exit code. */
    static int run(Path file, @Nullable Path mapping, @Nullable String source, boolean dryRun)
            throws InterruptedException {
        var api = api();
        var done = imported(api, file, mapping, source, dryRun);
        if (done.hasNonNull("failure")) {
            System.out.println(done.path("failure").asText());
            return 1;
        }
        report(done);
        showFaults(api, done);
        return 0;
    }

    static Api api() {
        var home = Home.current();
        if (SuiteState.ofRunning(home).isEmpty()) {
            throw new Failure("The suite does not run; %s up starts it".formatted(home.command()));
        }
        return new Api(SuiteState.ports(home), home.signingKey().token("hr", null, TOKEN_MINUTES));
    }

    /**
     * The import as it ended.
     *
     * @param source whose mapping is used where none is sent, and is kept where one is; null: of none
     */
    static JsonNode imported(Api api, Path file, @Nullable Path mapping, @Nullable String source, boolean dryRun)
            throws InterruptedException {
        var files = new LinkedHashMap<String, Path>();
        if (mapping != null) {
            files.put("mapping", readable(mapping));
        }
        files.put("file", readable(file));
        var fields = new LinkedHashMap<String, String>();
        fields.put("dryRun", String.valueOf(dryRun));
        if (source != null) {
            fields.put("source", source);
        }
        var asked = ImportWatch.checked(Part.PROFILE, api.post(Part.PROFILE, "/imports", files, fields));
        return ImportWatch.await(api, Part.PROFILE, asked.path("id").asText());
    }

    private static Path readable(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Failure("There is no file %s that can be read".formatted(file));
        }
        return file;
    }

    private static void report(JsonNode done) {
        var outcome = done.path("outcome");
        System.out.printf(
                "%,d rows: %,d people %s, %,d changed, %,d as they were, %,d rows left out%n",
                outcome.path("rows").asLong(),
                outcome.path("added").asLong(),
                done.path("dryRun").asBoolean() ? "would be new" : "are new",
                outcome.path("changed").asLong(),
                outcome.path("unchanged").asLong(),
                outcome.path("leftOut").asLong());
        outcome.path("faults")
                .properties()
                .forEach(kind -> System.out.printf(
                        "  %-24s %,9d%n", kind.getKey(), kind.getValue().asLong()));
    }

    private static void showFaults(Api api, JsonNode done) {
        var id = done.path("id").asText();
        var faults = ImportWatch.checked(
                Part.PROFILE, api.get(Part.PROFILE, "/imports/%s/faults?limit=%d".formatted(id, FAULTS_SHOWN)));
        for (var fault : faults.path("items")) {
            System.out.printf(
                    "  row %d, %s %s (%d times): %s%s%n",
                    fault.path("row").asLong(),
                    fault.path("column").asText(),
                    fault.path("value").asText(),
                    fault.path("times").asLong(),
                    fault.path("advice").asText(),
                    fault.hasNonNull("suggestion")
                            ? " Meant is perhaps: " + fault.path("suggestion").asText()
                            : "");
        }
        if (faults.hasNonNull("next")) {
            System.out.printf("All of them: /api/v1/imports/%s/faults.csv%n", id);
        }
    }
}
