package dev.suffice.strategies.rag.index;

import java.io.IOException;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/** Lucene's graph of vectors, for vectors longer than its usual bound of 1,024 numbers. */
final class WideVectorsFormat extends KnnVectorsFormat {
  private static final int MOST_NUMBERS = 16_384;

  private final KnnVectorsFormat usual = new Lucene99HnswVectorsFormat();

  /** Written under the usual name, so that it is read in the usual way. */
  WideVectorsFormat() {
    super("Lucene99HnswVectorsFormat");
  }

  @Override
  public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
    return usual.fieldsWriter(state);
  }

  @Override
  public KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
    return usual.fieldsReader(state);
  }

  @Override
  public int getMaxDimensions(String field) {
    return MOST_NUMBERS;
  }
}
