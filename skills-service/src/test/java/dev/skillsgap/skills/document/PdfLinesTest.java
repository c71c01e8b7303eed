package dev.skillsgap.skills.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfLinesTest {

    private static final String FULL = "Runs the platform on which all teams of the bank train and serve their";

    /** Lines of letters that are all 5 points wide and 10 high, at the same left edge. */
    private static String joined(String... texts) {
        var lines = new ArrayList<PdfLine>();
        for (var text : texts) {
            float firstWord = text.split(" ", -1)[0].length() * 5;
            lines.add(new PdfLine(text, 72, 72 + text.length() * 5, lines.size() * 14, 10, firstWord));
        }
        return joined(lines);
    }

    private static String joined(List<PdfLine> lines) {
        var text = new Lines();
        PdfLines.join(lines, text);
        return text.text();
    }

    @Test
    void joinsALineThatWasBrokenBecauseTheNextWordDidNotFit() {
        assertEquals(FULL + " machine learning models.\n", joined(FULL, "machine learning models."));
        assertEquals(FULL + " Machine Learning models.\n", joined(FULL, "Machine Learning models."));
    }

    @Test
    void joinsAWordThatWasDivided() {
        assertEquals("Writes programming languages\n", joined("Writes program-", "ming languages"));
        assertEquals("Likes\nC++-\nR\n", joined("Likes", "C++-", "R"));
    }

    @Test
    void leavesLinesOfAListAlone() {
        assertEquals("Python\nSQL\nKubernetes\nC\n", joined("Python", "SQL", "Kubernetes", "C"));
        assertEquals(FULL + "\n• models\n", joined(FULL, "• models"));
        assertEquals(FULL + "\n2. models\n", joined(FULL, "2. models"));
        assertEquals(FULL + " .NET programs\n", joined(FULL, ".NET programs"));
    }

    @Test
    void leavesALineAloneThatTheNextWordWouldHaveFittedIn() {
        assertEquals("Knows SQL\nand Python\n" + FULL + "\n", joined("Knows SQL", "and Python", FULL));
    }

    @Test
    void leavesHeadingsAndOtherColumnsAlone() {
        var line = new PdfLine(FULL, 72, 420, 100, 10, 20);
        var farther = new PdfLine("models", 72, 100, 140, 10, 28);
        var larger = new PdfLine("models", 72, 120, 114, 16, 48);
        var aside = new PdfLine("models", 300, 328, 114, 10, 28);

        for (var other : Arrays.asList(farther, larger, aside)) {
            assertEquals(FULL + "\nmodels\n", joined(List.of(line, other)));
        }
    }

    @Test
    void joinsWhatAPdfReallyBreaks(@TempDir Path folder) {
        var sentence = "Leads those who train neural networks and serve them to every branch, "
                .repeat(6)
                .strip();

        var read = Document.read(Written.file(folder, Written.pdf(List.of(sentence, "Python", "SQL"))), "a", null);

        assertEquals(List.of(sentence, "Python", "SQL"), read.text().lines().toList());
    }
}
