package dev.skillsgap.profile.imports;

import static dev.skillsgap.profile.imports.MadeWorkbook.changed;
import static dev.skillsgap.profile.imports.MadeWorkbook.plain;
import static dev.skillsgap.profile.imports.MadeWorkbook.row;
import static dev.skillsgap.profile.imports.Reading.PLAIN;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.api.rows.UnreadableTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks that somebody writes who means harm. */
class HarmfulWorkbooksTest {

    private static final long MAX_BYTES = 1 << 20;
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    Path folder;

    @Test
    void refusesAWorkbookThatUnpacksToMoreThanIsAllowed() throws IOException {
        var bomb = changed(
                plain(folder),
                SHEET,
                UTF_8,
                xml -> xml.replace("</sheetData>", " ".repeat(9_000_000) + "</sheetData>"));
        assertTrue(Files.size(bomb) < 50_000);

        assertRefused(bomb, "unpacks to more than 1,048,576 bytes", MAX_BYTES);
        var strings = changed(
                plain(folder),
                "xl/sharedStrings.xml",
                UTF_8,
                xml -> xml.replace("</sst>", " ".repeat(40_000_000) + "</sst>"));
        assertRefused(strings, "unpacks to more than 33,554,432 bytes", 1L << 30);
        var row = changed(plain(folder), SHEET, UTF_8, xml -> xml.replace("</row>", " ".repeat(17_000_000) + "</row>"));
        assertRefused(row, "a row of it has more than", 1L << 30);
    }

    @Test
    void refusesADocumentThatNamesOthers() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        var type = "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]>".formatted(secret.toUri());

        for (var part : List.of(SHEET, "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml")) {
            assertRefused(
                    changed(
                            plain(folder),
                            part,
                            UTF_8,
                            xml -> xml.replaceFirst("\\?>", "?>" + type).replace("Ada", "&e;")),
                    "names a type of document",
                    MAX_BYTES);
            assertRefused(
                    changed(
                            plain(folder),
                            part,
                            UTF_16,
                            xml -> xml.replaceFirst("\\?>", "?>" + type).replace("UTF-8", "UTF-16")),
                    "another encoding",
                    MAX_BYTES);
            assertRefused(
                    changed(plain(folder), part, UTF_8, xml -> xml.replace("UTF-8", "UTF-7")),
                    "another encoding",
                    MAX_BYTES);
        }
    }

    @Test
    void refusesAColumnThatIsTooFarAndWhatIsDamaged() throws IOException {
        assertRefused(
                changed(plain(folder), SHEET, UTF_8, xml -> xml.replace("r=\"A2\"", "r=\"ZZZZZZ2\"")),
                "column",
                MAX_BYTES);
        assertRefused(changed(plain(folder), SHEET, UTF_8, xml -> xml.replace("</row>", "")), "damaged", MAX_BYTES);
        assertRefused(
                changed(plain(folder), SHEET, UTF_8, xml -> xml.replaceFirst("(?s)</sheetData>.*", "")),
                "damaged",
                MAX_BYTES);
        var old = Files.write(folder.resolve("old.xls"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0});
        assertRefused(old, "in the old form", MAX_BYTES);
    }

    private static void assertRefused(Path file, String why, long maxBytes) {
        var refused = assertThrows(UnreadableTable.class, () -> Reading.of(file, PLAIN, maxBytes));
        assertTrue(refused.getMessage().contains(why), refused.getMessage());
    }
}
