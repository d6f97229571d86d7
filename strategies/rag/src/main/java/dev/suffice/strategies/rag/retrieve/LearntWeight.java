package dev.suffice.strategies.rag.retrieve;

import dev.suffice.api.corpus.Evidence;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Passage;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.TaskData;
import dev.suffice.strategies.rag.index.Fusion;
import dev.suffice.strategies.rag.index.Hit;
import java.util.List;
import java.util.Locale;

/**
 * The weight of words against vectors by which most of the evidence of the validation split is
 * found; of equally good ones the most even.
 *
 * @param weight of the words, from 0 to 1
 * @param found share of the evidence that is found by it, on average
 * @param examples how many name evidence
 */
record LearntWeight(double weight, double found, int examples) {
  private static final int STEPS = 20;

  static LearntWeight from(TaskData data, Retriever keyword, Retriever dense, Selection selection) {
    List<Example> examples =
        data.validation().stream().filter(one -> !one.evidence().isEmpty()).toList();
    var sums = new double[STEPS + 1];
    for (Example example : examples) {
      Question question = example.question(data.task(), 0);
      List<Hit> byWords = keyword.find(question);
      List<Hit> byVectors = dense.find(question);
      for (int step = 0; step <= STEPS; step++) {
        List<Hit> fused = Fusion.convex(weight(step)).fuse(byWords, byVectors);
        sums[step] += found(example.evidence(), selection.best(fused));
      }
    }
    return best(sums, examples.size());
  }

  private static LearntWeight best(double[] sums, int examples) {
    var best = new LearntWeight(0.5, -1, examples);
    for (int step = 0; step <= STEPS; step++) {
      double weight = weight(step);
      double found = sums[step] / Math.max(1, examples);
      boolean asGood = found == best.found && Math.abs(weight - 0.5) < Math.abs(best.weight - 0.5);
      best = found > best.found || asGood ? new LearntWeight(weight, found, examples) : best;
    }
    return best;
  }

  private static double weight(int step) {
    return (double) step / STEPS;
  }

  String sentence() {
    return String.format(
        Locale.ROOT,
        "Learnt on %,d validation examples: bm25 weighs %.2f of the fusion, and %.1f %% of their"
            + " evidence is found.",
        examples,
        weight,
        100 * found);
  }

  /** The share of an example's evidence that stands in passages, each piece counting the same. */
  private static double found(List<Evidence> evidence, List<Passage> passages) {
    return evidence.stream().mapToDouble(one -> found(one, passages)).average().orElse(0);
  }

  private static double found(Evidence evidence, List<Passage> passages) {
    double covered =
        passages.stream()
            .flatMap(passage -> passage.origin().stream())
            .filter(origin -> origin.document().equals(evidence.document()))
            .mapToDouble(
                origin ->
                    evidence
                        .span()
                        .map(span -> (double) span.overlap(origin.span()) / span.length())
                        .orElse(1.0))
            .sum();
    return Math.min(1, covered);
  }
}
