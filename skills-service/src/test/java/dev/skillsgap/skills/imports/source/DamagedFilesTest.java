package dev.skillsgap.skills.imports.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of files that are not whole, or not what they are called. */
class DamagedFilesTest {

    /** More than any buffer on the way holds, so that what is wrong stands behind rows that were taken. */
    private static final String ROWS = "label,kind\n" + "word,tool\n".repeat(20_000);

    @TempDir
    Path folder;

    private final Report report = new Report();

    /** Labels of all rows of all files. */
    private List<String> read() throws IOException {
        var labels = new ArrayList<String>();
        SourceFiles.in(folder)
                .each(
                        (name, in) -> Table.read(
                                Table.CSV, name, in, List.of("label"), report, row -> labels.add(row.text("label"))),
                        new Budget(1 << 30));
        return labels;
    }

    private String refused(String file, byte[] content) throws IOException {
        Files.write(folder.resolve(file), content);
        var message = assertThrows(UnreadableSource.class, this::read).getMessage();
        Files.delete(folder.resolve(file));
        return String.valueOf(message);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Charset names, String... entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, names)) {
            for (var entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(ROWS.getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] begin(byte[] whole, int bytes) {
        return Arrays.copyOf(whole, bytes);
    }

    @Test
    void refusesGzipThatIsCutOffDamagedEmptyOrNone() throws IOException {
        var whole = gzip(ROWS.getBytes(UTF_8));
        var damaged = whole.clone();
        damaged[whole.length - 5] ^= 1;

        assertEquals("a.csv.gz is cut off. Fetch it again.", refused("a.csv.gz", begin(whole, whole.length / 2)));
        assertEquals("a.csv.gz is cut off. Fetch it again.", refused("a.csv.gz", begin(whole, whole.length - 1)));
        assertEquals("a.csv.gz is cut off. Fetch it again.", refused("a.csv.gz", new byte[0]));
        assertTrue(refused("a.csv.gz", damaged).startsWith("a.csv.gz cannot be unpacked: "));
        assertTrue(refused("a.csv.gz", ROWS.getBytes(UTF_8)).startsWith("a.csv.gz cannot be unpacked: Not in GZIP"));
    }

    @Test
    void refusesAZipThatIsCutOffWhereverThatIs() throws IOException {
        var whole = zip(UTF_8, "a.csv", "b.csv");
        int second = indexOf(whole, "b.csv") - 30;

        assertEquals("z.zip is cut off. Fetch it again.", refused("z.zip", begin(whole, second / 2)));
        // Between two entries nothing but the list that is missing tells that there were more.
        for (int bytes : new int[] {0, 10, second, second + 10, whole.length - 40, whole.length - 1}) {
            assertEquals(
                    "z.zip is damaged or cut off: its list of files is not what it holds. Fetch it again.",
                    refused("z.zip", begin(whole, bytes)),
                    bytes + " bytes");
        }
    }

    @Test
    void refusesAZipThatIsNoneOrListsMoreThanItHolds() throws IOException {
        var one = zip(UTF_8, "a.csv");
        var two = zip(UTF_8, "a.csv", "b.csv");
        int entry = indexOf(two, "b.csv") - 30;
        int list = indexOf(two, "PK\1\2");
        var without = new ByteArrayOutputStream();
        without.write(two, 0, entry);
        without.write(two, list, two.length - list);

        assertTrue(refused("z.zip", ROWS.getBytes(UTF_8)).startsWith("z.zip is damaged"));
        assertTrue(refused("z.zip", without.toByteArray()).startsWith("z.zip is damaged"));
        one[indexOf(one, "PK\3\4") + 8] = 99;
        assertTrue(refused("z.zip", one).startsWith("z.zip cannot be unpacked: "));
    }

    @Test
    void readsAZipWhoseNamesAreWrittenInSomethingElse() throws IOException {
        Files.write(folder.resolve("z.zip"), zip(ISO_8859_1, "\u00dcbersicht/a.csv"));

        assertEquals(20_000, read().size());
    }

    @Test
    void saysWhichTableIsInAnotherEncodingHoweverLateThatShows() throws IOException {
        var advice = "a.csv is not in UTF-8. Save it so, and try again.";

        assertEquals(advice, refused("a.csv", (ROWS + "caf\u00e9,tool\n").getBytes(ISO_8859_1)));
        assertEquals(advice, refused("a.csv", ROWS.getBytes(UTF_16)));
        assertEquals(advice, refused("a.csv.gz", gzip((ROWS + "caf\u00e9,tool\n").getBytes(ISO_8859_1))));
    }

    @Test
    void saysWhereATableIsNone() throws IOException {
        for (var nothing : List.of("", "\n\n")) {
            assertEquals(
                    "a.csv is empty: its first row has to name the columns.",
                    refused("a.csv", nothing.getBytes(UTF_8)));
        }
        assertTrue(refused("a.csv", (ROWS + "\"a\"b,tool\n").getBytes(UTF_8))
                .startsWith("a.csv is no such table: Invalid character between encapsulated token"));
        assertTrue(refused("a.csv", (ROWS + "\"never closed\n").getBytes(UTF_8))
                .endsWith("EOF reached before encapsulated token finished"));
        assertEquals(
                "a.csv has two columns 'label': take one out.", refused("a.csv", "label,label\na,b\n".getBytes(UTF_8)));
    }

    @Test
    void readsATableWithColumnsThatHaveNoName() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "label,,kind,\na,x,tool,\n");

        assertEquals(List.of("a"), read());
    }

    @Test
    void reportsNothingThatCannotBeStored() {
        report.fault(new Place("a\u0000.csv", 1), FaultKind.BREAKS_A_RULE, "b\u0000\u0007", "c\u0000\n");

        assertEquals(
                List.of(new RowFault(new Place("a.csv", 1), FaultKind.BREAKS_A_RULE, "b", "c\n")), report.faults());
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, ISO_8859_1).indexOf(text);
    }
}
