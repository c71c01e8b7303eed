package dev.skillsgap.skills.imports.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {

    private static final long MEBIBYTE = 1 << 20;

    @TempDir
    Path folder;

    private Map<String, String> read(long maxBytes) throws IOException {
        var contents = new TreeMap<String, String>();
        SourceFiles.in(folder)
                .each((name, in) -> contents.put(name, new String(in.readAllBytes(), UTF_8)), new Budget(maxBytes));
        return contents;
    }

    private void zip(String name, Map<String, byte[]> entries) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
    }

    @Test
    void readsFilesPackedOrNot() throws IOException {
        Files.writeString(folder.resolve("plain.csv"), "plain");
        zip("both.zip", Map.of("in/a.csv", "a".getBytes(UTF_8), "b.csv", "b".getBytes(UTF_8)));
        try (var gzip = new GZIPOutputStream(Files.newOutputStream(folder.resolve("c.txt.gz")))) {
            gzip.write("c".getBytes(UTF_8));
        }

        assertEquals(Map.of("plain.csv", "plain", "a.csv", "a", "b.csv", "b", "c.txt", "c"), read(MEBIBYTE));
    }

    @Test
    void refusesWhatUnpacksToMoreThanIsAllowed() throws IOException {
        zip("bomb.zip", Map.of("zeros.csv", new byte[(int) (3 * MEBIBYTE)]));
        assertTrue(Files.size(folder.resolve("bomb.zip")) < MEBIBYTE / 100);

        assertThrows(UnreadableSource.class, () -> read(MEBIBYTE));
        assertEquals(1, read(4 * MEBIBYTE).size());
    }

    @Test
    void writesNothingWhereAnEntryPointsOutOfTheFolder() throws IOException {
        zip("escape.zip", Map.of("../../outside.csv", "x".getBytes(UTF_8)));

        assertEquals(Map.of("outside.csv", "x"), read(MEBIBYTE));
        try (var files = Files.list(folder.getParent())) {
            assertTrue(files.noneMatch(file -> file.endsWith("outside.csv")));
        }
    }

    @Test
    void saysWhichTableLacksAColumn() throws IOException {
        Files.writeString(folder.resolve("short.csv"), "a,b\n1,2\n");
        var missing = assertThrows(UnreadableSource.class, () -> table(List.of("a", "c")));
        assertEquals("short.csv has no column 'c'; it has: a, b.", missing.getMessage());
    }

    private void table(List<String> columns) throws IOException {
        SourceFiles.in(folder)
                .each(
                        (name, in) -> Table.read(Table.CSV, name, in, columns, new Report(), row -> {}),
                        new Budget(MEBIBYTE));
    }
}
