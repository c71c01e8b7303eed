package dev.skillsgap.skills.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.skills.check.ConceptCheck;
import dev.skillsgap.skills.taxonomy.ConceptKind;
import jakarta.validation.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameworkReaderTest {

    private static final String SKILL = "- {id: %s, kind: tool, group: g, label: %s, description: D}\n";

    @TempDir
    Path directory;

    @BeforeEach
    void describeTheFramework() throws IOException {
        write("framework.yaml", "{id: test, title: Test, description: For tests}");
    }

    @Test
    void acceptsTheBuiltInFramework() {
        var contents = read(Path.of("src/main/resources/frameworks/ml"));

        assertEquals("ml", contents.framework().id);
        assertTrue(contents.concepts().keySet().stream()
                        .filter(key -> key.kind() == ConceptKind.RESOURCE)
                        .count()
                >= 120);
    }

    @Test
    void reportsAllFaultsOfAllFilesWithFileAndPointer() throws IOException {
        write("skills/a.yaml", SKILL.formatted("one", "One") + "- {id: two, kind: toll}\n");
        write("skills/b.yaml", SKILL.formatted("one", "Again"));
        write("roles/r.yaml", "{id: r, title: R, requirements: [{skill: none, level: 9}]}");
        write("resources/c.yaml", "- 42\n");

        var message =
                assertThrows(BadFrameworkFile.class, () -> read(directory)).getMessage();

        var lines = message.lines().toList();
        assertTrue(lines.getFirst().startsWith("Framework 'test' has "), message);
        assertTrue(
                lines.contains("skills/b.yaml#/0/id: 'one' stands at skills/a.yaml#/0 already: choose another id."),
                message);
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("skills/a.yaml#/1/kind: ")), message);
        assertTrue(lines.contains("roles/r.yaml#/requirements/0/level: Give a level from 1 to 5."), message);
        assertTrue(lines.contains("resources/c.yaml#/0: Describe a resource here, or remove the entry."), message);
    }

    @Test
    void reportsWhatDoesNotFitTogetherAtItsPlace() throws IOException {
        write(
                "skills/a.yaml",
                "- {id: a, kind: tool, group: g, label: A, description: D,"
                        + " relations: [{type: broader, target: b}]}\n");

        var message =
                assertThrows(BadFrameworkFile.class, () -> read(directory)).getMessage();

        assertTrue(message.contains("skills/a.yaml#/0/relations/0/target: Skill 'b' does not exist"), message);
    }

    @Test
    void doesNotBlameWhoNamesASkillThatHasAFaultItself() throws IOException {
        write(
                "skills/a.yaml",
                "- {id: a, kind: tool, group: g, label: A, description: D,"
                        + " relations: [{type: broader, target: b}]}\n- {id: b}\n");

        var message =
                assertThrows(BadFrameworkFile.class, () -> read(directory)).getMessage();

        assertEquals(
                List.of(), message.lines().filter(line -> line.contains("#/0")).toList());
    }

    private FrameworkReader.Contents read(Path from) {
        var check = new ConceptCheck(Validation.buildDefaultValidatorFactory().getValidator());
        return new FrameworkReader(check).read(new FrameworkFiles(from));
    }

    private void write(String name, String text) throws IOException {
        var file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
