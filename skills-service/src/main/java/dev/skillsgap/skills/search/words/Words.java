package dev.skillsgap.skills.search.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Cuts labels and questions into words, alike. */
public final class Words {

    /** Signs that belong to a name do so here too: c++, c#, .net. */
    private static final Pattern WORD = Pattern.compile("(?:(?<![\\p{L}\\p{N}.])\\.(?=\\p{L}))?"
            + "[\\p{L}\\p{M}\\p{N}]+"
            + "(?:(?:\\+{1,2}|#)(?![\\p{L}\\p{N}+#]))?");

    /** Words without case and accents. */
    public static final Analyzer WRITTEN = analyzer(false);

    /** Likewise, without English endings: engineers, engineering and engineer are one. */
    public static final Analyzer STEMMED = analyzer(true);

    private Words() {}

    /**
     * A word of a text.
     *
     * @param start characters before it
     * @param end characters before what follows it
     */
    public record Word(String text, String stem, int start, int end) {}

    public static List<Word> of(String text) {
        var words = new ArrayList<Word>();
        try (var written = WRITTEN.tokenStream("", text);
                var stemmed = STEMMED.tokenStream("", text)) {
            var term = written.addAttribute(CharTermAttribute.class);
            var place = written.addAttribute(OffsetAttribute.class);
            var stem = stemmed.addAttribute(CharTermAttribute.class);
            written.reset();
            stemmed.reset();
            while (written.incrementToken() && stemmed.incrementToken()) {
                words.add(new Word(term.toString(), stem.toString(), place.startOffset(), place.endOffset()));
            }
            written.end();
            stemmed.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // It reads from memory.
        }
        return words;
    }

    /** The words as one text, with that between them. */
    public static String joined(List<Word> words, String between) {
        return words.stream().map(Word::text).collect(Collectors.joining(between));
    }

    private static Analyzer analyzer(boolean stems) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var cut = new PatternTokenizer(WORD, 0);
                TokenStream words = new ASCIIFoldingFilter(new LowerCaseFilter(cut));
                return new TokenStreamComponents(cut, stems ? new PorterStemFilter(words) : words);
            }
        };
    }
}
