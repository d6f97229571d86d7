package dev.suffice.api.strategy;

import dev.suffice.api.model.EmbedderName;
import java.util.List;
import java.util.Optional;

/** Makes indexes of texts for parts that do not search themselves. */
@FunctionalInterface
public interface TextIndexFactory {
  /**
   * Indexes texts; each of them may be found by its words.
   *
   * @param texts not empty
   * @param by the embedder that tells what is similar as well; absent: words alone
   * @param context where the embedder is; what it does is charged to the approach at work
   */
  TextIndex over(List<String> texts, Optional<EmbedderName> by, StrategyContext context);
}
