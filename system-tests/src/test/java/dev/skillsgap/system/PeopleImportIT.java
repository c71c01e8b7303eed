package dev.skillsgap.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** People in from a table by the command line, with a mapping that is sent once. */
@ExtendWith(DemoSuite.Extension.class)
class PeopleImportIT {

    private static final String MAPPING =
            "person: {id: {column: Nr}, name: {column: Wer}, targetRole: {column: Rolle}}\n";

    private final DemoSuite suite;

    PeopleImportIT(DemoSuite suite) {
        this.suite = suite;
    }

    @Test
    void theMappingOfASourceIsSentOnce(@TempDir Path folder) throws Exception {
        var id = UUID.randomUUID().toString();
        var mapping = Files.writeString(folder.resolve("mapping.yaml"), MAPPING);
        var people = folder.resolve("people.csv");
        Files.writeString(people, "Nr,Wer,Rolle\n%1$s,%2$s,\n%1$s-b,%2$s,ml-enginer\n".formatted(id, TestPeople.NAME));

        var first = suite.run("./skillsgap import people %s --source=s-%s --mapping=%s".formatted(people, id, mapping));
        Files.writeString(people, "Nr,Wer,Rolle\n%s,%s,ml-engineer\n".formatted(id, TestPeople.NAME));
        var second = suite.run("./skillsgap import people %s --source s-%s".formatted(people, id));

        assertTrue(first.contains("1 people are new"), first);
        assertTrue(first.contains("Meant is perhaps: ml-engineer"), first);
        assertTrue(second.contains("1 changed"), second);
        var kept = suite.as("hr").get("http://localhost:8081/api/v1/import-mappings?limit=200");
        assertEquals(MAPPING, kept.path("items.find { it.source == 's-%s' }.mapping".formatted(id)));
        suite.as("hr")
                .delete("http://localhost:8081/api/v1/people/" + id)
                .then()
                .statusCode(200);
    }
}
