package dev.skillsgap.skills.search.index;

import dev.skillsgap.skills.search.index.Found.Hit;
import dev.skillsgap.skills.search.index.Found.Range;
import dev.skillsgap.skills.search.index.Found.Why;
import dev.skillsgap.skills.search.index.Index.Ask;
import dev.skillsgap.skills.search.index.Ranks.Place;
import dev.skillsgap.skills.search.index.Ranks.Rank;
import dev.skillsgap.skills.search.words.TitleWords;
import dev.skillsgap.skills.search.words.Words;
import dev.skillsgap.skills.taxonomy.ConceptKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** One search. */
final class Finding {

    /** Where fewer have all the words, those that have some of them are looked for. */
    private static final int ENOUGH = 10;

    /** Where fewer have all the words, another spelling is looked for. */
    private static final int LITTLE = 3;

    private static final int SHORTEST_LABEL_TO_CORRECT = 4;

    /** What scores so much by words has half a rank's range. */
    private static final double HALF = 20;

    private final Index index;
    private final Ask ask;
    private final Wording wording;
    private final Ranks ranks = new Ranks();

    Finding(Index index, Ask ask, Wording wording) {
        this.index = index;
        this.ask = ask;
        this.wording = wording;
    }

    /** A hit before it is shown. */
    private record Scored(int concept, double score) {}

    Found found() throws IOException {
        if (wording.words().isEmpty()) {
            return new Found(List.of(), 0, 0, Map.of(), Map.of(), null);
        }
        rank();
        var tally = index.tally();
        int withAllWords = -1;
        for (int atLeast : wording.steps()) {
            tally = index.tally();
            tally.addLabels(index.searcher(), wording.labels(atLeast));
            int asked = tally.count(this::isAsked);
            withAllWords = withAllWords < 0 ? asked : withAllWords;
            if (asked >= ENOUGH) {
                break;
            }
        }
        tally.addConcepts(index.searcher(), wording.concepts());
        return shown(tally, Math.max(0, withAllWords));
    }

    private boolean isAsked(int concept) {
        var named = index.concept(concept);
        return ask.isOfKind(named) && ask.isOfFramework(named);
    }

    /** Finds whole labels, and their beginnings. */
    private void rank() throws IOException {
        var whole = Words.joined(wording.words(), " ");
        rank(Documents.WHOLE, whole, label -> index.isPreferred(label) ? Rank.PREFERRED : Rank.OTHER);
        rank(Documents.LETTERS, letters(ask.q()), label -> Rank.SAME);
        rank(Documents.CORE, TitleWords.core(wording.words()), label -> Rank.SAME);
        var beginning = new PrefixQuery(new Term(Documents.WHOLE, whole));
        EveryMatch.of(index.searcher(), beginning, Documents.LABEL, (label, score) -> {
            var closeness =
                    Math.min(1f, whole.length() / (float) index.label(label).length());
            ranks.add(index.conceptOf(label), new Place(Rank.BEGINNING, label, closeness));
        });
    }

    private void rank(String field, String text, IntFunction<Rank> rank) throws IOException {
        var query = new TermQuery(new Term(field, text));
        EveryMatch.of(
                index.searcher(),
                query,
                Documents.LABEL,
                (label, score) -> ranks.add(index.conceptOf(label), new Place(rank.apply(label), label, 1)));
    }

    private Found shown(Tally tally, int withAllWords) throws IOException {
        var kinds = new EnumMap<ConceptKind, Integer>(ConceptKind.class);
        var frameworks = new TreeMap<String, Integer>();
        var scored = new ArrayList<Scored>();
        for (int concept : IntStream.concat(tally.found(), ranks.besides(tally)).toArray()) {
            var named = index.concept(concept);
            if (ask.isOfFramework(named)) {
                kinds.merge(named.key().kind(), 1, Integer::sum);
            }
            if (ask.isOfKind(named)) {
                frameworks.merge(named.framework(), 1, Integer::sum);
            }
            if (isAsked(concept)) {
                scored.add(new Scored(concept, score(concept, tally)));
            }
        }
        scored.sort(Comparator.comparingDouble(Scored::score)
                .reversed()
                .thenComparing(one -> index.concept(one.concept()).key()));
        var highlights = new Highlights(wording);
        var hits = scored.stream()
                .skip(ask.offset())
                .limit(ask.limit())
                .map(one -> hit(one, tally, highlights))
                .toList();
        var best = scored.isEmpty() ? null : hit(scored.getFirst(), tally, highlights);
        return new Found(hits, scored.size(), withAllWords, kinds, frameworks, didYouMean(best, withAllWords < LITTLE));
    }

    /** Each rank has its range of one; within it, words or the share of the label decide. */
    private double score(int concept, Tally tally) {
        var place = ranks.of(concept);
        if (place != null && place.rank() == Rank.BEGINNING) {
            return place.rank().base() + place.closeness();
        }
        var rank = place == null ? Rank.WORDS : place.rank();
        return rank.base() + tally.score(concept) / (tally.score(concept) + HALF);
    }

    private Hit hit(Scored scored, Tally tally, Highlights highlights) {
        var concept = scored.concept();
        var place = ranks.of(concept);
        int label = place == null ? tally.label(concept) : place.label();
        var text = index.label(label);
        var seen = highlights.in(text);
        return new Hit(
                index.concept(concept),
                text,
                index.isPreferred(label),
                isWhole(place, text) ? List.of(new Range(0, text.length())) : seen.ranges(),
                scored.score(),
                place == null ? seen.why() : place.rank().why());
    }

    private boolean isWhole(@Nullable Place place, String label) {
        return place != null && (place.rank().isExact() || letters(label).equals(letters(ask.q())));
    }

    private static String letters(String text) {
        return Words.joined(TitleWords.of(text), "");
    }

    private @Nullable String didYouMean(@Nullable Hit best, boolean little) throws IOException {
        if (best != null && best.why() == Why.TYPO) {
            return best.label();
        }
        var letters = letters(ask.q());
        if (!little || (best != null && best.why() == Why.EXACT) || letters.length() < SHORTEST_LABEL_TO_CORRECT) {
            return null;
        }
        var nearest = index.spelling().nearestLabel(letters);
        return nearest.isEmpty() ? null : labelOf(nearest.get());
    }

    private @Nullable String labelOf(String letters) throws IOException {
        var labels = new ArrayList<Integer>();
        var query = new TermQuery(new Term(Documents.LETTERS, letters));
        EveryMatch.of(index.searcher(), query, Documents.LABEL, (label, score) -> labels.add(label));
        return labels.isEmpty() ? null : index.label(labels.getFirst());
    }
}
