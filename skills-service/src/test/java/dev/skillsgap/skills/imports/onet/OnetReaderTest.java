package dev.skillsgap.skills.imports.onet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skillsgap.skills.imports.Folders;
import dev.skillsgap.skills.imports.source.Reading;
import dev.skillsgap.skills.imports.source.Report.FileCount;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.Role;
import dev.skillsgap.skills.taxonomy.Role.Necessity;
import dev.skillsgap.skills.taxonomy.Role.Requirement;
import dev.skillsgap.skills.taxonomy.Skill;
import dev.skillsgap.skills.taxonomy.SkillKind;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OnetReaderTest {

    private final Reading reading = Folders.reading("onet", Folders.OURS.resolve("onet"));
    private Map<String, Concept> concepts;

    @BeforeEach
    void read() throws IOException {
        concepts = new OnetReader(reading).read().collect(Collectors.toMap(Concept::id, Function.identity()));
    }

    private Map<String, Requirement> requirements(String role) {
        return ((Role) concepts.get(role))
                .requirements().stream()
                        .collect(Collectors.toMap(
                                required -> concepts.get(required.skill()).label(), Function.identity()));
    }

    @Test
    void makesImportanceTheWeightAndLevelsOfSevenThoseOfFive() {
        var required = requirements("onet:43-3031.00");

        assertEquals(0.75, required.get("Mathematics").importance());
        assertEquals(3, required.get("Mathematics").level());
        assertEquals(Necessity.ESSENTIAL, required.get("Mathematics").necessity());
        assertEquals(0.375, required.get("Reading").importance());
        assertEquals(5, required.get("Reading").level());
        assertEquals(Necessity.OPTIONAL, required.get("Reading").necessity());
        assertEquals(3, required.get("Economics").level());
    }

    @Test
    void takesToolsOnceANameWithWhetherTheyAreInDemand() {
        assertEquals(0.3, requirements("onet:43-3031.00").get("Ledger \"Pro\"").importance());
        assertEquals(0.6, requirements("onet:15-2051.00").get("Snake").importance());
        assertEquals(0.1, requirements("onet:15-2051.00").get("Abacus").importance());
        assertEquals(
                SkillKind.TOOL,
                ((Skill) concepts.get(
                                requirements("onet:15-2051.00").get("Snake").skill()))
                        .kind());
    }

    @Test
    void takesTitlesTasksAndDescriptions() {
        var bookkeepers = (Role) concepts.get("onet:43-3031.00");

        assertEquals(List.of("Accounts Clerk"), bookkeepers.altTitles());
        assertEquals("Keep the books.", bookkeepers.duties().getFirst().text());
        assertEquals("Keep the \"books\" of others.", bookkeepers.description());
        assertEquals("Content", ((Skill) concepts.get("onet:2.a.1.e")).group());
    }

    @Test
    void saysOfEachFaultWhereItStandsAndWhatWasDone() {
        assertEquals(
                List.of(
                        "Alternate Titles.txt 4 unknown-reference",
                        "Content Model Reference.txt 5 nothing-to-say",
                        "Knowledge.txt 4 unknown-reference",
                        "Occupation Data.txt 3 missing-value",
                        "Occupation Data.txt 4 breaks-a-rule",
                        "Occupation Data.txt 4 missing-value",
                        "Skills.txt 10 not-to-be-used",
                        "Skills.txt 11 breaks-a-rule",
                        "Skills.txt 12 repeated-row",
                        "Skills.txt 13 breaks-a-rule",
                        "Skills.txt 6 nothing-to-say",
                        "Skills.txt 7 nothing-to-say",
                        "Skills.txt 8 not-to-be-used",
                        "Skills.txt 9 nothing-to-say",
                        "Task Statements.txt 3 unknown-reference",
                        "Technology Skills.txt 2 stray-blanks",
                        "Technology Skills.txt 3 repeated-row"),
                Folders.faults(reading));
    }

    @Test
    void countsEachRowAsTakenOrLeftOutAndNamesTheFilesItIgnores() {
        assertEquals(
                List.of(
                        new FileCount("Alternate Titles.txt", 3, 2, 1),
                        new FileCount("Content Model Reference.txt", 4, 3, 1),
                        new FileCount("Knowledge.txt", 3, 2, 1),
                        new FileCount("Occupation Data.txt", 3, 2, 1),
                        new FileCount("Skills.txt", 12, 4, 8),
                        new FileCount("Task Statements.txt", 2, 1, 1),
                        new FileCount("Technology Skills.txt", 4, 3, 1)),
                reading.report().files());
        assertEquals(List.of("Job Zones.txt"), reading.report().ignored());
    }
}
