package dev.skillsgap.skills.search.index;

import dev.skillsgap.skills.search.index.Found.Range;
import dev.skillsgap.skills.search.index.Found.Why;
import dev.skillsgap.skills.search.words.TitleWords;
import dev.skillsgap.skills.search.words.Words;
import dev.skillsgap.skills.search.words.Words.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What of a label was asked for. */
final class Highlights {

    private final Set<String> texts = new HashSet<>();
    private final Set<String> stems = new HashSet<>();
    private final Set<String> corrected = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();

    Highlights(Wording wording) {
        for (var part : wording.parts()) {
            Stream.concat(
                            Stream.of(part.word()),
                            TitleWords.longForms(part.word()).stream().flatMap(List::stream))
                    .forEach(word -> {
                        texts.add(word.text());
                        stems.add(word.stem());
                    });
            part.corrections().forEach(correction -> corrected.add(correction.string));
            if (part.begins()) {
                beginnings.add(part.word().text());
            }
        }
    }

    /**
     * The words of a label that were found, and how.
     *
     * @param why the weakest way in which one of them was
     */
    record Seen(List<Range> ranges, Why why) {}

    Seen in(String label) {
        var ranges = new ArrayList<Range>();
        var why = Why.WORDS;
        for (var word : Words.of(label)) {
            if (texts.contains(word.text()) || stems.contains(word.stem())) {
                ranges.add(range(word, word.end() - word.start()));
            } else if (corrected.contains(word.text())) {
                ranges.add(range(word, word.end() - word.start()));
                why = Why.TYPO;
            } else {
                int begun = begun(word);
                if (begun > 0) {
                    ranges.add(range(word, begun));
                    why = why == Why.TYPO ? why : Why.PREFIX;
                }
            }
        }
        return new Seen(ranges, why);
    }

    private static Range range(Word word, int length) {
        return new Range(word.start(), length);
    }

    /** How many characters of the word were asked for; all of it where it is longer or shorter in plain letters. */
    private int begun(Word word) {
        int length = word.end() - word.start();
        return beginnings.stream()
                .filter(word.text()::startsWith)
                .mapToInt(beginning -> word.text().length() == length ? beginning.length() : length)
                .max()
                .orElse(0);
    }
}
