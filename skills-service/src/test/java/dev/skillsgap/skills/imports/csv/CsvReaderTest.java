package dev.skillsgap.skills.imports.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.skills.check.TaxonomyCheck;
import dev.skillsgap.skills.imports.Folders;
import dev.skillsgap.skills.imports.source.Reading;
import dev.skillsgap.skills.imports.source.Report.FileCount;
import dev.skillsgap.skills.imports.source.UnreadableSource;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.Resource;
import dev.skillsgap.skills.taxonomy.Role;
import dev.skillsgap.skills.taxonomy.Skill;
import dev.skillsgap.skills.taxonomy.Skill.Relation;
import dev.skillsgap.skills.taxonomy.Skill.RelationType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvReaderTest {

    private final Reading reading = Folders.reading("acme", Folders.OURS.resolve("csv"));
    private Map<String, Concept> concepts;

    @BeforeEach
    void read() throws IOException {
        concepts = read(reading);
    }

    private static Map<String, Concept> read(Reading reading) throws IOException {
        return new CsvReader(reading)
                .read()
                .collect(Collectors.toMap(Concept::id, Function.identity(), (one, other) -> one, TreeMap::new));
    }

    private String advice(String file, long row) {
        return reading.report().faults().stream()
                .filter(fault ->
                        fault.place().file().equals(file) && fault.place().row() == row)
                .map(fault -> fault.advice())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void takesTheTemplateWithoutAFault() throws IOException {
        var template = Folders.reading("acme", Path.of("../docs/templates"));

        var taken = read(template);

        assertEquals(
                Set.of(
                        "acme:bookkeeping",
                        "acme:arithmetic",
                        "acme:vat",
                        "acme:bookkeeper",
                        "acme:books-for-beginners"),
                taken.keySet());
        assertEquals(List.of(), Folders.faults(template));
        assertEquals(List.of(), template.report().ignored());
        var skills = Set.of("acme:bookkeeping", "acme:arithmetic", "acme:vat");
        assertEquals(List.of(), new TaxonomyCheck(taken.values(), skills, Set.of()).violations());
    }

    @Test
    void makesIdsOfLabelsAndRelatesSkillsByName() {
        var sharp = (Skill) concepts.get("acme:c-sharp");

        assertTrue(concepts.containsKey("acme:c-plus-plus"));
        assertTrue(concepts.keySet().stream().anyMatch(id -> id.matches("acme:ecrire-[0-9a-f]{8}")));
        assertEquals(
                List.of(
                        new Relation(RelationType.BROADER, "acme:c-plus-plus", null, null),
                        new Relation(RelationType.PREREQUISITE, "acme:sums", 2, null)),
                sharp.relations());
    }

    @Test
    void takesRolesAndResourcesThatNameSkills() {
        var coder = (Role) concepts.get("acme:coder");
        var course = (Resource) concepts.get("acme:code-course");

        assertEquals(
                Map.of("acme:c-plus-plus", 4, "acme:sums", 3),
                coder.requirements().stream()
                        .collect(Collectors.toMap(Role.Requirement::skill, Role.Requirement::level)));
        assertEquals(0.9, coder.requirements().getFirst().importance());
        assertEquals(List.of(new Resource.Teaching("acme:c-plus-plus", 0, 3)), course.teaches());
        assertEquals(List.of(new Resource.Prerequisite("acme:sums", 1)), course.requires());
    }

    @Test
    void saysOfEachFaultWhereItStandsAndWhatWasDone() {
        assertEquals(
                List.of(
                        "requirements.csv 3 missing-value",
                        "requirements.csv 3 missing-value",
                        "requirements.csv 3 missing-value",
                        "requirements.csv 4 unknown-reference",
                        "requirements.csv 5 unknown-reference",
                        "requirements.csv 6 unknown-reference",
                        "requirements.csv 7 repeated-row",
                        "requirements.csv 8 breaks-a-rule",
                        "requirements.csv 9 breaks-a-rule",
                        "requirements.csv 9 unknown-reference",
                        "resources.csv 3 repeated-row",
                        "resources.csv 4 breaks-a-rule",
                        "resources.csv 5 unknown-reference",
                        "roles.csv 3 breaks-a-rule",
                        "roles.csv 3 breaks-a-rule",
                        "roles.csv 4 breaks-a-rule",
                        "roles.csv 5 repeated-row",
                        "roles.csv 6 breaks-a-rule",
                        "skills.csv 1 unknown-column",
                        "skills.csv 3 part-left-out",
                        "skills.csv 3 part-left-out",
                        "skills.csv 3 part-left-out",
                        "skills.csv 3 shared-label",
                        "skills.csv 4 missing-value",
                        "skills.csv 4 missing-value",
                        "skills.csv 4 stray-blanks",
                        "skills.csv 5 repeated-row",
                        "skills.csv 6 repeated-row",
                        "skills.csv 7 breaks-a-rule",
                        "skills.csv 8 breaks-a-rule",
                        "skills.csv 9 breaks-a-rule"),
                Folders.faults(reading));
    }

    @Test
    void suggestsWhatWasProbablyMeant() {
        assertTrue(advice("requirements.csv", 4)
                .contains("Column skill: The table of skills has no such skill. Meant is perhaps: C"));
        assertTrue(advice("requirements.csv", 5).contains("Meant is perhaps: Coder."));
        assertTrue(advice("requirements.csv", 6).contains("Write an id: acme:c-sharp, acme:sums."));
        assertTrue(advice("skills.csv", 1).contains("Meant is perhaps 'label'"));
        assertTrue(advice("resources.csv", 4).contains("Column cost: give the cost, 0 if it is free."));
    }

    @Test
    void countsEachRowAsTakenOrLeftOut() {
        assertEquals(
                List.of(
                        new FileCount("requirements.csv", 8, 2, 6),
                        new FileCount("resources.csv", 4, 1, 3),
                        new FileCount("roles.csv", 5, 1, 4),
                        new FileCount("skills.csv", 9, 4, 5)),
                reading.report().files());
        assertEquals(List.of("notes.txt"), reading.report().ignored());
    }

    @Test
    void takesNoWordForANumber(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("skills.csv"), "label,kind,description\nKneading,practice,By hand.\n");
        Files.writeString(folder.resolve("roles.csv"), "title,description\nBaker,Bakes.\n");
        Files.writeString(folder.resolve("requirements.csv"), """
                role,skill,level,importance,necessity
                Baker,Kneading,3,NaN,essential
                Baker,Kneading,3,1e-3,essential
                Baker,Kneading,3,",5",essential
                """);
        var other = Folders.reading("acme", folder);

        assertEquals(
                0.5,
                ((Role) read(other).get("acme:baker")).requirements().getFirst().importance());
        assertEquals(
                List.of("requirements.csv 2 breaks-a-rule", "requirements.csv 3 breaks-a-rule"), Folders.faults(other));
    }

    @Test
    void refusesAFolderInWhichThereAreNoSkills() {
        var other = new CsvReader(Folders.reading("acme", Folders.OURS.resolve("empty")));

        assertTrue(
                assertThrows(UnreadableSource.class, other::read).getMessage().contains("skills.csv"));
    }

    @Test
    void namesSkillsThatAreThereAndLeavesWhatIsBlankAsItIs(@TempDir Path folder) throws IOException {
        var before = concepts;
        Files.writeString(folder.resolve("roles.csv"), "id,title,description\ncoder,,Codes all day.\nnew,New one,\n");
        Files.writeString(
                folder.resolve("requirements.csv"),
                "role,skill,level,importance,necessity\nNew one,C++,2,0.5,optional\nNew one,acme:sums,1,1,essential\nNew one,Cobol,1,1,essential\n");
        Files.writeString(folder.resolve("resources.csv"), "id,title,hours\ncode-course,,77\n");
        var other = Folders.reading(
                "acme",
                folder,
                text -> text.equals("C++") ? List.of("acme:c-plus-plus") : List.of("acme:sums"),
                key -> Optional.ofNullable(before.get(key.id()))
                        .filter(one -> one.key().equals(key)));

        var taken = read(other);

        var coder = (Role) taken.get("acme:coder");
        var was = (Role) before.get("acme:coder");
        assertEquals("Codes all day.", coder.description());
        assertEquals(was.title(), coder.title());
        assertEquals(was.requirements(), coder.requirements());
        assertEquals(
                List.of("acme:c-plus-plus", "acme:sums"),
                ((Role) taken.get("acme:new"))
                        .requirements().stream().map(Role.Requirement::skill).toList());
        var course = (Resource) taken.get("acme:code-course");
        assertEquals(77, course.hours());
        assertEquals(((Resource) before.get("acme:code-course")).teaches(), course.teaches());
        assertEquals(Set.of("acme:coder", "acme:new", "acme:code-course"), taken.keySet());
        assertEquals(
                List.of("requirements.csv 4 unknown-reference", "roles.csv 3 missing-value"), Folders.faults(other));
    }
}
