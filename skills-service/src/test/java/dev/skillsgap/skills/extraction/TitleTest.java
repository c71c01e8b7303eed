package dev.skillsgap.skills.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skillsgap.skills.taxonomy.Skill;
import dev.skillsgap.skills.taxonomy.SkillKind;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TitleTest {

    private static Skill skill(String id, String framework, String label, String description, String... altLabels) {
        return new Skill(
                id, framework, SkillKind.TOOL, "g", label, List.of(altLabels), List.of(), description, List.of());
    }

    private static List<String> named(String title) {
        var everyday = IntStream.range(0, 20)
                .mapToObj(number -> skill("other" + number, "ml", "other number" + number, "About statistics."));
        var skills = Stream.concat(
                        Stream.of(
                                skill("statistics", "ml", "Statistics", "Numbers.", "stats"),
                                skill("c", "ml", "C", "A language."),
                                skill("search", "ml", "Information retrieval", "To find.", "Lucene"),
                                skill("x:python", "x", "Python (computer programming)", "A language."),
                                skill("x:security", "x", "securities", "Papers."),
                                skill("x:design", "x", "think creatively", "Ideas.", "design", "new ideas")),
                        everyday)
                .toList();
        return new Extractor(new Lexicon(1, skills), List.of("ml", "x")).named(title);
    }

    @Test
    void takesAWordOfEverydayUseThatIsAllOfTheTitle() {
        assertEquals(List.of("statistics"), named("Statistics"));
        assertEquals(List.of(), named("How statistics lie"));
    }

    @Test
    void takesAShortNameAsItIsWrittenAndNotAsPartOfAnotherOne() {
        assertEquals(List.of("c"), named("C"));
        assertEquals(List.of(), named("c"));
        assertEquals(List.of(), named("Objective-C"));
    }

    @Test
    void takesOtherLabelsOfOneWordFromTheBuiltInFrameworkOnly() {
        assertEquals(List.of("search"), named("Lucene"));
        assertEquals(List.of("x:python"), named("Python"));
        assertEquals(List.of(), named("Security"));
        assertEquals(List.of(), named("Design"));
        assertEquals(List.of("x:design"), named("New ideas"));
    }
}
