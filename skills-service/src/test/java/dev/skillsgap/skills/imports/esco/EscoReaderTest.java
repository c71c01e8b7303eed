package dev.skillsgap.skills.imports.esco;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.skills.imports.Folders;
import dev.skillsgap.skills.imports.source.Reading;
import dev.skillsgap.skills.imports.source.Report.FileCount;
import dev.skillsgap.skills.imports.source.UnreadableSource;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.Role;
import dev.skillsgap.skills.taxonomy.Role.Necessity;
import dev.skillsgap.skills.taxonomy.Skill;
import dev.skillsgap.skills.taxonomy.Skill.Relation;
import dev.skillsgap.skills.taxonomy.Skill.RelationType;
import dev.skillsgap.skills.taxonomy.SkillKind;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EscoReaderTest {

    private final Reading reading = Folders.reading("esco", Folders.OURS.resolve("esco"));
    private Map<String, Concept> concepts;

    @BeforeEach
    void read() throws IOException {
        concepts = new EscoReader(reading)
                .read()
                .collect(Collectors.toMap(Concept::id, Function.identity(), (one, other) -> one, TreeMap::new));
    }

    @Test
    void takesSkillsWithTheirLabelsGroupAndRelations() {
        var sums = (Skill) concepts.get("esco:s-sums");

        assertEquals("do sums", sums.label());
        assertEquals(List.of("add up", "add numbers"), sums.altLabels());
        assertEquals("thinking", sums.group());
        assertEquals(SkillKind.PRACTICE, sums.kind());
        assertEquals(
                List.of(
                        new Relation(RelationType.BROADER, "esco:s-counting", null, null),
                        new Relation(RelationType.RELATED, "esco:s-tidy", null, null)),
                sums.relations());
        assertEquals(SkillKind.KNOWLEDGE, ((Skill) concepts.get("esco:s-counting")).kind());
        assertEquals(SkillKind.TRANSVERSAL, ((Skill) concepts.get("esco:s-calm")).kind());
    }

    @Test
    void takesOccupationsWithWhatTheyNeed() {
        var clerk = (Role) concepts.get("esco:o-clerk");

        assertEquals(List.of("accounts clerk", "book-keeper"), clerk.altTitles());
        assertEquals("Keeps the books.", clerk.description());
        assertEquals(
                Map.of("esco:s-sums", Necessity.ESSENTIAL, "esco:s-tidy", Necessity.OPTIONAL),
                clerk.requirements().stream()
                        .collect(Collectors.toMap(Role.Requirement::skill, Role.Requirement::necessity)));
        assertTrue(clerk.requirements().stream().allMatch(requirement -> requirement.level() == 3));
    }

    @Test
    void cutsStrayBlanksOffAndMarksSharedLabels() {
        assertEquals("counting", concepts.get("esco:s-counting").label());
        assertEquals(List.of("add up"), ((Skill) concepts.get("esco:s-counting")).ambiguousLabels());
        assertEquals(List.of("add up"), ((Skill) concepts.get("esco:s-sums")).ambiguousLabels());
    }

    @Test
    void saysOfEachFaultWhereItStandsAndWhatWasDone() {
        assertEquals(
                List.of(
                        "broaderRelationsSkillPillar.csv 3 nothing-to-say",
                        "broaderRelationsSkillPillar.csv 5 nothing-to-say",
                        "broaderRelationsSkillPillar.csv 6 unknown-reference",
                        "occupationSkillRelations.csv 4 repeated-row",
                        "occupationSkillRelations.csv 5 unknown-reference",
                        "occupationSkillRelations.csv 6 breaks-a-rule",
                        "occupations_en.csv 2 control-characters",
                        "occupations_en.csv 2 stray-blanks",
                        "occupations_en.csv 3 breaks-a-rule",
                        "skillSkillRelations.csv 3 relation-to-itself",
                        "skillSkillRelations.csv 4 unknown-reference",
                        "skills_en.csv 2 shared-label",
                        "skills_en.csv 3 stray-blanks",
                        "skills_en.csv 4 missing-value",
                        "skills_en.csv 5 missing-value",
                        "skills_en.csv 6 repeated-row",
                        "skills_en.csv 7 breaks-a-rule"),
                Folders.faults(reading));
    }

    @Test
    void countsEachRowAsTakenOrLeftOut() {
        assertEquals(
                List.of(
                        new FileCount("broaderRelationsSkillPillar.csv", 5, 2, 3),
                        new FileCount("occupationSkillRelations.csv", 5, 2, 3),
                        new FileCount("occupations_en.csv", 2, 1, 1),
                        new FileCount("skillGroups_en.csv", 2, 2, 0),
                        new FileCount("skillSkillRelations.csv", 3, 1, 2),
                        new FileCount("skills_en.csv", 6, 4, 2)),
                reading.report().files());
    }

    @Test
    void refusesAFolderInWhichThereIsNoEsco() {
        var other = new EscoReader(Folders.reading("esco", Folders.OURS.resolve("empty")));

        assertTrue(
                assertThrows(UnreadableSource.class, other::read).getMessage().contains("skills_xx.csv"));
    }
}
