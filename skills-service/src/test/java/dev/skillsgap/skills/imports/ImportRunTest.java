package dev.skillsgap.skills.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.skillsgap.skills.Api;
import dev.skillsgap.skills.ServiceTest;
import dev.skillsgap.skills.taxonomy.Concept;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Imports that end in a way nobody thought of. */
@QuarkusTest
class ImportRunTest extends ServiceTest {

    @Inject
    ImportRun run;

    @Inject
    ImportJobs jobs;

    private static ValidatableResponse ended(String location) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Api.admin().get(location).path("endedAt") != null);
        return Api.admin().get(location).then();
    }

    /** Done here, in the transaction that adds it, so that the service's own worker never sees it waiting. */
    private ValidatableResponse done(ImportRun.Reader reader) {
        var job = ImportJob.of("tripped", Format.CSV, false, Missing.KEEP, "test");
        job.path = "csv";
        QuarkusTransaction.requiringNew().run(() -> {
            jobs.persistAndFlush(job);
            run.run(job, reader);
        });
        return ended("/api/v1/imports/" + job.id);
    }

    @Test
    void failsAsAWholeWhereAReaderTripsAndTheNextImportIsDone() {
        Stream<Concept> trip = Stream.generate(() -> {
            throw new IllegalStateException("nobody thought of this");
        });

        done((format, reading) -> Stream.concat(format.read(reading), trip))
                .body("state", equalTo("failed"))
                .body("failure", equalTo("The files cannot be imported; the service's log says why."));

        Api.admin().get("/api/v1/draft").then().body("items", hasSize(0));
        Api.employee().get("/api/v1/frameworks").then().body("items.id", not(hasItem("tripped")));
        ended(Api.admin()
                        .body(Map.of("format", "csv", "path", "csv"))
                        .post("/api/v1/frameworks/tripped/imports")
                        .header("Location"))
                .body("state", equalTo("done"));
        Api.admin().get("/api/v1/draft").then().body("items", hasSize(6));
    }

    /** The control: the same way, with a reader that does not trip. */
    @Test
    void isDoneWhereTheReaderDoesNotTrip() {
        done(Format::read).body("state", equalTo("done")).body("outcome.changed", equalTo(6));
    }

    @Test
    void reportsLettersThatTheDatabaseCannotStore() {
        var form = Api.admin()
                .contentType(ContentType.MULTIPART)
                .multiPart("format", "case")
                .multiPart("file", "a.json", """
                        {"CFItems": [{"identifier": "a", "fullStatement": "Knead."}, {"identifier": "b\\u0000"}]}
                        """.getBytes(UTF_8));

        var id = ended(form.post("/api/v1/frameworks/odd/imports").header("Location"))
                .body("state", equalTo("done"))
                .extract()
                .path("id");

        Api.admin().get("/api/v1/imports/" + id + "/faults").then().body("items.value", hasItem("b"));
    }
}
