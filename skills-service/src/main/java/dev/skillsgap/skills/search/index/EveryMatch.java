package dev.skillsgap.skills.search.index;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/** Hands on the number and the score of every document that matches. */
final class EveryMatch implements Collector {

    private final String number;
    private final Taker taker;

    private EveryMatch(String number, Taker taker) {
        this.number = number;
        this.taker = taker;
    }

    /** Takes a match. */
    interface Taker {
        void take(int number, float score);
    }

    /**
     * Searches in this thread.
     *
     * @param number field that holds the number of a document
     */
    static void of(IndexSearcher searcher, Query query, String number, Taker taker) throws IOException {
        searcher.search(query, new CollectorManager<EveryMatch, @Nullable Void>() {
            @Override
            public EveryMatch newCollector() {
                return new EveryMatch(number, taker);
            }

            @Override
            public @Nullable Void reduce(Collection<EveryMatch> collectors) {
                return null;
            }
        });
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext part) throws IOException {
        return new Matches(DocValues.getNumeric(part.reader(), number));
    }

    private final class Matches implements LeafCollector {

        private final NumericDocValues numbers;
        private @Nullable Scorable scorer;

        private Matches(NumericDocValues numbers) {
            this.numbers = numbers;
        }

        @Override
        public void setScorer(Scorable next) {
            scorer = next;
        }

        @Override
        public void collect(int document) throws IOException {
            if (scorer != null && numbers.advanceExact(document)) {
                taker.take((int) numbers.longValue(), scorer.score());
            }
        }
    }
}
