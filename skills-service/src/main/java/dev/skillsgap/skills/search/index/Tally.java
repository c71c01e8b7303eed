package dev.skillsgap.skills.search.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * What each concept scores by its labels. All labels that match count, the better ones far more: the fourth root of the sum
 * of fourth powers lies a little above the best of them.
 */
final class Tally {

    private static final int NONE = -1;

    private final int[] conceptOfLabel;
    private final float[] sums;
    private final float[] bests;
    private final int[] bestLabels;
    private int[] found = new int[64];
    private int count;

    /**
     * Begins with nothing found.
     *
     * @param conceptOfLabel number of the concept by number of the label
     */
    Tally(int[] conceptOfLabel, int concepts) {
        this.conceptOfLabel = conceptOfLabel;
        this.sums = new float[concepts];
        this.bests = new float[concepts];
        this.bestLabels = new int[concepts];
        Arrays.fill(bestLabels, NONE);
    }

    /** Adds every label that matches. */
    void addLabels(IndexSearcher searcher, Query query) throws IOException {
        EveryMatch.of(searcher, query, Documents.LABEL, this::addLabel);
    }

    /** Adds what concepts score as a whole, to those that are found already. */
    void addConcepts(IndexSearcher searcher, Query query) throws IOException {
        for (int at = 0; at < count; at++) {
            sums[found[at]] = (float) Math.sqrt(Math.sqrt(sums[found[at]]));
        }
        EveryMatch.of(searcher, query, Documents.CONCEPT, (concept, score) -> {
            if (has(concept)) {
                sums[concept] += score;
            }
        });
    }

    private void addLabel(int label, float score) {
        int concept = conceptOfLabel[label];
        if (bestLabels[concept] == NONE) {
            if (count == found.length) {
                found = Arrays.copyOf(found, 2 * count);
            }
            found[count++] = concept;
        }
        if (bestLabels[concept] == NONE || score > bests[concept]) {
            bests[concept] = score;
            bestLabels[concept] = label;
        }
        sums[concept] += score * score * score * score;
    }

    /** Numbers of the concepts that are found. */
    IntStream found() {
        return Arrays.stream(found, 0, count);
    }

    int count(IntPredicate concepts) {
        return (int) found().filter(concepts).count();
    }

    boolean has(int concept) {
        return bestLabels[concept] != NONE;
    }

    float score(int concept) {
        return sums[concept];
    }

    /** Number of its label that scores best. */
    int label(int concept) {
        return bestLabels[concept];
    }
}
