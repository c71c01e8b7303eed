package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.hr;
import static dev.skillsgap.profile.Api.id;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DropTest extends ServiceTest {

    @ConfigProperty(name = "skillsgap.people-drop.directory")
    Path folder;

    @Test
    void importsAFileThatAppearsAndReportsBesideIt() throws IOException {
        var ada = id();
        drop(
                folder,
                ada + ".csv",
                "id,name,skillsAsOf,skill:python\n%s,Ada Example,2026-05-02,3\n,Nobody,,\n".formatted(ada));

        var reports = ended("done", ada + ".csv");

        hr().get("/api/v1/people/{id}", ada).then().statusCode(200).body("name", equalTo("Ada Example"));
        var report = new ObjectMapper().readTree(Files.readString(named(reports, ".report.json")));
        assertEquals(1, report.path("outcome").path("added").asInt());
        assertEquals("drop-folder", report.path("requestedBy").asText());
        assertTrue(Files.readString(named(reports, ".faults.csv")).contains("missing-value"));
        assertEquals(2, reports.size(), "the file itself has gone");
    }

    @Test
    void takesTheMappingOfTheSourceThatTheFolderIsCalledAfter() throws IOException {
        var ada = id();
        hr().body("{\"person\": {\"id\": {\"column\": \"Key\"}, \"name\": {\"column\": \"Who\"}}}")
                .put("/api/v1/import-mappings/{source}", "dropped")
                .then()
                .statusCode(204);

        drop(folder.resolve("dropped"), ada + ".csv", "Key,Who\n%s,Ada Example\n".formatted(ada));

        ended("done", ada + ".csv");
        hr().get("/api/v1/people/{id}", ada).then().statusCode(200);
    }

    @Test
    void saysWhyAFileCannotBeTaken() throws IOException {
        var name = id() + ".csv";
        drop(folder, name, "what,ever\n1,2\n");

        var reports = ended("failed", name);

        assertTrue(Files.readString(named(reports, ".report.txt")).contains("what"));
    }

    /** As a client of SFTP does: under another name until it is complete. */
    private static void drop(Path into, String name, String table) throws IOException {
        Files.createDirectories(into);
        var part = Files.writeString(into.resolve(name + ".part"), table);
        Files.move(part, into.resolve(name));
    }

    @Test
    void deletesWhatItCouldNotTakeWhenSomebodyIsErased() throws IOException {
        var name = id() + ".csv";
        drop(folder, name, "what,ever\n1,2\n");
        assertEquals(2, ended("failed", name).size());
        var bob = id();
        hr().body("{\"id\": \"%s\", \"name\": \"Bob\"}".formatted(bob))
                .post("/api/v1/people")
                .then()
                .statusCode(201);

        hr().delete("/api/v1/people/{id}", bob).then().statusCode(200);

        await().atMost(Duration.ofSeconds(60)).until(() -> files("failed", name).size() == 1);
        named(files("failed", name), ".report.txt");
    }

    /** What stands there under that name, once it is no longer being taken. */
    private List<Path> ended(String where, String name) {
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        !files(where, name).isEmpty() && files("taken", name).isEmpty());
        return files(where, name);
    }

    private List<Path> files(String where, String name) {
        if (!Files.isDirectory(folder.resolve(where))) {
            return List.of();
        }
        try (var files = Files.list(folder.resolve(where))) {
            return files.filter(file -> file.toString().contains(name)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path named(List<Path> files, String end) {
        return files.stream()
                .filter(file -> file.toString().endsWith(end))
                .findFirst()
                .orElseThrow();
    }
}
