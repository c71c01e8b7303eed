package dev.skillsgap.skills.imports.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.skills.imports.Folders;
import dev.skillsgap.skills.imports.source.FaultKind;
import dev.skillsgap.skills.imports.source.Report.FileCount;
import dev.skillsgap.skills.taxonomy.Resource;
import dev.skillsgap.skills.taxonomy.ResourceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkListsTest {

    private Read read;

    @BeforeEach
    void read() throws IOException {
        read = Read.ofOurs("acme", "links", CatalogueReader::ofLinks);
    }

    private Resource resource(String title) {
        return read.resources().values().stream()
                .filter(resource -> resource.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private List<String> teaches(String title) {
        return read.teaches(resource(title).id());
    }

    @Test
    void takesTheRowsThatLeadSomewhereAndNameASkill() {
        assertEquals(
                Set.of(
                        "Learn the Language",
                        "Advanced Tricks",
                        "Part 1",
                        "Learning Algorithms",
                        "Exercises",
                        "Deep Learning for Everybody",
                        "A course"),
                read.resources().values().stream().map(Resource::title).collect(Collectors.toSet()));
    }

    @Test
    void countsEveryRow() {
        assertEquals(
                List.of(new FileCount("free-books-en.md", 14, 5, 9), new FileCount("lectures.md", 4, 2, 2)),
                read.reading().report().files());
    }

    @Test
    void reportsEachRowThatIsLeftOut() {
        assertEquals(List.of("13 Without any link - Ada Example", "30 Trees", "32 "), read.faults(FaultKind.NO_LINK));
        assertEquals(List.of("12 Gone"), read.faults(FaultKind.NOT_TO_BE_USED));
        assertEquals(List.of("28 Roses", "29 Exercises"), read.faults(FaultKind.NAMES_NO_SKILL));
        assertEquals(List.of("11 The Same"), read.faults(FaultKind.REPEATED_ROW));
        assertEquals(List.of("31 Broken Python"), read.faults(FaultKind.BREAKS_A_RULE));
        assertEquals(
                List.of("19 Web Sites", "17 Another course", "18 A boot camp"), read.faults(FaultKind.UNKNOWN_COST));
    }

    @Test
    void keepsTheFirstLinkAndReportsTheOthers() {
        assertEquals("https://example.org/tricks", resource("Advanced Tricks").url());
        assertEquals(
                List.of("10 Advanced Tricks", "5 Deep Learning for Everybody"), read.faults(FaultKind.PART_LEFT_OUT));
    }

    @Test
    void teachesWhatTheHeadingsAboveName() {
        assertEquals(List.of("python 0-2"), teaches("Learn the Language"));
        assertEquals(List.of("python 2-3"), teaches("Advanced Tricks"));
        assertEquals(List.of("python 0-2"), teaches("Part 1"));

        assertEquals(
                "acme › Python › A talk in parts - Bo Example",
                resource("Part 1").source());
    }

    @Test
    void takesAllSubjectsOfAHeadingOnlyWhereTheTitleNamesNone() {
        assertEquals(List.of("algorithms 0-2"), teaches("Learning Algorithms"));
        assertEquals(List.of("algorithms 0-2", "data-structures 0-2"), teaches("Exercises"));
    }

    @Test
    void takesASectionWithLinksOfItsOwnAsOneEntry() {
        var lectures = resource("Deep Learning for Everybody");

        assertEquals("https://www.youtube.com/playlist?list=1", lectures.url());
        assertEquals("youtube.com", lectures.provider());
        assertEquals(
                List.of("deep-learning 0-2", "pytorch 0-1", "neural-networks 0-1", "clustering 0-1"),
                teaches("Deep Learning for Everybody"));
    }

    @Test
    void readsTheKindOffTheFileAndEstimatesHoursByIt() {
        assertEquals(ResourceKind.BOOK, resource("Learn the Language").kind());
        assertEquals(55, resource("Learn the Language").hours());
        assertEquals(
                ResourceKind.COURSE, resource("Deep Learning for Everybody").kind());
        assertEquals(48, resource("Deep Learning for Everybody").hours());
    }

    @Test
    void sharesTheHoursAmongTheSkillsThatTheTitleNames(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("free-courses.md"),
                "* [Advanced Python, Java, Scala, MATLAB and Docker, from Basics up](https://example.org/all)");

        var all = Read.of(Folders.reading("acme", folder, BuiltinSkills.named(List.of())), CatalogueReader::ofLinks);

        assertEquals(
                Set.of("python 0-1", "java 0-1", "scala 0-1", "matlab 0-1", "docker 0-1"),
                Set.copyOf(all.teaches(all.resources().keySet().iterator().next())));
    }

    @Test
    void tellsEntriesOfOneTitleApartByWhereTheyLead() {
        assertEquals("acme:learn-the-language", resource("Learn the Language").id());
        assertTrue(resource("Exercises").id().matches("acme:exercises-[0-9a-f]{8}"), resource("Exercises")::id);
    }

    @Test
    void namesWhoMadeItWhereTheListDoes() throws IOException {
        var known = Read.ofOurs("free-programming-books", "links", CatalogueReader::ofLinks)
                .resources()
                .get("free-programming-books:learn-the-language");

        assertEquals("Ada Example, Bo Example", known.provider());
        assertEquals("example.org", resource("Learn the Language").provider());
    }

    @Test
    void readsTheSameTwice() throws IOException {
        assertEquals(
                read.resources(),
                Read.ofOurs("acme", "links", CatalogueReader::ofLinks).resources());
        assertNotEquals(Set.of(), read.resources().keySet());
    }
}
