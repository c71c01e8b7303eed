package dev.skillsgap.skills.imports.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.skills.imports.Folders;
import dev.skillsgap.skills.imports.source.FaultKind;
import dev.skillsgap.skills.imports.source.Report.FileCount;
import dev.skillsgap.skills.imports.source.UnreadableSource;
import dev.skillsgap.skills.taxonomy.Resource.HoursBasis;
import dev.skillsgap.skills.taxonomy.ResourceKind;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CourseTablesTest {

    private Read read;

    @BeforeEach
    void read() throws IOException {
        read = Read.ofOurs("ossu", "ossu", CatalogueReader::ofCourses);
    }

    @Test
    void takesTheCoursesOfTablesAndOfLinesBelowTheCurriculum() {
        assertEquals(
                Set.of(
                        "ossu:introduction-to-python",
                        "ossu:calculus-a-differentiation",
                        "ossu:calculus-b-integration",
                        "ossu:machine-learning",
                        "ossu:deep-learning",
                        "ossu:statistics"),
                read.resources().keySet());
        assertEquals(
                List.of(new FileCount("README.md", 9, 6, 3)),
                read.reading().report().files());
    }

    @Test
    void saysWhereACourseIsAndWhereThatWasRead() {
        var course = read.resources().get("ossu:introduction-to-python");

        assertEquals("https://github.com/ossu/computer-science/blob/master/coursepages/python/README.md", course.url());
        assertEquals("github.com", course.provider());
        assertEquals(ResourceKind.COURSE, course.kind());
        assertEquals("en", course.language());
        assertEquals(0.0, course.cost());
        assertEquals("Open Source Society University › Curriculum › Intro", course.source());
    }

    @Test
    void multipliesTheMeansOfWeeksAndHoursAWeek() {
        var course = read.resources().get("ossu:introduction-to-python");

        assertEquals(11 * 8, course.hours());
        assertEquals(HoursBasis.STATED, course.hoursBasis());
    }

    @Test
    void estimatesHoursWhereOneOfTheTwoIsNotSaid() {
        for (var id : List.of("ossu:deep-learning", "ossu:statistics")) {
            assertEquals(48, read.resources().get(id).hours(), id);
            assertEquals(HoursBasis.ESTIMATED, read.resources().get(id).hoursBasis(), id);
        }
    }

    @Test
    void readsLevelsOffTitlesAndThenOffHeadings() {
        assertEquals(List.of("python 0-2"), read.teaches("ossu:introduction-to-python"));
        assertEquals(List.of("calculus 0-3", "mathematics 1-3"), read.teaches("ossu:calculus-a-differentiation"));
        assertEquals(List.of("machine-learning 1-3"), read.teaches("ossu:machine-learning"));
        assertEquals(List.of("statistics 0-2"), read.teaches("ossu:statistics"));
    }

    @Test
    void requiresWhatTheCoursesBeforeTeachAndWhatIsNamed() {
        assertEquals(List.of("python 2"), read.requires("ossu:machine-learning"));
        assertEquals(List.of("linear-algebra 2"), read.requires("ossu:deep-learning"));
    }

    @Test
    void beginsWhereTheCourseBeforeEnds() {
        assertEquals(List.of("calculus 2-3", "mathematics 2-3"), read.teaches("ossu:calculus-b-integration"));
        assertEquals(List.of(), read.requires("ossu:calculus-b-integration"));
    }

    @Test
    void reportsEachRowThatIsLeftOut() {
        assertEquals(List.of("37 Needlework"), read.faults(FaultKind.NAMES_NO_SKILL));
        assertEquals(List.of("36 Robotics"), read.faults(FaultKind.NO_LINK));
        assertEquals(List.of("43 Statistics once more"), read.faults(FaultKind.REPEATED_ROW));
    }

    @Test
    void reportsEachPartThatIsLeftOut() {
        assertEquals(
                List.of("27 Calculus A: Differentiation", "35 Java or C++", "35 a sizable project"),
                read.faults(FaultKind.PART_LEFT_OUT));
    }

    @Test
    void readsNothingWhereThereIsNoList() {
        var reading = Folders.reading("ossu", Folders.OURS.resolve("csv"));

        var refused = assertThrows(
                UnreadableSource.class, () -> CatalogueReader.ofCourses(reading).read());
        assertTrue(String.valueOf(refused.getMessage()).contains("Markdown"), refused::getMessage);
    }

    @Test
    void saysSoWhereThereIsNoReleaseYet() {
        var reading = Folders.reading("ossu", Folders.OURS.resolve("ossu"), text -> {
            throw new UnreadableSource("Publish a release first.");
        });

        assertThrows(
                UnreadableSource.class,
                () -> CatalogueReader.ofCourses(reading).read().toList());
    }
}
