package dev.skillsgap.skills.search.index;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.skillsgap.skills.taxonomy.ConceptKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param hits the part that was asked for, best first
 * @param total hits in all
 * @param withAllWords those that have all words which say something, or are called so
 * @param kinds hits of each kind, as if no kind had been asked for
 * @param frameworks hits of each framework, as if no framework had been asked for
 * @param didYouMean a label that is written nearly so, where little was found; else null
 */
public record Found(
        List<Hit> hits,
        int total,
        int withAllWords,
        Map<ConceptKind, Integer> kinds,
        Map<String, Integer> frameworks,
        @Nullable String didYouMean) {

    /**
     * One of them.
     *
     * @param label of it that matches best
     * @param preferred whether that is the preferred one
     * @param highlights what of the label matches
     * @param score higher is better; to be compared within one answer only
     */
    public record Hit(Named concept, String label, boolean preferred, List<Range> highlights, double score, Why why) {}

    /**
     * A stretch of a label.
     *
     * @param start characters before it
     * @param length in characters
     */
    public record Range(int start, int length) {}

    /** What of a label was found. */
    public enum Why {
        /** The whole label, whatever its case and punctuation. */
        EXACT,
        /** The beginning of the label, or of a word in it. */
        PREFIX,
        /** Words in it, or what they are short for. */
        WORDS,
        /** A word in it that is nearly written so. */
        TYPO;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
