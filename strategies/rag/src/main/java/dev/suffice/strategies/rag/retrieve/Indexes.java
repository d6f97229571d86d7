package dev.suffice.strategies.rag.retrieve;

import dev.suffice.api.corpus.Corpus;
import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.EmbedderName;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.strategies.rag.chunk.ChunkOptions;
import dev.suffice.strategies.rag.index.DenseIndex;
import dev.suffice.strategies.rag.index.Hit;
import dev.suffice.strategies.rag.index.KeywordIndex;
import dev.suffice.strategies.rag.index.Rows;
import dev.suffice.strategies.rag.store.StoreOptions;
import dev.suffice.strategies.rag.store.StoredIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is made of a corpus once in a run, whichever approaches need it: chunks, indexes, and the
 * vector of a question. Each approach is charged in full. Rankings are not kept: finding them again
 * takes milliseconds, and keeping those of many questions would take all memory.
 *
 * @param context where work is shared
 * @param options how documents are cut
 */
record Indexes(StrategyContext context, Corpus corpus, ChunkOptions options) {
  /** Texts embedded in one call, so that a stop or a fault loses little. */
  private static final int BATCH = 128;

  /** Rankings are this deep, so that both parts of a fusion have something to say of most rows. */
  private static final int DEPTH = 1000;

  private record LibraryKey(String corpus, ChunkOptions options) {}

  private record KeywordKey(LibraryKey library) {}

  private record DenseKey(
      LibraryKey library, EmbedderName by, String prefix, Optional<StoreOptions> store) {}

  private record QuestionKey(EmbedderName by, String text) {}

  Library library() {
    return context.shared(key(), () -> Library.of(corpus, options));
  }

  /** Finds by words. */
  Search keyword() {
    var key = new KeywordKey(key());
    KeywordIndex index = context.shared(key, () -> KeywordIndex.of(library().rows()));
    return (text, where) -> index.search(text, where, DEPTH);
  }

  /**
   * Finds by vectors.
   *
   * @param retrieve names an embedder, and where its vectors are kept; in memory where it does not
   */
  Search dense(RetrieveOptions retrieve) {
    EmbedderName by = retrieve.by().orElseThrow();
    Embedder embedder = context.embedder(by);
    String prefix = retrieve.passagePrefix();
    var key = new DenseKey(key(), by, prefix, retrieve.store());
    DenseIndex index =
        context.shared(
            key,
            () -> {
              Rows rows = library().rows().prefixed(prefix);
              return retrieve
                  .store()
                  .<DenseIndex>map(where -> stored(rows, embedder, where))
                  .orElseGet(() -> embedded(rows, embedder));
            });
    return (text, where) ->
        index.search(vector(embedder, by, retrieve.queryPrefix() + text), where, DEPTH);
  }

  private float[] vector(Embedder embedder, EmbedderName by, String text) {
    return context.shared(
        new QuestionKey(by, text), () -> embedder.embed(List.of(text)).vectors().get(0));
  }

  private static DenseIndex embedded(Rows rows, Embedder embedder) {
    List<float[]> vectors = new ArrayList<>();
    for (int from = 0; from < rows.size(); from += BATCH) {
      List<String> batch = rows.texts().subList(from, Math.min(rows.size(), from + BATCH));
      vectors.addAll(embedder.embed(batch).vectors());
    }
    return DenseIndex.of(rows, vectors);
  }

  private static DenseIndex stored(Rows rows, Embedder embedder, StoreOptions where) {
    return StoredIndex.of(
        where, embedder.version(), rows, texts -> embedder.embed(texts).vectors());
  }

  private LibraryKey key() {
    return new LibraryKey(corpus.fingerprint(), options);
  }

  /** Finds rows for a text. */
  @FunctionalInterface
  interface Search {
    List<Hit> find(String text, Map<String, String> where);
  }
}
