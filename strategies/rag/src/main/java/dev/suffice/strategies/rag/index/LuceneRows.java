package dev.suffice.strategies.rag.index;

import java.io.IOException;
import java.text.Normalizer;
import java.util.Map;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;

/**
 * Rows as Lucene keeps them: written by one thread, in segments of which only neighbours are merged
 * until one is left, so that the number of a document is its row and the same rows give the same
 * index.
 */
final class LuceneRows {
  static final String TEXT = "text";

  /** Characters; each takes at most three bytes of the 32,766 that a term has. */
  private static final int LONGEST_TERM = 8_192;

  private static final FieldType WORDS = words();

  private LuceneRows() {}

  /** English stems, BM25. Used for one index. */
  static IndexWriterConfig settings() {
    return new IndexWriterConfig(new EnglishAnalyzer())
        .setSimilarity(new BM25Similarity())
        .setMergePolicy(new LogDocMergePolicy())
        .setMergeScheduler(new SerialMergeScheduler());
  }

  static void write(Directory directory, Rows rows, IndexWriterConfig settings) throws IOException {
    try (var writer = new IndexWriter(directory, settings)) {
      for (int row = 0; row < rows.size(); row++) {
        var document = new Document();
        document.add(new Field(TEXT, composed(rows.texts().get(row)), WORDS));
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

  /** A text in the one of its forms that all that look alike have in common. */
  static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  private static void addMetadata(Document document, Map<String, String> metadata) {
    metadata.forEach(
        (name, value) -> document.add(new StringField(field(name), term(value), Store.NO)));
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

  private static Query filter(Map<String, String> where) {
    var filter = new BooleanQuery.Builder();
    where.forEach(
        (name, value) ->
            filter.add(new TermQuery(new Term(field(name), term(value))), Occur.FILTER));
    return filter.build();
  }

  /** The value; one that is longer than terms may be by its start, its length and its hash. */
  private static String term(String value) {
    return value.length() <= LONGEST_TERM
        ? value
        : "%s %s %s".formatted(value.substring(0, LONGEST_TERM), value.length(), value.hashCode());
  }

  private static String field(String name) {
    return "meta:" + name;
  }
}
