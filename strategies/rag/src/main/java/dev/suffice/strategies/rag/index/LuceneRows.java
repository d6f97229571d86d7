package dev.suffice.strategies.rag.index;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;

/**
 * Rows as Lucene keeps them: written by one thread into one segment, so that the number of a
 * document is its row and the same rows give the same index.
 */
final class LuceneRows {
  static final String TEXT = "text";

  private static final FieldType WORDS = words();

  private LuceneRows() {}

  static Analyzer analyzer() {
    return new EnglishAnalyzer();
  }

  static void write(Directory directory, Rows rows, Analyzer analyzer, Similarity similarity)
      throws IOException {
    var settings =
        new IndexWriterConfig(analyzer)
            .setSimilarity(similarity)
            .setMergeScheduler(new SerialMergeScheduler());
    try (var writer = new IndexWriter(directory, settings)) {
      for (int row = 0; row < rows.size(); row++) {
        var document = new Document();
        document.add(new Field(TEXT, rows.texts().get(row), WORDS));
        addMetadata(document, rows.metadata().get(row));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
  }

  /** Which words and how often, not where: nobody asks for phrases. */
  private static FieldType words() {
    var type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    return type;
  }

  static void addMetadata(Document document, Map<String, String> metadata) {
    metadata.forEach((name, value) -> document.add(new StringField(field(name), value, Store.NO)));
  }

  /** The query among the rows that have all these values. */
  static Query filtered(Query query, Map<String, String> where) {
    if (where.isEmpty()) {
      return query;
    }
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(filter(where), Occur.FILTER)
        .build();
  }

  static Query filter(Map<String, String> where) {
    var filter = new BooleanQuery.Builder();
    where.forEach(
        (name, value) -> filter.add(new TermQuery(new Term(field(name), value)), Occur.FILTER));
    return filter.build();
  }

  private static String field(String name) {
    return "meta:" + name;
  }
}
