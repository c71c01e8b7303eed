package dev.skillsgap.skills.extraction;

import dev.skillsgap.skills.extraction.Wording.Said;
import dev.skillsgap.skills.taxonomy.Role.Necessity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is said of the skills in one sentence, by it or by the heading that it stands under.
 *
 * @param start of the sentence in the text
 * @param end after it
 * @param level 1 to 5, if it is said
 */
record Context(int start, int end, Optional<Said<Integer>> level, Optional<Said<Necessity>> necessity) {

    /** Of every sentence of the text. */
    static List<Context> all(String text) {
        var all = new ArrayList<Context>();
        Optional<Said<Necessity>> heading = Optional.empty();
        for (var sentence : Sentences.of(text)) {
            var necessity = Wording.necessity(sentence.text());
            if (Wording.isHeading(sentence.text()) && necessity.isPresent()) {
                heading = necessity;
            }
            all.add(new Context(
                    sentence.start(),
                    sentence.end(),
                    Wording.level(sentence.text()),
                    necessity.isPresent() ? necessity : heading));
        }
        return all;
    }

    /** That of the sentence in which the mention stands; all are in their order. */
    static Context of(Mention mention, List<Context> all) {
        int low = 0;
        int high = all.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (all.get(middle).start() <= mention.start()) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return all.get(low);
    }
}
