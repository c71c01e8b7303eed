package dev.skillsgap.bench.extraction;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;

/** Lucene's synonym filter, where each name has its number as its only synonym. */
final class SynonymFinder implements Finder {

    private final WhitespaceTokenizer tokens = new WhitespaceTokenizer();
    private final TokenStream stream;
    private final CharTermAttribute term;
    private final OffsetAttribute offset;
    private final TypeAttribute type;

    SynonymFinder(List<String> names) throws IOException {
        var synonyms = new SynonymMap.Builder(true);
        var told = new HashSet<String>();
        for (int name = 0; name < names.size(); name++) {
            if (told.add(names.get(name))) {
                var words = names.get(name).split(" ", -1);
                synonyms.add(
                        SynonymMap.Builder.join(words, new CharsRefBuilder()),
                        new CharsRef(String.valueOf(name)),
                        false);
            }
        }
        stream = new SynonymGraphFilter(new LowerCaseFilter(tokens), synonyms.build(), false);
        term = stream.getAttribute(CharTermAttribute.class);
        offset = stream.getAttribute(OffsetAttribute.class);
        type = stream.getAttribute(TypeAttribute.class);
    }

    @Override
    public String name() {
        return "Lucene synonym filter";
    }

    @Override
    public void read(String text, Sink sink) throws IOException {
        tokens.setReader(new StringReader(text));
        stream.reset();
        while (stream.incrementToken()) {
            if (type.type().equals(SynonymGraphFilter.TYPE_SYNONYM)) {
                sink.found(offset.startOffset(), offset.endOffset(), number());
            }
        }
        stream.end();
        stream.close();
    }

    private int number() {
        int number = 0;
        for (int at = 0; at < term.length(); at++) {
            number = 10 * number + term.buffer()[at] - '0';
        }
        return number;
    }
}
