package dev.suffice.experiments.score.retrieval;

import dev.suffice.api.catalog.Described;
import dev.suffice.api.catalog.Description;
import dev.suffice.api.corpus.Evidence;
import dev.suffice.api.metric.Metric;
import dev.suffice.api.metric.MetricContext;
import dev.suffice.api.metric.MetricFactory;
import dev.suffice.api.metric.PureMetric;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Passage;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * A metric of the passages that an approach was shown, against the evidence that the data name. It
 * concerns the examples that have evidence, and does not ask what was answered.
 *
 * @param counts the evidence that it makes use of
 * @param measure in [0, 1]
 */
record RetrievalMetric(
    String name,
    String description,
    Predicate<Evidence> counts,
    ToDoubleFunction<Retrieved> measure)
    implements MetricFactory<RetrievalMetric.Options>, Described {
  /**
   * @param top only so many passages count, the first ones; all when left out
   */
  record Options(
      @Description("Only so many passages count, the first ones; all when left out.")
          Optional<Integer> top) {
    Options {
      if (top.filter(count -> count < 1).isPresent()) {
        throw new IllegalArgumentException("top must be at least 1: " + top.get());
      }
    }
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  /** {@code recall}, or {@code recall-at-5}. */
  @Override
  public String label(Options options) {
    return options.top().map(top -> name + "-at-" + top).orElse(name);
  }

  @Override
  public Optional<String> meaning(Options options) {
    return Optional.of(
        options
            .top()
            .map(top -> description + " Of those shown only the first %s count.".formatted(top))
            .orElse(description));
  }

  @Override
  public Metric create(Options options, MetricContext context) {
    if (!context.namesEvidence()) {
      throw new IllegalArgumentException(
          "%s needs to know the evidence; name its field, `task: {evidence: FIELD}`, or leave the metric out"
              .formatted(name));
    }
    return new Measured(options.top().orElse(Integer.MAX_VALUE), counts, measure);
  }

  private record Measured(int top, Predicate<Evidence> counts, ToDoubleFunction<Retrieved> measure)
      implements PureMetric {
    @Override
    public Direction direction() {
      return Direction.QUALITY;
    }

    @Override
    public boolean concerns(Example example) {
      return example.evidence().stream().anyMatch(counts);
    }

    @Override
    public boolean judgesInvalidOutput() {
      return true;
    }

    @Override
    public double score(Example example, Answer answer) {
      List<Evidence> evidence = example.evidence().stream().filter(counts).toList();
      List<Passage> first = answer.passages().stream().limit(top).toList();
      return measure.applyAsDouble(new Retrieved(evidence, first));
    }
  }
}
