package dev.skillsgap.profile.imports;

import static dev.skillsgap.profile.imports.MadeWorkbook.row;
import static dev.skillsgap.profile.imports.Reading.PLAIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.skillsgap.profile.imports.mapping.BadMapping;
import dev.skillsgap.profile.imports.mapping.MappingFile;
import dev.skillsgap.profile.imports.reading.PeopleTable;
import dev.skillsgap.profile.imports.reading.RowFault;
import dev.skillsgap.profile.person.Stated;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks as Excel writes them. */
class WorkbooksTest {

    private static final String DATED = """
            person: {id: {column: id}, name: {column: name}, employeeNumber: {column: nr}, hoursPerWeek: {column: hours}}
            assertedAt: {column: since}
            levels: {own: {column: level}}
            skills: [{skills: python, level: own}]
            """;

    private static final long MAX_BYTES = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void readsNumbersDatesTruthsAndFormulasAsTheyAreShown() throws IOException {
        var file = MadeWorkbook.of(folder, workbook -> {
            var sheet = workbook.createSheet("People");
            row(sheet, 0, "id", "name", "nr", "hours", "since", "level");
            row(sheet, 1, "a", "  Ada\u00A0", 4711, 4.5, LocalDate.of(2024, 5, 2), 3);
            row(sheet, 4, "b", true, "0815", 6, LocalDateTime.of(2024, 5, 2, 10, 30), 2);
            row(sheet, 5, "c", "formula", 12345678901L, 0.1, LocalDate.of(1999, 12, 31), 1);
            sheet.getRow(5).createCell(1).setCellFormula("\"C\"&\"id\"");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });

        var read = Reading.of(file, DATED, MAX_BYTES);

        assertEquals(List.of(), read.faults());
        assertEquals(
                List.of("a Ada 4711 4.5", "b TRUE 0815 6.0", "c Cid 12345678901 0.1"),
                read.people().stream().map(WorkbooksTest::shown).toList());
        assertEquals(
                List.of("2024-05-02T00:00:00Z", "2024-05-02T10:30:00Z", "1999-12-31T00:00:00Z"),
                read.people().stream()
                        .map(one -> one.claims().getFirst().assertedAt())
                        .map(Instant::toString)
                        .toList());
        assertEquals(Map.of("python", 3), read.levels(0));
        assertEquals(
                List.of(2L, 5L, 6L), read.people().stream().map(Stated::row).toList());
    }

    private static String shown(Stated one) {
        return "%s %s %s %s".formatted(one.id(), one.name(), one.employeeNumber(), one.hoursPerWeek());
    }

    @Test
    void readsTheDatesOfWorkbooksThatCountFrom1904() throws IOException {
        var file = MadeWorkbook.of(folder, workbook -> {
            workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
            var sheet = workbook.createSheet("People");
            row(sheet, 0, "id", "name", "nr", "hours", "since", "level");
            row(sheet, 1, "a", "Ada", "", "", LocalDate.of(2024, 5, 2), 3);
        });

        assertEquals(
                Instant.parse("2024-05-02T00:00:00Z"),
                Reading.of(file, DATED, MAX_BYTES)
                        .people()
                        .getFirst()
                        .claims()
                        .getFirst()
                        .assertedAt());
    }

    @Test
    void readsTheFirstSheetOrTheOneThatTheMappingNames() throws IOException {
        var file = MadeWorkbook.of(folder, workbook -> {
            row(workbook.createSheet("First"), 0, "id", "name", "knows");
            row(workbook.getSheetAt(0), 1, "a", "Ada", "Python");
            row(workbook.createSheet("Second"), 0, "id", "name", "knows");
            row(workbook.getSheetAt(1), 1, "b", "Bob", "SQL");
        });

        assertEquals(
                "Ada", Reading.of(file, PLAIN, MAX_BYTES).people().getFirst().name());
        var second = "table: {sheet: Second}\n" + PLAIN;
        assertEquals(
                "Bob", Reading.of(file, second, MAX_BYTES).people().getFirst().name());
        try (var table = PeopleTable.open(file, MappingFile.read(second), MAX_BYTES)) {
            assertEquals("XLSX, sheet Second", table.readAs());
            assertEquals(4, table.bytes());
        }
        var refused =
                assertThrows(BadMapping.class, () -> Reading.of(file, "table: {sheet: Third}\n" + PLAIN, MAX_BYTES));
        assertEquals("/table/sheet", refused.place());
        assertEquals("The workbook has no sheet 'Third'; it has: First, Second.", refused.getMessage());
    }

    @Test
    void takesCellsThatAreMissingForBlankAndSaysWhereThereAreTooMany() throws IOException {
        var file = MadeWorkbook.of(folder, workbook -> {
            var sheet = workbook.createSheet("People");
            row(sheet, 0, "id", "name", "knows", "");
            row(sheet, 2, "a", "Ada");
            row(sheet, 3, "b", "Bob", "SQL", " ", "");
            row(sheet, 4, "c", "Cid", "SQL", "", "more");
        });

        var read = Reading.of(file, PLAIN, MAX_BYTES);
        assertEquals(2, read.people().size());
        assertEquals(List.of(5L), read.faults().stream().map(RowFault::row).toList());
    }
}
