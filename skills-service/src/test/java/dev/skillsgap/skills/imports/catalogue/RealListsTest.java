package dev.skillsgap.skills.imports.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.skillsgap.skills.imports.Folders;
import dev.skillsgap.skills.imports.source.FaultKind;
import dev.skillsgap.skills.imports.source.Report.FileCount;
import dev.skillsgap.skills.imports.source.RowFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

/**
 * The lists as they are published, from -Ddata.real or beside the project; skipped where they are not. How many rows name a
 * skill depends on the built-in skills: at least that many must.
 */
class RealListsTest {

    private static final Path DATA = Path.of(System.getProperty("data.real", "../../shared/data"));

    private static Read read(String list) throws IOException {
        assumeTrue(
                Files.isDirectory(DATA.resolve(list)),
                () -> "Skipped: put %s into %s, or name another folder in -Ddata.real.".formatted(list, DATA));
        var reading = Folders.reading(list, DATA.resolve(list), BuiltinSkills.named(List.of()));
        var read = Read.of(reading, list.equals("ossu") ? CatalogueReader::ofCourses : CatalogueReader::ofLinks);
        requireThatItAddsUp(read);
        return read;
    }

    /** Every row became a resource, or is reported as left out for one reason. */
    private static void requireThatItAddsUp(Read read) {
        var files = read.reading().report().files();
        assertEquals(read.resources().size(), sum(files, FileCount::taken));
        assertEquals(reasons(read).values().stream().mapToLong(Long::longValue).sum(), sum(files, FileCount::leftOut));
        assertEquals(sum(files, FileCount::read), sum(files, FileCount::taken) + sum(files, FileCount::leftOut));
    }

    private static long sum(List<FileCount> files, ToLongFunction<FileCount> count) {
        return files.stream().mapToLong(count).sum();
    }

    private static Map<FaultKind, Long> reasons(Read read) {
        var reasons = new TreeMap<FaultKind, Long>();
        read.reading().report().faults().stream()
                .map(RowFault::kind)
                .filter(FaultKind::isLeftOut)
                .forEach(kind -> reasons.merge(kind, 1L, Long::sum));
        return reasons;
    }

    private static void requireRows(Read read, Map<String, Long> rows) {
        var counted = new TreeMap<String, Long>();
        read.reading().report().files().forEach(file -> counted.put(file.file(), file.read()));
        assertEquals(new TreeMap<>(rows), counted);
    }

    /** But for what depends on the skills that there are: rows that name none, and those that lead where one before leads. */
    private static void requireReasons(Read read, Map<FaultKind, Long> expected) {
        var reasons = reasons(read);
        reasons.keySet().removeAll(Set.of(FaultKind.NAMES_NO_SKILL, FaultKind.REPEATED_ROW));
        assertEquals(expected, reasons);
    }

    private static void requireAtLeast(int resources, Read read) {
        assertTrue(
                read.resources().size() >= resources,
                () -> "only " + read.resources().size() + " resources");
    }

    @Test
    void takesTheCurriculaOfOssu() throws IOException {
        var ossu = read("ossu");

        requireRows(
                ossu,
                Map.of(
                        "computer-science-README.md", 63L,
                        "data-science-README.md", 34L,
                        "data-science-specializations.md", 9L));
        requireReasons(ossu, Map.of(FaultKind.UNKNOWN_COST, 9L));
        requireAtLeast(65, ossu);
        assertEquals(24, ossu.resources().get("ossu:software-testing").hours());
        assertEquals(List.of("python 2"), ossu.requires("ossu:software-testing"));
    }

    @Test
    void takesAwesomeMachineLearning() throws IOException {
        var awesome = read("awesome-machine-learning");

        requireRows(awesome, Map.of("books.md", 118L, "courses.md", 49L, "ml-curriculum.md", 7L));
        requireReasons(awesome, Map.of(FaultKind.UNKNOWN_COST, 60L, FaultKind.NOT_TO_BE_USED, 1L));
        requireAtLeast(100, awesome);
    }

    @Test
    void takesFreeProgrammingBooks() throws IOException {
        var books = read("free-programming-books");

        requireRows(
                books,
                Map.of(
                        "free-courses-en.md", 1_383L,
                        "free-podcasts-screencasts-en.md", 266L,
                        "free-programming-books-langs.md", 1_646L,
                        "free-programming-books-subjects.md", 829L));
        requireReasons(books, Map.of(FaultKind.NO_LINK, 2L, FaultKind.NOT_TO_BE_USED, 1L));
        requireAtLeast(2_400, books);
    }

    @Test
    void takesMlYoutubeCourses() throws IOException {
        var courses = read("ml-youtube-courses");

        requireRows(courses, Map.of("README.md", 59L));
        requireReasons(courses, Map.of(FaultKind.UNKNOWN_COST, 11L));
        requireAtLeast(45, courses);
    }
}
