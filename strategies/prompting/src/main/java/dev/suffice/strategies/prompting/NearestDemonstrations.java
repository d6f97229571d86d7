package dev.suffice.strategies.prompting;

import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.EmbedderName;
import dev.suffice.api.prompt.Demonstration;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Question;
import java.util.ArrayList;
import java.util.List;

/**
 * The training examples most similar to each question (Liu et al. 2022, arXiv 2101.06804). The most
 * similar stands last, next to the question, because models lean towards what they read last (Zhao
 * et al. 2021, arXiv 2102.09690). A training example with the question's own text is never shown.
 *
 * <p>The vectors of the training split and the ranking of a question are shared work: approaches
 * that differ in count only do them once and are each charged in full.
 */
final class NearestDemonstrations implements Demonstrator {
  /** Rankings are kept this deep, so that approaches with smaller counts share them. */
  private static final int SHARED_DEPTH = 64;

  private final StrategyContext context;
  private final Embedder embedder;
  private final List<Demonstration> training;
  private final NeighbourIndex index;
  private final IndexKey indexKey;
  private final int count;

  private NearestDemonstrations(
      StrategyContext context,
      Embedder embedder,
      List<Demonstration> training,
      NeighbourIndex index,
      IndexKey indexKey,
      int count) {
    this.context = context;
    this.embedder = embedder;
    this.training = training;
    this.index = index;
    this.indexKey = indexKey;
    this.count = count;
  }

  /** Embeds the training split, unless another approach has. */
  static NearestDemonstrations over(
      List<Example> training, EmbedderName by, int count, StrategyContext context) {
    Embedder embedder = context.embedder(by);
    List<String> inputs = training.stream().map(Example::input).toList();
    var key = new IndexKey(by, Fingerprint.of(inputs));
    NeighbourIndex index = context.shared(key, () -> index(embedder, inputs));
    List<Demonstration> demonstrations =
        training.stream()
            .map(example -> TrainingText.demonstration(context.task(), example))
            .toList();
    return new NearestDemonstrations(context, embedder, demonstrations, index, key, count);
  }

  @Override
  public Shown forQuestion(Question question) {
    var key = new RankingKey(indexKey, question.input(), Math.max(SHARED_DEPTH, count));
    Ranking ranking = context.shared(key, () -> rank(key));
    var nearestLast = new ArrayList<Demonstration>();
    for (int rank = Math.min(count, ranking.rows().length) - 1; rank >= 0; rank--) {
      nearestLast.add(training.get(ranking.rows()[rank]));
    }
    return new Shown(nearestLast, false);
  }

  private static NeighbourIndex index(Embedder embedder, List<String> inputs) {
    return new NeighbourIndex(
        embedder.embed(inputs).vectors(), inputs.stream().map(TrainingText::folded).toList());
  }

  private Ranking rank(RankingKey key) {
    float[] vector = embedder.embed(List.of(key.input())).vectors().get(0);
    return new Ranking(index.nearest(vector, TrainingText.folded(key.input()), key.depth()));
  }

  /** What the vectors of a training split depend on. */
  private record IndexKey(EmbedderName by, String training) {}

  /** What the ranking of a question depends on. */
  private record RankingKey(IndexKey index, String input, int depth) {}

  /** Rows of the training split, the most similar first. */
  private record Ranking(int[] rows) {}
}
