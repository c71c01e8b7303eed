package dev.skillsgap.skills.imports.jdx;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.skills.check.TaxonomyCheck;
import dev.skillsgap.skills.imports.Folders;
import dev.skillsgap.skills.imports.source.Reading;
import dev.skillsgap.skills.imports.source.Report.FileCount;
import dev.skillsgap.skills.imports.source.RowFault;
import dev.skillsgap.skills.imports.source.UnreadableSource;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.Role;
import dev.skillsgap.skills.taxonomy.Role.Duty;
import dev.skillsgap.skills.taxonomy.Role.Necessity;
import dev.skillsgap.skills.taxonomy.Role.Requirement;
import dev.skillsgap.skills.taxonomy.Skill;
import dev.skillsgap.skills.taxonomy.SkillKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdxReaderTest {

    @TempDir
    Path folder;

    private final Reading reading = Folders.reading("bakery", Folders.OURS.resolve("jdx"));
    private Map<String, Concept> concepts = Map.of();

    @BeforeEach
    void read() throws IOException {
        concepts = read(reading);
    }

    private static Map<String, Concept> read(Reading reading) throws IOException {
        return new JdxReader(reading)
                .read()
                .collect(Collectors.toMap(Concept::id, Function.identity(), (one, other) -> one, TreeMap::new));
    }

    private Reading of(String json) throws IOException {
        Files.writeString(folder.resolve("job.json"), json);
        return Folders.reading("bakery", folder);
    }

    private Role baker() {
        return (Role) concepts.get("bakery:b-1");
    }

    private Requirement required(String skill) {
        return baker().requirements().stream()
                .filter(requirement -> requirement.skill().equals(skill))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void makesRolesOfJobsAndSkillsOfTheirCompetencies() {
        assertEquals(
                Set.of(
                        "bakery:b-1",
                        "bakery:c-1",
                        "bakery:c-2",
                        "bakery:deck-oven",
                        "bakery:hygiene",
                        "bakery:pastry-cook",
                        "bakery:weighing",
                        "bakery:works-early"),
                concepts.keySet());
        assertEquals("Baker", baker().title());
        assertEquals(List.of("Bread baker"), baker().altTitles());
        assertEquals("Bakes what people buy.", baker().description());
        assertEquals(
                List.of("Heat the oven.", "Open the shop.", "Close it.", "Weigh flour."),
                baker().duties().stream().map(Duty::text).toList());
        var skills = concepts.values().stream()
                .filter(Skill.class::isInstance)
                .map(Concept::id)
                .collect(Collectors.toSet());
        assertEquals(List.of(), new TaxonomyCheck(concepts.values(), skills, Set.of()).violations());
    }

    @Test
    void takesWhatIsSaidOfACompetencyWhereverItIsSaid() {
        var kneading = (Skill) concepts.get("bakery:c-1");

        assertEquals("Kneading", kneading.label());
        assertEquals("Knead dough by hand.", kneading.description());
        assertEquals("Dough", kneading.group());
        assertEquals("Proving", concepts.get("bakery:c-2").label());
        assertEquals("bakery", ((Skill) concepts.get("bakery:works-early")).group());
        assertEquals(SkillKind.PRACTICE, kneading.kind());
        assertEquals(SkillKind.KNOWLEDGE, ((Skill) concepts.get("bakery:hygiene")).kind());
        assertEquals(SkillKind.TOOL, ((Skill) concepts.get("bakery:deck-oven")).kind());
    }

    @Test
    void requiresEachCompetencyWithWhatIsSupposed() {
        assertEquals(6, baker().requirements().size());
        assertEquals(3, required("bakery:c-1").level());
        assertEquals(1, required("bakery:c-1").importance());
        assertEquals(Necessity.ESSENTIAL, required("bakery:c-1").necessity());
        assertEquals(Necessity.OPTIONAL, required("bakery:deck-oven").necessity());
        assertEquals(Necessity.ESSENTIAL, required("bakery:weighing").necessity());
    }

    /** Level and importance of each of six competencies, necessity of the four of which none is said. */
    @Test
    void saysOfEachJobWhatWasWrongAboutIt() {
        assertEquals(
                Map.ofEntries(
                        Map.entry("jobs.jsonld 2 missing-value", 6L + 6 + 4 + 2),
                        Map.entry("jobs.jsonld 2 part-left-out", 5L),
                        Map.entry("jobs.jsonld 3 breaks-a-rule", 1L),
                        Map.entry("jobs.jsonld 4 repeated-row", 1L),
                        Map.entry("jobs.jsonld 7 nothing-to-say", 1L),
                        Map.entry("jobs.jsonld 8 breaks-a-rule", 1L),
                        Map.entry("jobs.jsonld 8 part-left-out", 1L),
                        Map.entry("posting.json 1 missing-value", 1L + 1 + 1 + 1)),
                Folders.faults(reading).stream()
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
        assertEquals(
                List.of(new FileCount("jobs.jsonld", 6, 2, 4), new FileCount("posting.json", 1, 1, 0)),
                reading.report().files());
        assertEquals(
                List.of("jobs.jsonld Organization", "notes.txt"),
                reading.report().ignored());
    }

    @Test
    void saysWhatWasLeftOutOfAJob() {
        var advice = reading.report().faults().stream()
                .filter(fault -> fault.kind().word().equals("part-left-out"))
                .collect(Collectors.toMap(RowFault::value, RowFault::advice));

        assertEquals(
                Map.of(
                        "nowhere", "Left out: it has neither a name nor a description in these files.",
                        "c-3", "Left out: it has neither a name nor a description in these files.",
                        "Kneading", "Left out: the job names it already.",
                        "Deck oven", "Left out, as a skill does not hold it: termCode, scaleCategory.",
                        "Baker", "Left out, as a role does not hold it: baseSalary, requiredCredential.",
                        "https://example.org/profiles/3", "Left out: these files have no such profile."),
                advice);
    }

    @Test
    void cutsALongDescriptionToALabelAndSaysSo() throws IOException {
        var reading = of("""
                {"title": "Baker", "description": "Bakes.", "competency": {"@type": "AnnotatedDefinedTerm", "description": "%s"}}
                """.formatted("word ".repeat(100).strip()));

        var skill = read(reading).values().stream()
                .filter(Skill.class::isInstance)
                .findFirst()
                .orElseThrow();

        assertEquals("word ".repeat(60).strip(), skill.label());
        assertTrue(Folders.faults(reading).contains("job.json 1 part-left-out"));
    }

    @Test
    void leavesOutACompetencyThatBreaksARuleForEachJobThatNamesIt() throws IOException {
        var bad = "{\"name\": \"Kneading\", \"description\": \"Bad \\u0007.\"}";
        var reading = of("""
                [{"title": "Baker", "description": "Bakes.", "competency": [%s, "Proving"]},
                 {"title": "Cook", "description": "Cooks.", "skill": [%s, "Proving"]}]
                """.formatted(bad, bad));

        var found = read(reading);

        assertEquals(Set.of("bakery:baker", "bakery:cook", "bakery:proving"), found.keySet());
        assertEquals(1, ((Role) found.get("bakery:cook")).requirements().size());
        assertEquals(
                List.of(
                        "Left out: /description: Remove the control characters.",
                        "Left out, as where an earlier job names it."),
                reading.report().faults().stream()
                        .filter(fault -> fault.kind().word().equals("part-left-out"))
                        .map(RowFault::advice)
                        .toList());
    }

    @Test
    void refusesWhatIsNoJob() throws IOException {
        for (var text : List.of(
                "",
                "7",
                "{}",
                "[]",
                "[7]",
                "{\"@graph\": 7}",
                "{\"@graph\": [7]}",
                "{\"@type\": \"JobPosting\"}",
                "{\"@graph\": [",
                "[".repeat(40))) {
            var reader = new JdxReader(of(text));
            assertThrows(UnreadableSource.class, reader::read, text);
        }
        Files.write(folder.resolve("job.json"), "{\"title\": \"B\u00e4cker\"}".getBytes(ISO_8859_1));
        var reader = new JdxReader(Folders.reading("bakery", folder));
        assertTrue(String.valueOf(
                        assertThrows(UnreadableSource.class, reader::read).getMessage())
                .startsWith("job.json is no such JSON: Invalid UTF-8"));
    }
}
