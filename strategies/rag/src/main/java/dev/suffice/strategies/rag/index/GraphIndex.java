package dev.suffice.strategies.rag.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * Searches a graph of neighbours (HNSW, Malkov and Yashunin 2018, arXiv 1603.09320): it finds
 * nearly all of the nearest rows and looks at few of them. Kept in memory.
 */
final class GraphIndex implements DenseIndex {
  private static final String VECTOR = "vector";

  /** The graph is searched wider than what is asked for: a narrow search misses neighbours. */
  private static final int LEAST_WIDTH = 100;

  /**
   * And not deeper than this: the thousandth neighbour of a question says nothing, and costs as
   * much as comparing all rows.
   */
  private static final int DEEPEST = 200;

  private final IndexSearcher searcher;

  private GraphIndex(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  static GraphIndex of(Rows rows, List<float[]> vectors) {
    try {
      var directory = new ByteBuffersDirectory();
      write(directory, rows, vectors);
      var searcher = new IndexSearcher(DirectoryReader.open(directory));
      searcher.setQueryCache(null);
      return new GraphIndex(searcher);
    } catch (IOException impossible) {
      throw new UncheckedIOException("An index in memory cannot be written", impossible);
    }
  }

  @Override
  public List<Hit> search(float[] vector, Map<String, String> where, int depth) {
    Query filter = where.isEmpty() ? null : LuceneRows.filter(where);
    int found = Math.min(depth, DEEPEST);
    var query = new KnnFloatVectorQuery(VECTOR, vector, Math.max(LEAST_WIDTH, found), filter);
    try {
      List<Hit> hits = new ArrayList<>();
      for (ScoreDoc near : searcher.search(query, found).scoreDocs) {
        hits.add(new Hit(near.doc, 2 * near.score - 1));
      }
      return hits;
    } catch (IOException impossible) {
      throw new UncheckedIOException("An index in memory cannot be read", impossible);
    }
  }

  private static void write(Directory directory, Rows rows, List<float[]> vectors)
      throws IOException {
    var settings =
        new IndexWriterConfig()
            .setCodec(
                new Lucene912Codec() {
                  @Override
                  public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                    return new WideVectorsFormat();
                  }
                })
            .setMergeScheduler(new SerialMergeScheduler());
    try (var writer = new IndexWriter(directory, settings)) {
      for (int row = 0; row < vectors.size(); row++) {
        var document = new Document();
        document.add(
            new KnnFloatVectorField(
                VECTOR, vectors.get(row), VectorSimilarityFunction.DOT_PRODUCT));
        LuceneRows.addMetadata(document, rows.metadata().get(row));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
  }
}
