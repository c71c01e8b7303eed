package dev.skillsgap.skills.imports.caseframework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.skillsgap.skills.check.TaxonomyCheck;
import dev.skillsgap.skills.imports.Folders;
import dev.skillsgap.skills.imports.source.Report.FileCount;
import dev.skillsgap.skills.imports.source.UnreadableSource;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.Skill;
import dev.skillsgap.skills.taxonomy.Skill.Relation;
import dev.skillsgap.skills.taxonomy.Skill.RelationType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseReaderTest {

    private static Map<String, Concept> read(Path folder) throws IOException {
        return new CaseReader(Folders.reading("bakery", folder))
                .read()
                .collect(Collectors.toMap(Concept::id, Function.identity()));
    }

    @Test
    void takesItemsWithWhatAssociatesThem() throws IOException {
        var skills = read(Folders.OURS.resolve("case"));

        assertEquals(Set.of("bakery:i-1", "bakery:i-2", "bakery:i-3"), skills.keySet());
        var baking = (Skill) skills.get("bakery:i-1");
        assertEquals("baking", baking.label());
        assertEquals("Bake what people buy.", baking.description());
        assertEquals("Bakery", baking.group());
        assertEquals(List.of(new Relation(RelationType.PREREQUISITE, "bakery:i-3", 3, null)), baking.relations());
        var kneading = (Skill) skills.get("bakery:i-2");
        assertEquals("Knead dough by hand.", kneading.label());
        assertEquals("baking", kneading.group());
        assertEquals(
                Set.of(
                        new Relation(RelationType.BROADER, "bakery:i-1", null, null),
                        new Relation(RelationType.RELATED, "bakery:i-3", null, null)),
                Set.copyOf(kneading.relations()));
        assertEquals(
                List.of(), new TaxonomyCheck(List.copyOf(skills.values()), skills.keySet(), Set.of()).violations());
    }

    @Test
    void saysOfEachRowWhatWasWrongAboutIt() throws IOException {
        var reading = Folders.reading("bakery", Folders.OURS.resolve("case"));
        assertEquals(3, new CaseReader(reading).read().count());

        assertEquals(
                List.of(
                        "package.json CFAssociations 3 missing-value",
                        "package.json CFAssociations 5 repeated-row",
                        "package.json CFAssociations 6 relation-to-itself",
                        "package.json CFAssociations 7 unknown-reference",
                        "package.json CFAssociations 8 nothing-to-say",
                        "package.json CFItems 2 part-left-out",
                        "package.json CFItems 4 repeated-row",
                        "package.json CFItems 5 breaks-a-rule"),
                Folders.faults(reading));
        assertEquals(
                List.of(
                        new FileCount("package.json CFAssociations", 8, 4, 4),
                        new FileCount("package.json CFItems", 5, 3, 2)),
                reading.report().files());
        assertEquals(List.of("package.json CFDefinitions"), reading.report().ignored());
    }

    @Test
    void cutsALongStatementToALabelAndSaysSo(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("long.json"),
                "{\"CFPackage\": {\"CFItems\": [{\"identifier\": \"a\", \"fullStatement\": \"%s\"}]}}"
                        .formatted("word ".repeat(100).strip()));
        var reading = Folders.reading("bakery", folder);

        var skill = new CaseReader(reading).read().findFirst().orElseThrow();

        assertEquals("word ".repeat(60).strip(), skill.label());
        assertEquals(List.of("long.json CFItems 1 part-left-out"), Folders.faults(reading));
    }

    @Test
    void refusesWhatIsNoPackage(@TempDir Path folder) throws IOException {
        for (var text : List.of(
                "",
                "[]",
                "{}",
                "{\"CFItems\": 7}",
                "{\"CFItems\": [7]}",
                "{\"CFItems\": []}",
                "{\"CFItems\": [",
                "{\"CFDefinitions\": " + "[".repeat(40))) {
            Files.writeString(folder.resolve("package.json"), text);
            var reader = new CaseReader(Folders.reading("bakery", folder));
            assertThrows(UnreadableSource.class, reader::read, text);
        }
    }
}
