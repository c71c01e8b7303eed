package dev.skillsgap.profile.imports;

import static dev.skillsgap.profile.imports.Reading.PLAIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.api.rows.UnreadableTable;
import dev.skillsgap.profile.imports.reading.FaultKind;
import dev.skillsgap.profile.imports.reading.RowFault;
import dev.skillsgap.profile.person.Source;
import dev.skillsgap.profile.person.Stated;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables as people really write them, and what becomes of their rows. */
class PeopleTableTest {

    /** In the shape of a survey: two rows of names, a byte-order mark, one column a choice, blanks that are the text nan. */
    private static final String SURVEY = "\uFEFF" + """
            Q1,Q2_1,Q2_2,Q2_3,Q3
            How long?,Which? - Python,Which? - SQL,Which? - Other,Title
            1-3 years,  Python ,nan,,Analyst
            < 1 years,,SQL,Other,
            ,Python,,,Analyst
            """;

    private static final String SURVEY_MAPPING = """
            table: {skipRows: 1, blank: [nan]}
            person:
              id: {text: "survey-{row}"}
              name: {text: "Respondent {row}"}
              targetRole: {column: Q3, values: {Analyst: data-analyst}}
              hoursPerWeek: {text: "4.5"}
            source: inferred
            assertedAt: {text: "2022-09-16"}
            levels:
              coding: {column: Q1, values: {"< 1 years": 1, "1-3 YEARS": 2}, otherwise: 1}
            skills:
              - columns: [Q2_*]
                choices: {python: python, SQL: [sql, databases], Other: }
                level: coding
              - skills: programming
                level: coding
            """;

    @TempDir
    Path folder;

    @Test
    void readsASurveyOfOneColumnAChoice() throws IOException {
        var read = Reading.of(SURVEY, SURVEY_MAPPING);

        assertEquals(List.of(), read.faults());
        assertEquals(
                List.of("survey-3", "survey-4", "survey-5"),
                read.people().stream().map(Stated::id).toList());
        assertEquals(Map.of("python", 2, "programming", 2), read.levels(0));
        assertEquals(Map.of("sql", 1, "databases", 1, "programming", 1), read.levels(1));
        assertEquals(Map.of("python", 1, "programming", 1), read.levels(2));
        var first = read.people().getFirst();
        assertEquals("Respondent 3", first.name());
        assertEquals("data-analyst", first.targetRole());
        assertEquals(4.5, first.hoursPerWeek());
        assertEquals(Source.INFERRED, first.claims().getFirst().source());
        assertEquals(
                Instant.parse("2022-09-16T00:00:00Z"), first.claims().getFirst().assertedAt());
    }

    @Test
    void readsSeveralChoicesOfOneCellAndLevelsOfAnother() throws IOException {
        var read = Reading.of("""
                id;name;knows;how well;since
                a;Ada;Python | SQL;expert;2024-05-01
                b;Bob;SQL;novice;2024-05-02T10:00:00+02:00
                """, """
                table: {delimiter: ";"}
                person: {id: {column: id}, name: {column: name}}
                assertedAt: {column: since}
                levels: {own: {column: how well, values: {novice: 1, expert: 5}}}
                skills:
                  - {columns: knows, separator: "|", choices: {Python: python, SQL: sql}, level: own}
                """);

        assertEquals(Map.of("python", 5, "sql", 5), read.levels(0));
        assertEquals(Map.of("sql", 1), read.levels(1));
        assertEquals(
                Instant.parse("2024-05-02T08:00:00Z"),
                read.people().get(1).claims().getFirst().assertedAt());
        assertEquals(List.of(), read.faults());
    }

    @Test
    void claimsTheHigherLevelWhereTwoRulesNameASkill() throws IOException {
        var read = Reading.of("id,name,knows\na,Ada,Python\n", PLAIN + """
                  - {skills: [python], level: 4}
                  - {skills: [python], level: 1}
                """);

        assertEquals(Map.of("python", 4), read.levels(0));
    }

    @Test
    void countsWhatTheMappingDoesNotKnowAndTakesTheRowWithoutIt() throws IOException {
        var read = Reading.of("id,name,knows\na,Ada,Fortran\nb,Bob,fortran \nc,Cid,Fortran\nd,Dan,None\n", PLAIN);

        assertEquals(4, read.people().size());
        assertEquals(
                List.of("Fortran 2 2", "fortran 3 1"),
                read.faults().stream()
                        .map(fault -> fault.value() + " " + fault.row() + " " + fault.times())
                        .toList());
        assertEquals(FaultKind.UNKNOWN_VALUE, read.faults().getFirst().kind());
        assertEquals("knows", read.faults().getFirst().column());
    }

    @Test
    void saysWhereALevelIsMissingForWhatIsClaimed() throws IOException {
        var read = Reading.of("id,name,knows,years\na,Ada,Python,\nb,Bob,Python,many\nc,Cid,,\n", """
                person: {id: {column: id}, name: {column: name}}
                assertedAt: {text: "2022-09-16"}
                levels: {coding: {column: years, values: {few: 1}}}
                skills:
                  - {columns: knows, choices: {Python: python}, level: coding}
                """);

        assertEquals(
                List.of("years '' 2", "years 'many' 3"),
                read.faults().stream()
                        .map(fault -> "%s '%s' %d".formatted(fault.column(), fault.value(), fault.row()))
                        .toList());
        assertEquals(3, read.people().size());
    }

    @Test
    void leavesOutARowWithAnotherNumberOfCells() throws IOException {
        assertEquals(
                List.of(RowFault.leftOut(
                        3, "", FaultKind.WRONG_NUMBER_OF_CELLS, "it has 2 cells, and there are 3 columns.")),
                Reading.of("id,name,knows\na,Ada,Python\nb,Bob\nc,Cid,SQL\n", PLAIN)
                        .faults());
    }

    @Test
    void leavesOutARowWithoutIdOrName() throws IOException {
        assertEquals(
                List.of(
                        RowFault.leftOut(2, "id", FaultKind.MISSING_VALUE, "it has no id."),
                        RowFault.leftOut(3, "name", FaultKind.MISSING_VALUE, "it has no name.")),
                Reading.of("id,name,knows\n ,Ada,Python\nb,\u00A0,\n", PLAIN).faults());
    }

    @Test
    void leavesOutARowWhoseIdWasThereBefore() throws IOException {
        var read = Reading.of("id,name,knows\na,Ada,Python\na,Bob,\n", PLAIN);

        assertEquals(
                List.of(RowFault.leftOut(3, "id", FaultKind.REPEATED, "a row before it has the same id.")),
                read.faults());
        assertEquals("Ada", read.people().getFirst().name());
    }

    @Test
    void leavesOutARowWhoseDateOrHoursCannotBeRead() throws IOException {
        assertEquals(
                List.of(
                        RowFault.leftOut(2, "since", FaultKind.BREAKS_A_RULE, "it has no date there."),
                        RowFault.leftOut(3, "hours", FaultKind.BREAKS_A_RULE, "it has no number there."),
                        RowFault.leftOut(4, "since", FaultKind.BREAKS_A_RULE, "it has no date there.")
                                .suggesting("2024-05-02"),
                        RowFault.leftOut(5, "hours", FaultKind.BREAKS_A_RULE, "it has no number there.")
                                .suggesting("4.5")),
                Reading.of(
                                "id,name,since,hours\na,Ada,May,1\nb,Bob,2024-01-01,few\nc,Cid,2.5.2024,1\nd,Dan,2024-01-01,4.5 h\n",
                                """
                        person: {id: {column: id}, name: {column: name}, hoursPerWeek: {column: hours}}
                        assertedAt: {column: since}
                        """)
                        .faults());
    }

    @Test
    void readsTheOneTableOfAnArchive() throws IOException {
        var file = zip("read me.pdf", "folder/people.csv", "__MACOSX/people.csv");

        assertEquals(1, Reading.of(file, PLAIN, 10_000).people().size());
    }

    @Test
    void refusesAnArchiveWithNoTableOrSeveral() throws IOException {
        for (var file : List.of(zip("people.txt"), zip("one.csv", "two.csv"))) {
            assertThrows(UnreadableTable.class, () -> Reading.of(file, PLAIN, 10_000));
        }
    }

    @Test
    void refusesATableThatUnpacksToMoreThanIsAllowed() throws IOException {
        var file = zip("people.csv");

        assertThrows(UnreadableTable.class, () -> Reading.of(file, PLAIN, 10));
    }

    @Test
    void refusesARowThatWouldFillTheMemory() throws IOException {
        var file = folder.resolve("long.csv");
        Files.writeString(file, "id,name,knows\na,\"" + "x,\n".repeat(2_000_000));

        var refused = assertThrows(UnreadableTable.class, () -> Reading.of(file, PLAIN, 100_000_000));
        assertTrue(refused.getMessage().contains("4,000,000 letters"), refused.getMessage());
    }

    @Test
    void refusesWhatIsNoTable() throws IOException {
        assertUnreadable("", "empty");
        assertUnreadable("id,name,knows\na,\"Ada,Python\n", "no such table");
    }

    private static void assertUnreadable(String text, String why) {
        var refused = assertThrows(UnreadableTable.class, () -> Reading.of(text, PLAIN));
        assertTrue(refused.getMessage().contains(why), refused.getMessage());
    }

    private Path zip(String... names) throws IOException {
        var file = Files.createTempFile(folder, "people", ".zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("id,name,knows\na,Ada,Python\n".getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
