package dev.skillsgap.skills.search.index;

import dev.skillsgap.skills.search.words.TitleWords;
import dev.skillsgap.skills.search.words.Words.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.SuggestWord;

/**
 * A question in Lucene's terms.
 *
 * @param words of it, in its order
 */
record Wording(List<Word> words, List<Part> parts) {

    /** Of a word that says little. */
    private static final float LIGHT = 0.3f;

    /** Of a word that only begins so, where a whole word has about six. */
    private static final float BEGINNING = 2;

    /** Of a long form, and of a word that is nearly so. */
    private static final float INSTEAD = 0.7f;

    /** A shorter beginning finds too much. */
    private static final int SHORTEST_BEGINNING = 2;

    /**
     * A word and what may stand for it.
     *
     * @param begins whether words that begin so count too
     * @param corrections words that are nearly so
     */
    record Part(Word word, boolean light, boolean begins, List<SuggestWord> corrections) {

        private Query query() {
            var any = new BooleanQuery.Builder().add(anyForm(word), Occur.SHOULD);
            if (begins) {
                var beginning = new PrefixQuery(new Term(Documents.WRITTEN, word.text()));
                any.add(new BoostQuery(new ConstantScoreQuery(beginning), BEGINNING), Occur.SHOULD);
            }
            for (var correction : corrections) {
                var corrected = new TermQuery(new Term(Documents.WRITTEN, correction.string));
                any.add(new BoostQuery(corrected, INSTEAD * correction.score), Occur.SHOULD);
            }
            for (var form : TitleWords.longForms(word)) {
                var all = new BooleanQuery.Builder();
                form.forEach(part -> all.add(anyForm(part), Occur.MUST));
                any.add(new BoostQuery(all.build(), INSTEAD), Occur.SHOULD);
            }
            return light ? new BoostQuery(any.build(), LIGHT) : any.build();
        }

        private static Query anyForm(Word word) {
            return new BooleanQuery.Builder()
                    .add(new TermQuery(new Term(Documents.WRITTEN, word.text())), Occur.SHOULD)
                    .add(new TermQuery(new Term(Documents.STEMS, word.stem())), Occur.SHOULD)
                    .build();
        }
    }

    static Wording of(String q, Spelling spelling) throws IOException {
        var words = TitleWords.of(q);
        var distinct = new LinkedHashMap<String, Word>();
        words.forEach(word -> distinct.putIfAbsent(word.text(), word));
        var allLight = distinct.values().stream().allMatch(TitleWords::isLight);
        var parts = new ArrayList<Part>();
        for (var word : distinct.values()) {
            var last = word.equals(words.getLast());
            parts.add(part(word, last, !allLight && TitleWords.isLight(word), spelling));
        }
        return new Wording(words, parts);
    }

    private static Part part(Word word, boolean last, boolean light, Spelling spelling) throws IOException {
        var known = spelling.isKnown(word);
        var begins =
                (last || !known) && word.text().length() >= SHORTEST_BEGINNING && spelling.isBeginning(word.text());
        var misspelt = !known && !(last && begins) && TitleWords.longForms(word).isEmpty();
        return new Part(word, light, begins, misspelt ? spelling.corrections(word.text()) : List.of());
    }

    /** How many words a label must have: all, then half of them, then any one. */
    List<Integer> steps() {
        var heavy = (int) parts.stream().filter(part -> !part.light()).count();
        return IntStream.of(heavy, (heavy + 1) / 2, 1)
                .filter(step -> step > 0)
                .distinct()
                .boxed()
                .toList();
    }

    /** Labels with at least that many of the words. */
    Query labels(int atLeast) {
        var heavy = new BooleanQuery.Builder().setMinimumNumberShouldMatch(atLeast);
        var all = new BooleanQuery.Builder();
        for (var part : parts) {
            (part.light() ? all : heavy).add(part.query(), Occur.SHOULD);
        }
        return all.add(heavy.build(), Occur.MUST).build();
    }

    /** Concepts that have the words somewhere in their labels. */
    Query concepts() {
        var any = new BooleanQuery.Builder();
        for (var part : parts) {
            var query = new TermQuery(new Term(Documents.ALL, part.word().stem()));
            any.add(part.light() ? new BoostQuery(query, LIGHT) : query, Occur.SHOULD);
        }
        return any.build();
    }
}
