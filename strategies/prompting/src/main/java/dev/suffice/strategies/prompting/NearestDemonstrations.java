package dev.suffice.strategies.prompting;

import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.EmbedderName;
import dev.suffice.api.prompt.Demonstration;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.strategy.TextIndex;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Question;
import dev.suffice.strategies.prompting.DemonstrationOptions.Using;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The training examples most similar to each question (Liu et al. 2022, arXiv 2101.06804). The most
 * similar stands last, next to the question, because models lean towards what they read last (Zhao
 * et al. 2021, arXiv 2102.09690). A training example with the question's own text is never shown.
 *
 * <p>The index of the training split and the ranking of a question are shared work: approaches that
 * differ in count only do them once and are each charged in full.
 */
final class NearestDemonstrations implements Demonstrator {
  /** Rankings are kept this deep, so that approaches with smaller counts share them. */
  private static final int SHARED_DEPTH = 64;

  private final StrategyContext context;
  private final List<Demonstration> training;
  private final Ranker ranker;
  private final IndexKey indexKey;
  private final int count;

  private NearestDemonstrations(
      StrategyContext context,
      List<Demonstration> training,
      Ranker ranker,
      IndexKey indexKey,
      int count) {
    this.context = context;
    this.training = training;
    this.ranker = ranker;
    this.indexKey = indexKey;
    this.count = count;
  }

  /**
   * Indexes the training split, unless another approach has.
   *
   * @throws IllegalArgumentException when words shall tell, and nothing is installed that indexes
   *     them
   */
  static NearestDemonstrations over(
      List<Example> training,
      DemonstrationOptions options,
      TextIndexing indexing,
      StrategyContext context) {
    List<String> inputs = training.stream().map(Example::input).toList();
    var key = new IndexKey(options.using(), options.by(), Fingerprint.of(inputs));
    Ranker ranker =
        context.shared(
            key,
            () ->
                options.byWords()
                    ? byWords(indexing.required().over(inputs, options.by(), context), inputs)
                    : byVectors(context.embedder(options.by().orElseThrow()), inputs));
    List<Demonstration> demonstrations =
        training.stream()
            .map(example -> TrainingText.demonstration(context.task(), example))
            .toList();
    return new NearestDemonstrations(context, demonstrations, ranker, key, options.count());
  }

  @Override
  public Shown forQuestion(Question question) {
    var key = new RankingKey(indexKey, question.input(), Math.max(SHARED_DEPTH, count));
    Ranking ranking = context.shared(key, () -> ranker.rank(key.input(), key.depth()));
    var nearestLast = new ArrayList<Demonstration>();
    for (int rank = Math.min(count, ranking.rows().length) - 1; rank >= 0; rank--) {
      nearestLast.add(training.get(ranking.rows()[rank]));
    }
    return new Shown(nearestLast, false);
  }

  private static Ranker byVectors(Embedder embedder, List<String> inputs) {
    var index =
        new NeighbourIndex(
            embedder.embed(inputs).vectors(), inputs.stream().map(TrainingText::folded).toList());
    return (input, depth) -> {
      float[] vector = embedder.embed(List.of(input)).vectors().get(0);
      return new Ranking(index.nearest(vector, TrainingText.folded(input), depth));
    };
  }

  private static Ranker byWords(TextIndex index, List<String> inputs) {
    Map<String, Long> rowsOfText =
        inputs.stream().collect(Collectors.groupingBy(TrainingText::folded, Collectors.counting()));
    return (input, depth) -> {
      String asked = TrainingText.folded(input);
      int same = rowsOfText.getOrDefault(asked, 0L).intValue();
      return new Ranking(
          index.find(input, depth + same).stream()
              .filter(row -> !TrainingText.folded(inputs.get(row)).equals(asked))
              .limit(depth)
              .mapToInt(Integer::intValue)
              .toArray());
    };
  }

  /** Finds the rows most similar to a question, but for those of its own text. */
  @FunctionalInterface
  private interface Ranker {
    Ranking rank(String input, int depth);
  }

  /** What the index of a training split depends on. */
  private record IndexKey(Optional<Using> using, Optional<EmbedderName> by, String training) {}

  /** What the ranking of a question depends on. */
  private record RankingKey(IndexKey index, String input, int depth) {}

  /** Rows of the training split, the most similar first. */
  private record Ranking(int[] rows) {}
}
