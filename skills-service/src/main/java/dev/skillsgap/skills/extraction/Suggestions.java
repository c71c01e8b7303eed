package dev.skillsgap.skills.extraction;

import dev.skillsgap.skills.meaning.Meanings;
import dev.skillsgap.skills.meaning.Meanings.Likeness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Skills that a text may be about without naming them: to be confirmed by a person, never claimed. */
final class Suggestions {

    /** Below it three of four suggestions are wrong; see docs/extraction.md. */
    private static final double LEAST_SCORE = 1.1;

    private static final int A_SENTENCE = 3;
    private static final int ALL = 25;

    private Suggestions() {}

    /**
     * A skill that a part of the text may be about.
     *
     * @param score likeness of meaning, at most 1, and half the share of the label's words that stand there
     */
    @Schema(name = "SuggestedSkill")
    record Suggestion(
            String skill, String framework, String label, double score, int start, int end, String words, String why) {}

    /** The likest first; none that the text names. */
    static List<Suggestion> of(String text, Meanings meanings, List<String> frameworks, Set<String> named) {
        Map<String, Suggestion> best = new LinkedHashMap<>();
        for (var sentence : Sentences.of(text)) {
            for (var likeness : meanings.likest(sentence.text(), new HashSet<>(frameworks), A_SENTENCE)) {
                if (likeness.score() >= LEAST_SCORE
                        && !named.contains(likeness.subject().id())) {
                    var found = suggestion(text, sentence.start(), likeness);
                    best.merge(found.skill(), found, (one, other) -> one.score() >= other.score() ? one : other);
                }
            }
        }
        return new ArrayList<>(best.values())
                .stream()
                        .sorted(Comparator.comparingDouble(Suggestion::score).reversed())
                        .limit(ALL)
                        .toList();
    }

    private static Suggestion suggestion(String text, int offset, Likeness likeness) {
        int start = offset + likeness.start();
        int end = offset + likeness.end();
        var subject = likeness.subject();
        return new Suggestion(
                subject.id(),
                subject.framework(),
                subject.label(),
                rounded(likeness.score()),
                start,
                end,
                text.substring(start, end),
                "means alike by %s of 1; has %s %% of the label's words"
                        .formatted(rounded(likeness.meaning()), Math.round(likeness.words() * 100)));
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
