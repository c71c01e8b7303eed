package dev.skillsgap.skills.imports.csv;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.skills.imports.Folders;
import dev.skillsgap.skills.imports.source.Budget;
import dev.skillsgap.skills.imports.source.Reading;
import dev.skillsgap.skills.imports.source.Report.FileCount;
import dev.skillsgap.skills.imports.source.UnreadableSource;
import dev.skillsgap.skills.taxonomy.Concept;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same tables in every form in which spreadsheets save them. */
class TableFormsTest {

    /** Cells by table, without a comma in them. */
    private static final Map<String, List<List<String>>> TABLES = Map.of(
            "skills",
            List.of(
                    List.of("label", "kind", "description"),
                    List.of("Cr\u00e8me br\u00fbl\u00e9e", "practice", "With sugar."),
                    List.of("Kneading", "practice", "By hand.")),
            "roles",
            List.of(List.of("title", "description"), List.of("P\u00e2tissier", "Bakes.")),
            "requirements",
            List.of(
                    List.of("role", "skill", "level", "importance", "necessity"),
                    List.of("P\u00e2tissier", "Cr\u00e8me br\u00fbl\u00e9e", "4", "0.5", "essential")),
            "resources",
            List.of(
                    List.of(
                            "title",
                            "kind",
                            "provider",
                            "url",
                            "language",
                            "hours",
                            "hours_basis",
                            "cost",
                            "currency",
                            "stage",
                            "teaches"),
                    List.of(
                            "Caf\u00e9 course",
                            "course",
                            "Us",
                            "https://example.org/c",
                            "fr",
                            "12",
                            "stated",
                            "0",
                            "EUR",
                            "1",
                            "Kneading = 0-2")));

    @TempDir
    Path folder;

    private static Map<String, Concept> taken(Reading reading) throws IOException {
        var taken = new CsvReader(reading).read().collect(toMap(Concept::id, Function.identity()));
        assertEquals(List.of(), Folders.faults(reading));
        return taken;
    }

    private static String csv(List<List<String>> rows, String separator) {
        return String.join(
                "\r\n", rows.stream().map(row -> String.join(separator, row)).toList());
    }

    private Map<String, Concept> inCsv(String name, String before, String separator, Charset charset)
            throws IOException {
        var form = Files.createDirectory(folder.resolve(name));
        for (var table : TABLES.entrySet()) {
            Files.write(
                    form.resolve(table.getKey() + ".csv"),
                    (before + csv(table.getValue(), separator)).getBytes(charset));
        }
        return taken(Folders.reading("acme", form));
    }

    private static void write(Workbook workbook, String sheet, List<List<String>> rows) {
        var written = workbook.newWorksheet(sheet);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                var text = rows.get(row).get(column);
                if (text.matches("[0-9.]+")) {
                    written.value(row, column, Double.valueOf(text));
                } else if (!text.isEmpty()) {
                    written.value(row, column, text);
                }
            }
        }
    }

    private static byte[] workbook(Map<String, List<List<String>>> sheets) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            sheets.forEach((sheet, rows) -> write(workbook, sheet, rows));
        }
        return out.toByteArray();
    }

    private static List<Path> leftBehind() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith("skillsgap-tables-"))
                    .toList();
        }
    }

    @Test
    void takesTheSameFromCsvInAnyEncodingAndWithAnySeparator() throws IOException {
        var expected = inCsv("plain", "", ",", UTF_8);

        assertEquals(4, expected.size());
        assertEquals(expected, inCsv("marked", "\uFEFF", ";", UTF_8));
        assertEquals(expected, inCsv("wide", "", "\t", UTF_16));
        assertEquals(expected, inCsv("wide, the other way round", "\uFEFF", ";", UTF_16LE));
        assertEquals(expected, inCsv("windows", "", ";", Charset.forName("windows-1252")));
        assertEquals(expected, inCsv("stated", "sep=|\r\n", "|", UTF_8));
    }

    @Test
    void takesTheSameFromWorkbooks() throws IOException {
        var expected = inCsv("plain", "", ",", UTF_8);
        var each = Files.createDirectory(folder.resolve("each"));
        for (var table : TABLES.entrySet()) {
            Files.write(each.resolve(table.getKey() + ".xlsx"), workbook(Map.of("Sheet1", table.getValue())));
        }
        var one = Files.createDirectory(folder.resolve("one"));
        var sheets = new LinkedHashMap<String, List<List<String>>>();
        TABLES.forEach((table, rows) -> sheets.put(table.equals("roles") ? "Roles " : table, rows));
        sheets.put("notes", List.of(List.of("Do not forget.")));
        Files.write(one.resolve("company.xlsx"), workbook(sheets));
        Files.write(one.resolve("~$company.xlsx"), new byte[] {1, 2, 3});
        Files.write(one.resolve("wages.xlsx"), workbook(Map.of("wages", List.of(List.of("secret")))));
        var reading = Folders.reading("acme", one);

        assertEquals(expected, taken(Folders.reading("acme", each)));
        assertEquals(expected, taken(reading));
        assertEquals(
                List.of("company.xlsx, sheet notes", "wages.xlsx", "~$company.xlsx"),
                reading.report().ignored());
        assertTrue(reading.report().files().contains(new FileCount("company.xlsx, sheet skills", 2, 2, 0)));
    }

    @Test
    void saysInWhichRowAFaultStandsAsASpreadsheetCounts() throws IOException {
        var rows = List.of(
                List.of("label", "kind", "description"),
                List.of("Kneading", "practice", "By hand."),
                List.of("", "", ""),
                List.of("Sums", "none", "Add."));
        Files.write(folder.resolve("company.xlsx"), workbook(Map.of("skills", rows)));
        Files.writeString(folder.resolve("skills.csv"), "label;kind\nBaking;tool\n\n;;\nSums;none\n");
        var reading = Folders.reading("acme", folder);

        new CsvReader(reading).read();

        assertEquals(
                List.of(
                        "company.xlsx, sheet skills 4 breaks-a-rule",
                        "skills.csv 2 missing-value",
                        "skills.csv 5 breaks-a-rule"),
                Folders.faults(reading));
    }

    @Test
    void refusesWhatIsNoTableAndLeavesNothingBehind() throws IOException {
        var before = leftBehind();

        assertTrue(refused("roles.xlsx", new byte[] {1, 2, 3}).startsWith("roles.xlsx has no column 'title'"));
        assertTrue(refused("all.xlsx", new byte[] {1, 2, 3}).startsWith("all.xlsx is no workbook"));
        assertTrue(refused("skills.csv", zip("skills.csv", "label\nSums\n"))
                .startsWith("skills.csv is an archive: let its name end in .zip"));
        assertTrue(refused("skills.xlsx", zip("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:/'>]><x/>"))
                .contains("it names a type of document"));
        assertTrue(refused("skills.csv", "label\n\"never closed\n".getBytes(UTF_8))
                .startsWith("skills.csv: The file is no such table"));
        assertTrue(refused("skills.csv", new byte[0]).startsWith("skills.csv is empty"));
        assertEquals(before, leftBehind());
    }

    @Test
    void countsWhatWorkbooksUnpackToAgainstTheLimitOfAll() throws IOException {
        var rows = List.of(List.of("label", "notes"), List.of("Sums", "and more ".repeat(3_000)));
        for (var name : List.of("a", "b", "c")) {
            Files.write(folder.resolve(name + ".xlsx"), workbook(Map.of("skills", rows)));
        }

        assertTrue(refusedWithin(60_000).contains("raise skillsgap.imports.max-bytes"));
        assertTrue(refusedWithin(20_000).contains("raise skillsgap.imports.max-bytes"));
        var reading = within(1 << 20);
        new CsvReader(reading).read();
        assertEquals(3, reading.report().rowsRead());
    }

    private Reading within(long bytes) {
        var all = Folders.reading("acme", folder);
        return new Reading(
                all.framework(), all.files(), new Budget(bytes), all.report(), all.check(), all.named(), all.there());
    }

    private String refusedWithin(long bytes) {
        return String.valueOf(assertThrows(UnreadableSource.class, () -> new CsvReader(within(bytes)).read())
                .getMessage());
    }

    private String refused(String file, byte[] content) throws IOException {
        Files.write(folder.resolve(file), content);
        var reader = new CsvReader(Folders.reading("acme", folder));
        var message = assertThrows(UnreadableSource.class, reader::read).getMessage();
        Files.delete(folder.resolve(file));
        return String.valueOf(message);
    }

    private static byte[] zip(String entry, String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
