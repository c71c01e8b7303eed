package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.hr;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Asks for imports of people, and waits for their end. */
final class Imports {

    /** People with all that a table may say of them. */
    static final String MAPPING = """
            person:
              id: {column: id}
              name: {column: name}
              email: {column: mail}
              employeeNumber: {column: number}
              targetRole: {column: aim}
              hoursPerWeek: {column: hours}
            assertedAt: {text: "2024-05-02"}
            levels:
              years: {column: years, values: {few: 2, many: 4}, otherwise: 1}
            skills:
              - {columns: knows, separator: ";", choices: {Python: python, Torch: [pytorch, linear-algebra]}, level: years}
            """;

    static final String HEADER = "id,name,mail,number,aim,hours,years,knows\n";

    private Imports() {}

    static ValidatableResponse ask(RequestSpecification caller, String table, String mapping, boolean dryRun) {
        return caller.contentType(ContentType.MULTIPART)
                .multiPart("file", "people.csv", table.getBytes(UTF_8), "text/csv")
                .multiPart("mapping", "people.yaml", mapping.getBytes(UTF_8), "application/yaml")
                .multiPart("dryRun", String.valueOf(dryRun))
                .post("/api/v1/imports")
                .then();
    }

    /** With these fields of the form besides; a mapping is sent as a file. */
    static ValidatableResponse form(RequestSpecification caller, String table, Map<String, String> fields) {
        var form = caller.contentType(ContentType.MULTIPART)
                .multiPart("file", "people.csv", table.getBytes(UTF_8), "text/csv");
        fields.forEach((field, value) -> {
            if (field.equals("mapping")) {
                form.multiPart(field, "people.yaml", value.getBytes(UTF_8), "application/yaml");
            } else {
                form.multiPart(field, value);
            }
        });
        return form.post("/api/v1/imports").then();
    }

    static ValidatableResponse ended(String location) {
        await().atMost(Duration.ofSeconds(60)).until(() -> hr().get(location).path("endedAt") != null);
        return hr().get(location).then();
    }

    /** An import whose instance was killed behind so many rows, whose people were new. */
    static UUID killed(DataSource database, Path directory, String table, String mapping, int rowsRead)
            throws IOException, SQLException {
        var job = UUID.randomUUID();
        Files.createDirectories(directory);
        Files.writeString(directory.resolve(job.toString()), table);
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into import_job (id, file_name, mapping, dry_run, requested_by, requested_at, began_at,
                                                worked_at, rows_read, people_new)
                        values (?, 'killed.csv', ?, false, 'local-hr', now(), now(), now() - interval '1 minute', ?, ?)
                        """)) {
            insert.setObject(1, job);
            insert.setString(2, mapping);
            insert.setInt(3, rowsRead);
            insert.setInt(4, rowsRead);
            insert.executeUpdate();
        }
        return job;
    }

    static ValidatableResponse imported(String rows) {
        return imported(rows, false);
    }

    static ValidatableResponse imported(String rows, boolean dryRun) {
        return ended(ask(hr(), HEADER + rows, MAPPING, dryRun)
                .statusCode(202)
                .extract()
                .header("Location"));
    }

    /** Levels of what is claimed of a person and was not withdrawn, by skill. */
    static Map<String, Integer> levels(String person) {
        List<Map<String, Object>> items =
                hr().get("/api/v1/people/{id}/assertions", person).path("items");
        return items.stream()
                .filter(item -> item.get("withdrawnAt") == null)
                .collect(Collectors.toMap(item -> (String) item.get("skill"), item -> (Integer) item.get("level")));
    }
}
