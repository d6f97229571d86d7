package dev.suffice.strategies.rag.store;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.filter.Filter;
import dev.langchain4j.store.embedding.filter.comparison.IsEqualTo;
import dev.suffice.strategies.rag.index.DenseIndex;
import dev.suffice.strategies.rag.index.Hit;
import dev.suffice.strategies.rag.index.Rows;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Finds rows by vectors that a database keeps. The table is named after what is in it, so that a
 * corpus that was put there before is found again and none is mixed with another. At most {@value
 * VectorTable#DEEPEST} rows are found.
 */
public final class StoredIndex implements DenseIndex {
  /** Rows put there at a time. */
  private static final int TOGETHER = 256;

  private final VectorTable table;

  private StoredIndex(VectorTable table) {
    this.table = table;
  }

  /**
   * The index of these rows; those that are not there yet are put there. All are asked for, so that
   * each approach is charged for its set-up, whoever put them there.
   *
   * @param version of the embedder
   * @param embed gives the vectors of texts
   * @throws dev.suffice.api.model.ModelFaultException when the database cannot be reached, or
   *     refuses
   */
  public static StoredIndex of(
      StoreOptions options,
      String version,
      Rows rows,
      Function<List<String>, List<float[]>> embed) {
    List<float[]> first = embed.apply(rows.texts().subList(0, end(0, rows)));
    VectorTable table = VectorTable.open(options, name(version, rows), first.get(0).length);
    int there = table.size();
    put(0, first, rows, there, table);
    for (int from = TOGETHER; from < rows.size(); from += TOGETHER) {
      put(from, embed.apply(rows.texts().subList(from, end(from, rows))), rows, there, table);
    }
    table.complete(rows.size());
    return new StoredIndex(table);
  }

  private static int end(int from, Rows rows) {
    return Math.min(rows.size(), from + TOGETHER);
  }

  /** Puts rows there unless they are: as many as there are, the first ones. */
  private static void put(
      int from, List<float[]> vectors, Rows rows, int there, VectorTable table) {
    int to = end(from, rows);
    if (to > there) {
      table.put(from, vectors, rows.metadata().subList(from, to));
    }
  }

  @Override
  public List<Hit> search(float[] vector, Map<String, String> where, int depth) {
    var request =
        EmbeddingSearchRequest.builder()
            .queryEmbedding(Embedding.from(vector))
            .maxResults(Math.min(depth, VectorTable.DEEPEST))
            .filter(filter(where))
            .build();
    EmbeddingStore<TextSegment> asked = where.isEmpty() ? table.store() : table.exact();
    return table.asked(() -> asked.search(request)).matches().stream()
        .map(match -> new Hit(row(match.embeddingId()), 2 * match.score() - 1))
        .sorted()
        .toList();
  }

  private static int row(String key) {
    return (int) UUID.fromString(key).getLeastSignificantBits();
  }

  /**
   * Null, as LangChain4j has it, where nothing is asked. LangChain4j quotes values and puts names
   * into its SQL as they are.
   */
  private static Filter filter(Map<String, String> where) {
    return where.entrySet().stream()
        .map(
            wanted -> (Filter) new IsEqualTo(wanted.getKey().replace("'", "''"), wanted.getValue()))
        .reduce((one, other) -> one.and(other))
        .orElse(null);
  }

  private static String name(String version, Rows rows) {
    MessageDigest digest = sha256();
    add(digest, version);
    for (int row = 0; row < rows.size(); row++) {
      add(digest, rows.texts().get(row));
      add(digest, rows.metadata().get(row).toString());
    }
    return "suffice_" + HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
