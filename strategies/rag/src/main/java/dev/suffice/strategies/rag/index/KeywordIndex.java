package dev.suffice.strategies.rag.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * Finds rows by their words: BM25 (Robertson and Zaragoza 2009) over English stems, as Lucene
 * computes it. Kept in memory; immutable; safe for any thread.
 */
public final class KeywordIndex {
  /** Lucene's own bound on the clauses of a query; nobody asks in so many different words. */
  private static final int MOST_TERMS = 1000;

  private final Analyzer analyzer;
  private final IndexSearcher searcher;

  private KeywordIndex(Analyzer analyzer, IndexSearcher searcher) {
    this.analyzer = analyzer;
    this.searcher = searcher;
  }

  public static KeywordIndex of(Rows rows) {
    return of(rows, LuceneRows.settings());
  }

  static KeywordIndex of(Rows rows, IndexWriterConfig settings) {
    try {
      var directory = new ByteBuffersDirectory();
      LuceneRows.write(directory, rows, settings);
      var searcher = new IndexSearcher(DirectoryReader.open(directory));
      searcher.setSimilarity(settings.getSimilarity());
      searcher.setQueryCache(null);
      return new KeywordIndex(settings.getAnalyzer(), searcher);
    } catch (IOException impossible) {
      throw new UncheckedIOException("An index in memory cannot be written", impossible);
    }
  }

  /**
   * The rows that share words with a text, the best first.
   *
   * @param where values that a row must have
   * @param depth most rows to give, at least 1
   */
  public List<Hit> search(String text, Map<String, String> where, int depth) {
    try {
      Query query = query(text, where);
      List<Hit> hits = new ArrayList<>();
      for (ScoreDoc found : searcher.search(query, depth).scoreDocs) {
        hits.add(new Hit(found.doc, found.score));
      }
      return hits;
    } catch (IOException impossible) {
      throw new UncheckedIOException("An index in memory cannot be read", impossible);
    }
  }

  private Query query(String text, Map<String, String> where) throws IOException {
    var words = new BooleanQuery.Builder();
    terms(text)
        .forEach(
            (term, count) ->
                words.add(
                    new BoostQuery(new TermQuery(new Term(LuceneRows.TEXT, term)), count),
                    Occur.SHOULD));
    return LuceneRows.filtered(words.build(), where);
  }

  private Map<BytesRef, Integer> terms(String text) throws IOException {
    Map<BytesRef, Integer> terms = new LinkedHashMap<>();
    try (TokenStream tokens = analyzer.tokenStream(LuceneRows.TEXT, LuceneRows.composed(text))) {
      var term = tokens.addAttribute(TermToBytesRefAttribute.class);
      tokens.reset();
      while (tokens.incrementToken() && terms.size() < MOST_TERMS) {
        terms.merge(BytesRef.deepCopyOf(term.getBytesRef()), 1, Integer::sum);
      }
      tokens.end();
    }
    return terms;
  }
}
