package dev.skillsgap.skills.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The sentences of a text: they end at a full stop before a capital letter, and with the line. */
final class Sentences {

    /** Blanks around an end are left to the sentences: looked for here, a page of blanks would take its square in time. */
    private static final Pattern END = Pattern.compile("(?<=[.!?])\\s+(?=[\\p{Lu}\\d\"'•*-])|[\\r\\n•·▪]+");

    private Sentences() {}

    /** Part of a text. */
    record Sentence(int start, int end, String text) {}

    /** In their order, without blanks around them; empty ones are left out. */
    static List<Sentence> of(String text) {
        var sentences = new ArrayList<Sentence>();
        var ends = END.matcher(text);
        int start = 0;
        while (ends.find()) {
            add(sentences, text, start, ends.start());
            start = ends.end();
        }
        add(sentences, text, start, text.length());
        return sentences;
    }

    private static void add(List<Sentence> sentences, String text, int start, int end) {
        if (!text.substring(start, end).isBlank()) {
            sentences.add(new Sentence(start, end, text.substring(start, end)));
        }
    }
}
