package dev.skillsgap.skills.search.index;

import dev.skillsgap.skills.search.words.Words.Word;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.util.BytesRef;

/** Knows which words there are, and which are written nearly so. */
final class Spelling {

    /** Words that are tried in the place of one that nobody uses. */
    private static final int CORRECTIONS = 3;

    /** A word of four letters may have one slip, one of six two. */
    private static final float LEAST_LIKENESS = 0.65f;

    private static final int SHORTEST = 3;

    private final IndexReader reader;
    private final DirectSpellChecker words = checker(2);

    /** Labels are long, and there are many: two slips anywhere in one would take longer to look for than all the rest. */
    private final DirectSpellChecker labels = checker(1);

    Spelling(IndexReader reader) {
        this.reader = reader;
    }

    private static DirectSpellChecker checker(int slips) {
        var checker = new DirectSpellChecker();
        checker.setMaxEdits(slips);
        checker.setMinPrefix(0); // The first letter may be the slip.
        checker.setMinQueryLength(SHORTEST);
        checker.setAccuracy(LEAST_LIKENESS);
        return checker;
    }

    boolean isKnown(Word word) throws IOException {
        return reader.docFreq(new Term(Documents.WRITTEN, word.text())) > 0
                || reader.docFreq(new Term(Documents.STEMS, word.stem())) > 0;
    }

    /** Whether a word begins so. */
    boolean isBeginning(String text) throws IOException {
        var terms = MultiTerms.getTerms(reader, Documents.WRITTEN);
        if (terms == null) {
            return false;
        }
        var after = terms.iterator();
        return after.seekCeil(new BytesRef(text)) != SeekStatus.END
                && after.term().utf8ToString().startsWith(text);
    }

    /** Words written nearly so, the likeliest first. */
    List<SuggestWord> corrections(String text) throws IOException {
        return Arrays.asList(words.suggestSimilar(
                new Term(Documents.WRITTEN, text), CORRECTIONS, reader, SuggestMode.SUGGEST_ALWAYS));
    }

    /** The letters of a label that is written so but for one slip. */
    Optional<String> nearestLabel(String letters) throws IOException {
        return Arrays.stream(labels.suggestSimilar(
                        new Term(Documents.LETTERS, letters), 1, reader, SuggestMode.SUGGEST_ALWAYS))
                .map(suggested -> suggested.string)
                .findFirst();
    }
}
