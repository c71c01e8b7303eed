package dev.skillsgap.skills.export.lists;

import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.skills.Api;
import dev.skillsgap.skills.Edits;
import dev.skillsgap.skills.ServiceTest;
import dev.skillsgap.skills.imports.Folders;
import dev.skillsgap.skills.imports.csv.CsvReader;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.ConceptKey;
import dev.skillsgap.skills.taxonomy.ConceptKind;
import dev.skillsgap.skills.taxonomy.Resource;
import dev.skillsgap.skills.taxonomy.Role;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists as tables: they can be imported again, and no cell is a formula. */
@QuarkusTest
class ListsApiTest extends ServiceTest {

    private static final List<String> LISTS = List.of("skills", "roles", "requirements", "resources");

    @TempDir
    Path folder;

    private static String csv(String list, String framework) {
        return Api.employee()
                .get("/api/v1/%s.csv?framework=%s".formatted(list, framework))
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asString();
    }

    @Test
    void theBuiltInFrameworkIsReadBackWhole() throws IOException {
        for (var list : LISTS) {
            Files.writeString(folder.resolve(list + ".csv"), csv(list, "ml"));
        }

        var reading = Folders.reading("copy", folder);
        var read = new CsvReader(reading).read().collect(Collectors.toMap(Concept::key, Function.identity()));

        for (var kind : ConceptKind.values()) {
            long rows = csv(kind + "s", "ml")
                    .lines()
                    .filter(line -> line.endsWith(",ml"))
                    .count();
            assertEquals(
                    rows,
                    read.values().stream()
                            .filter(one -> one.conceptKind() == kind)
                            .count(),
                    () -> kind + " " + Folders.faults(reading)
                            + reading.report().faults());
        }
        var role = (Role) read.get(new ConceptKey(ConceptKind.ROLE, "copy:ml-engineer"));
        assertEquals("Machine Learning Engineer", role.title());
        long required = csv("requirements", "ml")
                .lines()
                .filter(line -> line.startsWith("ml-engineer,"))
                .count();
        assertEquals(required, role.requirements().size());
        var pandas = (Resource) read.get(new ConceptKey(ConceptKind.RESOURCE, "copy:kaggle-pandas"));
        assertEquals("Kaggle Learn", pandas.provider());
    }

    @Test
    void noCellIsAFormula() {
        var label = "@\"angular\" " + System.nanoTime();
        Edits.put("skills/own:angular", skill(label));
        Edits.publish("a name with a sign");

        assertTrue(csv("skills", "own").contains("\"'@\"\"angular"), csv("skills", "own"));
        assertFalse(csv("skills", "own").contains(",\"@"));
        assertTrue(sheet("skills", "own").replace("&apos;", "'").contains("'@&quot;angular"));
    }

    private static Map<String, Object> skill(String label) {
        var skill = Edits.skill(label);
        skill.put("framework", "own");
        return skill;
    }

    @Test
    void theWorkbooksSayTheSame() {
        for (var list : LISTS) {
            var sheet = sheet(list, "ml");
            int rows = sheet.split("<row ", -1).length - 1;
            assertTrue(rows > 1, list);
            assertTrue(sheet.contains(list.equals("requirements") ? "ml-engineer" : ">ml<"), list);
        }
        assertEquals(1, sheet("roles", "no-such").split("<row ", -1).length - 1);
    }

    /** The XML of the one sheet. */
    private String sheet(String list, String framework) {
        try {
            var file = Files.createTempFile(folder, list, ".xlsx");
            Files.write(
                    file,
                    Api.employee()
                            .get("/api/v1/%s.xlsx?framework=%s".formatted(list, framework))
                            .then()
                            .statusCode(200)
                            .extract()
                            .asByteArray());
            try (var zip = new ZipFile(file.toFile())) {
                return new String(
                        zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))
                                .readAllBytes(),
                        StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
