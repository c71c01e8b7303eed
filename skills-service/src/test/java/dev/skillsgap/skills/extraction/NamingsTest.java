package dev.skillsgap.skills.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skillsgap.skills.taxonomy.Skill;
import dev.skillsgap.skills.taxonomy.SkillKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamingsTest {

    private static Skill skill(String id, String label, String description, String... altLabels) {
        return new Skill(id, "ml", SkillKind.TOOL, "g", label, List.of(altLabels), List.of(), description, List.of());
    }

    private static Lexicon lexicon(Skill... skills) {
        return new Lexicon(1, List.of(skills));
    }

    private static List<String> sure(Lexicon lexicon, String text) {
        return new Extractor(lexicon, lexicon.frameworks())
                .mentions(text).stream()
                        .filter(Mention::isSure)
                        .map(mention -> mention.skill().id() + "@" + mention.start())
                        .toList();
    }

    private static Lexicon lexiconWhere(String description, Skill... skills) {
        var others = IntStream.range(0, 20)
                .mapToObj(number -> skill("other" + number, "other number" + number, description));
        return lexicon(Stream.concat(Stream.of(skills), others).toArray(Skill[]::new));
    }

    @Test
    void takesAWordOfEverydayUseOnlyAmongSkills() {
        var lexicon = lexiconWhere(
                "To design houses.", skill("design", "design", "To plan."), skill("python", "Python", "A language."));

        assertEquals(List.of(), sure(lexicon, "The design of our office is nice."));
        assertEquals(List.of("python@6"), sure(lexicon, "Plain Python is nice."));
        assertEquals(List.of("design@0", "python@8"), sure(lexicon, "Design, Python"));
        assertEquals(List.of("design@16"), sure(lexicon, "Experience with design."));
    }

    @Test
    void takesAProperNameInSmallLettersOnlyAmongSkills() {
        var lexicon = lexiconWhere(
                "To compute with Spark.",
                skill("spark", "Apache Spark", "Computes.", "Spark"),
                skill("python", "Python", "A language."));

        assertEquals(List.of(), sure(lexicon, "a spark in the dark"));
        assertEquals(List.of("spark@5"), sure(lexicon, "with Spark in the dark"));
        assertEquals(List.of("spark@0", "python@7"), sure(lexicon, "spark, python"));
    }

    @Test
    void takesAShortNameOnlyInTheCaseOfItsLabel() {
        var lexicon =
                lexicon(skill("go", "Go", "A language."), skill("it", "information technology", "All of it.", "IT"));

        assertEquals(List.of("go@3"), sure(lexicon, "In Go we trust."));
        assertEquals(List.of(), sure(lexicon, "We go. Do it."));
        assertEquals(List.of("it@5"), sure(lexicon, "Only IT can."));
    }

    @Test
    void doesNotChooseBetweenSkillsThatAreCalledTheSame() {
        var lexicon = lexicon(skill("a", "first", "One.", "modelling"), skill("b", "second", "Two.", "modelling"));

        var mention =
                new Extractor(lexicon, List.of("ml")).mentions("modelling").getFirst();

        assertEquals(
                List.of("a", "b"),
                mention.senses().stream().map(sense -> sense.skill().id()).toList());
        assertEquals(false, mention.isSure());
    }

    @Test
    void prefersTheSkillWhoseLabelItIs() {
        var lexicon = lexicon(
                skill("vision", "computer vision", "To see.", "TensorFlow"), skill("tf", "TensorFlow", "A library."));

        assertEquals(List.of("tf@0"), sure(lexicon, "TensorFlow"));
    }

    @Test
    void findsALabelWithoutItsQualifier() {
        assertEquals(
                List.of("py@4"),
                sure(lexicon(skill("py", "Python (computer programming)", "A language.")), "Our Python"));
    }

    @Test
    void takesTheFirstFrameworkThatKnowsTheName() {
        var own = skill("own", "Python", "A language.");
        var foreign = new Skill(
                "esco:1", "esco", SkillKind.TOOL, "g", "Python", List.of(), List.of(), "A language.", List.of());
        var lexicon = lexicon(foreign, own);

        assertEquals(List.of("own@0"), sure(lexicon, "Python"));
        assertEquals(
                "esco:1",
                new Extractor(lexicon, List.of("esco", "ml"))
                        .mentions("Python")
                        .getFirst()
                        .skill()
                        .id());
    }

    @Test
    void tellsPlacesInTheWholeText() {
        var lexicon = lexicon(skill("python", "Python", "A language."));
        var text = "First. \n\n• Then Python!  And Python.";

        var places = new ArrayList<String>();
        new Extractor(lexicon, List.of("ml"))
                .mentions(text)
                .forEach(mention -> places.add(text.substring(mention.start(), mention.end())));

        assertEquals(List.of("Python", "Python"), places);
    }

    @Test
    void readsAsManySkillsAsThereAre() {
        var skills = IntStream.range(0, 1_000)
                .mapToObj(number -> skill("s" + number, "skill number" + number, "None."))
                .toArray(Skill[]::new);

        assertEquals(List.of("s999@0"), sure(lexicon(skills), "skill number999"));
    }
}
