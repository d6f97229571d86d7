package dev.suffice.strategies.rag;

import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.EmbedderName;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.strategy.TextIndex;
import dev.suffice.api.strategy.TextIndexFactory;
import dev.suffice.strategies.rag.index.DenseIndex;
import dev.suffice.strategies.rag.index.Fusion;
import dev.suffice.strategies.rag.index.Hit;
import dev.suffice.strategies.rag.index.KeywordIndex;
import dev.suffice.strategies.rag.index.Rows;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The indexes of passages, for other texts: by words, or by words and vectors of even weight. */
final class TextIndexes implements TextIndexFactory {
  /** Both rankings are at least this deep, so that their fusion has something to say of most. */
  private static final int DEPTH = 1000;

  private static final double EVEN = 0.5;
  private static final Map<String, String> ANYWHERE = Map.of();

  @Override
  public TextIndex over(List<String> texts, Optional<EmbedderName> by, StrategyContext context) {
    Rows rows = Rows.of(texts);
    KeywordIndex words = KeywordIndex.of(rows);
    return by.map(name -> hybrid(rows, words, context.embedder(name)))
        .orElse((text, depth) -> places(words.search(text, ANYWHERE, depth), depth));
  }

  private static TextIndex hybrid(Rows rows, KeywordIndex words, Embedder embedder) {
    DenseIndex dense = DenseIndex.of(rows, embedder.embed(rows.texts()).vectors());
    Fusion fusion = Fusion.convex(EVEN);
    return (text, depth) -> {
      int deep = Math.max(DEPTH, depth);
      float[] vector = embedder.embed(List.of(text)).vectors().get(0);
      List<Hit> found =
          fusion.fuse(words.search(text, ANYWHERE, deep), dense.search(vector, ANYWHERE, deep));
      return places(found, depth);
    };
  }

  private static List<Integer> places(List<Hit> found, int depth) {
    return found.stream().limit(depth).map(Hit::row).toList();
  }
}
