package dev.skillsgap.skills.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** Lucene as it comes, a document for each occupation: what titles are compared with. */
final class PlainSearch {

    private static final StandardAnalyzer ANALYZER = new StandardAnalyzer();

    private final IndexSearcher searcher;

    PlainSearch(Map<String, List<String>> titles) throws IOException {
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(ANALYZER))) {
            for (var occupation : titles.entrySet()) {
                var document = new Document();
                document.add(new StringField("id", occupation.getKey(), Store.YES));
                document.add(new TextField("titles", String.join("\n", occupation.getValue()), Store.NO));
                writer.addDocument(document);
            }
        }
        searcher = new IndexSearcher(DirectoryReader.open(directory));
    }

    List<String> find(String title) throws IOException {
        var query = new QueryBuilder(ANALYZER).createBooleanQuery("titles", title);
        var ids = new ArrayList<String>();
        if (query != null) {
            for (var hit : searcher.search(query, 10).scoreDocs) {
                ids.add(searcher.storedFields().document(hit.doc).get("id"));
            }
        }
        return ids;
    }
}
