package dev.skillsgap.profile.imports.drop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.profile.imports.drop.DropFolder.Appeared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropFolderTest {

    private static final Duration SETTLED = Duration.ofSeconds(30);

    @TempDir
    Path outside;

    private Path directory;
    private DropFolder folder;

    @BeforeEach
    void make() throws IOException {
        directory = Files.createDirectory(outside.resolve("drop"));
        folder = new DropFolder(directory, SETTLED, false);
    }

    @Test
    void takesWhatWasLeftAloneForLongEnough() throws IOException {
        var growing = settled(directory.resolve("growing.csv"));
        settled(directory.resolve("people.csv"));
        Files.writeString(directory.resolve("new.csv"), "id,name\n");
        assertEquals(List.of(), names());

        Files.writeString(growing, "more", StandardOpenOption.APPEND);
        Files.setLastModifiedTime(growing, before());

        assertEquals(List.of("people.csv"), names());
        assertEquals(List.of("growing.csv", "people.csv"), names());
    }

    @Test
    void passesOverWhatIsNotComplete() throws IOException {
        for (var name :
                List.of("people.csv.part", "people.csv.filepart", ".people.csv.x7", "people.tmp", "people.csv~")) {
            settled(directory.resolve(name));
        }
        names();

        assertEquals(List.of(), names());
    }

    @Test
    void followsNoLink() throws IOException {
        var secret = settled(outside.resolve("secret.csv"));
        var elsewhere = Files.createDirectory(outside.resolve("elsewhere"));
        settled(elsewhere.resolve("people.csv"));
        Files.createSymbolicLink(directory.resolve("people.csv"), secret);
        Files.createSymbolicLink(directory.resolve("workday"), elsewhere);
        names();

        assertEquals(List.of(), names());
    }

    @Test
    void writesIntoNoFolderThatIsALink() throws IOException {
        var elsewhere = Files.createDirectory(outside.resolve("elsewhere"));
        Files.createSymbolicLink(directory.resolve("taken"), elsewhere);
        var people = new Appeared(settled(directory.resolve("people.csv")), null);

        assertThrows(IOException.class, () -> folder.take(people));
        try (var files = Files.list(elsewhere)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void isTakenByOneOnly() throws IOException {
        var people = new Appeared(settled(directory.resolve("people.csv")), null);

        assertTrue(folder.take(people).isPresent());
        assertTrue(new DropFolder(directory, SETTLED, false).take(people).isEmpty());
    }

    @Test
    void knowsWhatWasTakenAndPutsReportsBesideIt() throws IOException {
        Files.createDirectory(directory.resolve("workday"));
        var people = new Appeared(settled(directory.resolve("workday/a~b c.csv")), "workday");
        var taken = folder.take(people).orElseThrow();
        assertEquals(List.of(taken), folder.taken());

        folder.end(taken, false, Map.of(".report.txt", "why"));

        assertEquals(List.of(), folder.taken());
        try (var failed = Files.list(directory.resolve("failed"))) {
            var names =
                    failed.map(file -> file.getFileName().toString()).sorted().toList();
            assertEquals(2, names.size());
            assertTrue(names.getFirst().endsWith("-a~b c.csv"), names.getFirst());
            assertEquals(names.getFirst() + ".report.txt", names.getLast());
        }
        folder.deleteBefore(Instant.now().plusSeconds(60));
        try (var failed = Files.list(directory.resolve("failed"))) {
            assertFalse(failed.findAny().isPresent());
        }
    }

    @Test
    void keepsOfWhatWasTakenToItsEndTheReportsOnlyUnlessItShallStay() throws IOException {
        var reports = Map.of(".report.json", "{}", ".faults.csv", "row\n");
        var first = new Appeared(settled(directory.resolve("first.csv")), null);
        folder.end(folder.take(first).orElseThrow(), true, reports);
        assertEquals(List.of(".faults.csv", ".report.json"), ends("done", "first.csv"));

        var keeping = new DropFolder(directory, SETTLED, true);
        var second = new Appeared(settled(directory.resolve("second.csv")), null);
        keeping.end(keeping.take(second).orElseThrow(), true, reports);
        assertEquals(List.of("", ".faults.csv", ".report.json"), ends("done", "second.csv"));
        assertEquals(List.of(), folder.taken());
    }

    @Test
    void keepsReportsOnlyOfWhatIsOlderThanAnErasure() throws IOException {
        var failed = new Appeared(settled(directory.resolve("old.csv")), null);
        folder.end(folder.take(failed).orElseThrow(), false, Map.of(".report.json", "{}", ".faults.csv", "row\n"));
        folder.deleteRowsBefore(before().toInstant().minusSeconds(1));
        assertEquals(List.of("", ".faults.csv", ".report.json"), ends("failed", "old.csv"));

        folder.deleteRowsBefore(Instant.now().plusSeconds(60));

        assertEquals(List.of(".report.json"), ends("failed", "old.csv"));
    }

    /** What is in a folder under that name, by what it ends in. */
    private List<String> ends(String where, String name) throws IOException {
        try (var files = Files.list(directory.resolve(where))) {
            return files.map(Path::toString)
                    .filter(file -> file.contains(name))
                    .map(file -> file.substring(file.indexOf(name) + name.length()))
                    .sorted()
                    .toList();
        }
    }

    private List<String> names() throws IOException {
        return folder.complete().stream().map(Appeared::name).toList();
    }

    private static Path settled(Path file) throws IOException {
        Files.writeString(file, "id,name\n");
        return Files.setLastModifiedTime(file, before());
    }

    private static FileTime before() {
        return FileTime.from(Instant.now().minus(SETTLED).minusSeconds(1));
    }
}
