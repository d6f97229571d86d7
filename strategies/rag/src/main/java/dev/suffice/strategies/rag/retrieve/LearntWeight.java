package dev.suffice.strategies.rag.retrieve;

import dev.suffice.api.corpus.Evidence;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Passage;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.TaskData;
import dev.suffice.strategies.rag.index.Fusion;
import dev.suffice.strategies.rag.index.Hit;
import java.util.ArrayList;
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

  /** The rankings of an example's question. */
  private record Case(Example example, List<Hit> keyword, List<Hit> dense) {}

  static LearntWeight from(TaskData data, Retriever keyword, Retriever dense, Selection selection) {
    List<Case> cases = new ArrayList<>();
    for (Example example : data.validation()) {
      if (!example.evidence().isEmpty()) {
        Question question = example.question(data.task(), 0);
        cases.add(new Case(example, keyword.find(question), dense.find(question)));
      }
    }
    var best = new LearntWeight(0.5, -1, cases.size());
    for (int step = 0; step <= STEPS; step++) {
      double weight = (double) step / STEPS;
      double found = found(cases, Fusion.convex(weight), selection);
      boolean asGood = found == best.found && Math.abs(weight - 0.5) < Math.abs(best.weight - 0.5);
      best = found > best.found || asGood ? new LearntWeight(weight, found, cases.size()) : best;
    }
    return best;
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

  private static double found(List<Case> cases, Fusion fusion, Selection selection) {
    double sum = 0;
    for (Case one : cases) {
      List<Passage> passages = selection.best(fusion.fuse(one.keyword(), one.dense()));
      sum += found(one.example().evidence(), passages);
    }
    return cases.isEmpty() ? 0 : sum / cases.size();
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
