package dev.skillsgap.skills.imports.rsd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.skillsgap.skills.imports.Folders;
import dev.skillsgap.skills.imports.source.Report.FileCount;
import dev.skillsgap.skills.imports.source.UnreadableSource;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.Skill;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RsdReaderTest {

    private static final Path REAL =
            Path.of(System.getProperty("data.real", "../../shared/data")).resolve("osmt-rsd");

    @Test
    void takesDescriptorsOfEachEditionAndSaysWhatWasLeftOut() throws IOException {
        var reading = Folders.reading("rsd", Folders.OURS.resolve("rsd"));

        var skills = new RsdReader(reading).read().collect(Collectors.toMap(Concept::id, Function.identity()));

        assertEquals(
                List.of("rsd:filing", "rsd:tidying", "rsd:u-1", "rsd:u-3"),
                skills.keySet().stream().sorted().toList());
        var sums = (Skill) skills.get("rsd:u-1");
        assertEquals("Sum Checking", sums.label());
        assertEquals("Check sums to find errors.", sums.description());
        assertEquals("Accounts", sums.group());
        assertEquals(List.of("codes.csv"), reading.report().ignored());
        assertEquals(
                List.of(
                        new FileCount("export.csv", 3, 2, 1),
                        new FileCount("older.csv", 1, 1, 0),
                        new FileCount("skills.json", 3, 1, 2)),
                reading.report().files());
        assertEquals(
                List.of(
                        "export.csv 2 part-left-out",
                        "export.csv 2 part-left-out",
                        "export.csv 2 shared-label",
                        "export.csv 4 breaks-a-rule",
                        "skills.json 1 part-left-out",
                        "skills.json 1 part-left-out",
                        "skills.json 1 part-left-out",
                        "skills.json 2 repeated-row",
                        "skills.json 3 breaks-a-rule"),
                Folders.faults(reading));
    }

    @Test
    void refusesJsonThatIsBrokenOrTooDeepOrHoldsNoDescriptor(@TempDir Path folder) throws IOException {
        for (var text : List.of("[{\"skillName\": ", "[" + "{\"a\":".repeat(40), "{}", "[]", "[7]")) {
            Files.writeString(folder.resolve("skills.json"), text);
            var reader = new RsdReader(Folders.reading("rsd", folder));
            assertThrows(UnreadableSource.class, reader::read, text);
        }
    }

    /** Three of the hundred stand in both files. */
    @Test
    void takesAllRealDescriptors() throws IOException {
        assumeTrue(
                Files.isDirectory(REAL),
                () -> "Skipped: put osmt-rsd there, or name its parent in -Ddata.real: " + REAL);
        var reading = Folders.reading("rsd", REAL);

        var skills = new RsdReader(reading).read().toList();

        assertEquals(97, skills.size());
        assertEquals(
                List.of(new FileCount("search_skills_v3.json", 50, 50, 0), new FileCount("skills_v3.json", 50, 47, 3)),
                reading.report().files());
        assertTrue(reading.report().ignored().containsAll(List.of("BLS-Import.csv", "oNet-Import.csv")));
    }
}
