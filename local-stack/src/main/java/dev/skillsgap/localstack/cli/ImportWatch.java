package dev.skillsgap.localstack.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillsgap.localstack.suite.Api;
import dev.skillsgap.localstack.suite.Failure;
import dev.skillsgap.localstack.suite.Part;

/** Shows how far an import is, until it has ended. */
final class ImportWatch {

    private static final long LOOK_EVERY_MS = 500;

    private ImportWatch() {}

    /** The import as it ended. */
    static JsonNode await(Api api, Part service, String id) throws InterruptedException {
        while (true) {
            var now = checked(service, api.get(service, "/imports/" + id));
            var progress = now.path("progress");
            System.out.printf(
                    "\r%3.0f %%  %,d rows  %,d rows/s  %s   ",
                    100 * progress.path("share").asDouble(),
                    progress.path("rowsRead").asLong(),
                    progress.path("rowsPerSecond").asLong(),
                    progress.hasNonNull("secondsLeft")
                            ? progress.path("secondsLeft").asLong() + " s left"
                            : "");
            if (now.hasNonNull("endedAt")) {
                System.out.println();
                return now;
            }
            Thread.sleep(LOOK_EVERY_MS);
        }
    }

    /** The body of an answer that is as it should be. */
    static JsonNode checked(Part service, Api.Answer answer) {
        if (!answer.ok()) {
            throw new Failure(service.label() + " answers: " + answer.problem());
        }
        return answer.body();
    }
}
