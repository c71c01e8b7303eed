package dev.skillsgap.skills.search.index;

import dev.skillsgap.skills.search.words.TitleWords;
import dev.skillsgap.skills.search.words.Words;
import dev.skillsgap.skills.taxonomy.ConceptKind;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/** What is indexed: a document for each label, and one for each concept. */
final class Documents {

    /** Of a label: its words as they are written. */
    static final String WRITTEN = "written";

    /** Of a label: its words without endings. */
    static final String STEMS = "stems";

    /** Of a label: all words as one text, to find it whole and by its beginning. */
    static final String WHOLE = "whole";

    /** Of a label: its words without what is between them, so that tensor flow finds TensorFlow. */
    static final String LETTERS = "letters";

    /** Of a role's label: what the title is about. */
    static final String CORE = "core";

    /** Of a label: its number. */
    static final String LABEL = "label";

    /** Of a concept: the words of all its labels without endings. */
    static final String ALL = "all";

    /** Of a concept: its number. */
    static final String CONCEPT = "concept";

    /** How words count; of a concept's many labels more often is not much more. Chosen as docs/search.md says. */
    static final Similarity SIMILARITY = new PerFieldSimilarityWrapper() {
        private final Similarity ofLabel = new BM25Similarity();
        private final Similarity ofConcept = new BM25Similarity(0.6f, 0.4f);

        @Override
        public Similarity get(String field) {
            return field.equals(ALL) ? ofConcept : ofLabel;
        }
    };

    /** Words and how often they are there; where they stand takes memory and is not asked for. */
    private static final FieldType TEXT = text();

    private Documents() {}

    /** The concepts' documents, in memory. */
    static DirectoryReader reader(List<Named> concepts) throws IOException {
        var directory = new ByteBuffersDirectory();
        var analyzer = new PerFieldAnalyzerWrapper(Words.STEMMED, Map.of(WRITTEN, Words.WRITTEN));
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setSimilarity(SIMILARITY))) {
            int label = 0;
            for (int concept = 0; concept < concepts.size(); concept++) {
                var named = concepts.get(concept);
                for (var text : named.labels()) {
                    writer.addDocument(label(text, label++, named.key().kind()));
                }
                writer.addDocument(concept(named, concept));
            }
            writer.forceMerge(1);
        }
        return DirectoryReader.open(directory);
    }

    private static Document label(String text, int number, ConceptKind kind) {
        var words = Words.of(text);
        var document = new Document();
        document.add(new Field(WRITTEN, text, TEXT));
        document.add(new Field(STEMS, text, TEXT));
        document.add(new StringField(WHOLE, Words.joined(words, " "), Store.NO));
        document.add(new StringField(LETTERS, Words.joined(words, ""), Store.NO));
        if (kind == ConceptKind.ROLE) {
            document.add(new StringField(CORE, TitleWords.core(words), Store.NO));
        }
        document.add(new NumericDocValuesField(LABEL, number));
        return document;
    }

    private static Document concept(Named named, int number) {
        var document = new Document();
        document.add(new Field(ALL, String.join("\n", named.labels()), TEXT));
        document.add(new NumericDocValuesField(CONCEPT, number));
        return document;
    }

    private static FieldType text() {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }
}
