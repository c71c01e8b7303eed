package dev.skillsgap.skills.search.index;

import dev.skillsgap.skills.taxonomy.ConceptKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** All that concepts are called, to be searched. It does not change. */
public final class Index {

    private final List<Named> concepts;
    private final List<String> labels = new ArrayList<>();
    private final int[] firstLabels;
    private final int[] conceptOfLabel;
    private final IndexSearcher searcher;
    private final Spelling spelling;

    private Index(List<Named> concepts, IndexReader reader) {
        this.concepts = List.copyOf(concepts);
        this.firstLabels = new int[concepts.size()];
        for (int concept = 0; concept < concepts.size(); concept++) {
            firstLabels[concept] = labels.size();
            labels.addAll(concepts.get(concept).labels());
        }
        this.conceptOfLabel = new int[labels.size()];
        for (int concept = 0; concept < concepts.size(); concept++) {
            int first = firstLabels[concept];
            Arrays.fill(
                    conceptOfLabel,
                    first,
                    first + concepts.get(concept).labels().size(),
                    concept);
        }
        this.searcher = new IndexSearcher(reader);
        this.searcher.setSimilarity(Documents.SIMILARITY);
        this.searcher.setQueryCache(null); // Questions differ: what it keeps would be thrown away.
        this.spelling = new Spelling(reader);
    }

    /** Indexes the concepts; takes some seconds for 100,000 labels. */
    public static Index of(List<Named> concepts) {
        try {
            return new Index(concepts, Documents.reader(concepts));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // It writes to memory.
        }
    }

    /**
     * What is looked for.
     *
     * @param q words, beginnings of words, also misspelt; at most 300 characters
     * @param kind null for all
     * @param framework null for all
     * @param offset hits to skip
     * @param limit hits at most
     */
    public record Ask(
            String q, @Nullable ConceptKind kind, @Nullable String framework, int offset, int limit) {

        boolean isOfKind(Named concept) {
            return kind == null || kind == concept.key().kind();
        }

        boolean isOfFramework(Named concept) {
            return framework == null || framework.equals(concept.framework());
        }
    }

    /** The best hits first; equally good ones by kind and id. */
    public Found find(Ask ask) {
        try {
            return new Finding(this, ask, Wording.of(ask.q(), spelling)).found();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // It reads from memory.
        }
    }

    Named concept(int number) {
        return concepts.get(number);
    }

    String label(int number) {
        return labels.get(number);
    }

    int conceptOf(int label) {
        return conceptOfLabel[label];
    }

    boolean isPreferred(int label) {
        return firstLabels[conceptOfLabel[label]] == label;
    }

    Tally tally() {
        return new Tally(conceptOfLabel, concepts.size());
    }

    IndexSearcher searcher() {
        return searcher;
    }

    Spelling spelling() {
        return spelling;
    }
}
