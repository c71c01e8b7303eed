package dev.skillsgap.skills.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.skillsgap.skills.check.TaxonomyCheck;
import dev.skillsgap.skills.imports.esco.EscoReader;
import dev.skillsgap.skills.imports.onet.OnetReader;
import dev.skillsgap.skills.imports.source.FaultKind;
import dev.skillsgap.skills.imports.source.Reading;
import dev.skillsgap.skills.imports.source.Report.FileCount;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.ConceptKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The frameworks as they are published, from -Ddata.real or beside the project; skipped where they are not. */
class RealFrameworksTest {

    private static final Path DATA = Path.of(System.getProperty("data.real", "../../shared/data"));

    private static Reading reading(String framework, String folder) {
        assumeTrue(
                Files.isDirectory(DATA.resolve(folder)),
                () -> "Skipped: put %s into %s, or name another folder in -Ddata.real.".formatted(folder, DATA));
        return Folders.reading(framework, DATA.resolve(folder));
    }

    private static long count(List<Concept> concepts, ConceptKind kind) {
        return concepts.stream()
                .filter(concept -> concept.conceptKind() == kind)
                .count();
    }

    private static long count(Reading reading, String file, FaultKind kind) {
        return reading.report().faults().stream()
                .filter(fault -> fault.kind() == kind && fault.place().file().equals(file))
                .count();
    }

    private static Map<String, Long> rows(Reading reading) {
        return reading.report().files().stream().collect(Collectors.toMap(FileCount::file, FileCount::read));
    }

    private static void requireThatItCanBePublished(List<Concept> concepts) {
        var skills = concepts.stream()
                .filter(concept -> concept.conceptKind() == ConceptKind.SKILL)
                .map(Concept::id)
                .collect(Collectors.toSet());
        assertEquals(List.of(), new TaxonomyCheck(concepts, skills, Set.of()).violations());
    }

    /** The counts of ESCO 1.1.1 in English. */
    @Test
    void takesAllOfEsco() throws IOException {
        var reading = reading("esco", "esco-1.1.1");

        var concepts = new EscoReader(reading).read().toList();

        assertEquals(13_896, count(concepts, ConceptKind.SKILL));
        assertEquals(3_007, count(concepts, ConceptKind.ROLE));
        assertEquals(123_855, rows(reading).get("occupationSkillRelations.csv"));
        assertEquals(5_899, rows(reading).get("skillSkillRelations.csv"));
        assertEquals(20_656, rows(reading).get("broaderRelationsSkillPillar.csv"));
        assertEquals(67, count(reading, "occupationSkillRelations.csv", FaultKind.UNKNOWN_REFERENCE));
        assertEquals(1, count(reading, "skillSkillRelations.csv", FaultKind.RELATION_TO_ITSELF));
        requireThatItCanBePublished(concepts);
    }

    /** The counts of O*NET 29.0. */
    @Test
    void takesAllOfOnet() throws IOException {
        var reading = reading("onet", "onet-29.0");

        var concepts = new OnetReader(reading).read().toList();

        assertEquals(1_016, rows(reading).get("Occupation Data.txt"));
        assertEquals(32_470, rows(reading).get("Technology Skills.txt"));
        var suppressed = 124;
        var notRelevant = 3_302;
        var both = 6;
        assertEquals(suppressed + notRelevant - both, count(reading, "Skills.txt", FaultKind.NOT_TO_BE_USED));
        assertEquals(137, count(reading, "Occupation Data.txt", FaultKind.MISSING_VALUE));
        requireThatItCanBePublished(concepts);
    }

    private static long called(Stream<Concept> concepts, String title) {
        return concepts.filter(concept -> concept.conceptKind() == ConceptKind.ROLE)
                .filter(role -> role.labels().anyMatch(title::equalsIgnoreCase))
                .count();
    }

    @Test
    void aTitleMayBeOfManyOccupationsAndOfNone() throws IOException {
        assertEquals(3, called(new OnetReader(reading("onet", "onet-29.0")).read(), "Machine Learning Engineer"));
        assertEquals(0, called(new EscoReader(reading("esco", "esco-1.1.1")).read(), "Machine Learning Engineer"));
    }
}
