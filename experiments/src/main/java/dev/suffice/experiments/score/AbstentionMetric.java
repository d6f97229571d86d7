package dev.suffice.experiments.score;

import dev.suffice.api.catalog.Described;
import dev.suffice.api.catalog.Description;
import dev.suffice.api.metric.Metric;
import dev.suffice.api.metric.Metric.Direction;
import dev.suffice.api.metric.MetricContext;
import dev.suffice.api.metric.MetricFactory;
import dev.suffice.api.metric.PureMetric;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Example;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * A metric of whether an approach declined to answer: by saying nothing, or the words agreed on.
 *
 * @param direction what a score of 1 means
 * @param needsEvidence whether the data must tell which questions can be answered
 * @param isSo whether the score is 1: of an example (first), and whether it was declined (second)
 */
record AbstentionMetric(
    String name,
    String description,
    Direction direction,
    boolean needsEvidence,
    BiPredicate<Example, Boolean> isSo)
    implements MetricFactory<AbstentionMetric.Options>, Described {
  /** What the strategies that may abstain have a model say. */
  private static final String USUAL = "I don't know";

  /**
   * @param text what declining sounds like
   */
  record Options(
      @Description("What an approach says that declines; \"I don't know\" if left out.")
          Optional<String> text) {
    Options {
      if (text.filter(said -> Normalisation.words(said).isEmpty()).isPresent()) {
        throw new IllegalArgumentException("text must have a word, such as \"I don't know\"");
      }
    }
  }

  static List<MetricFactory<?>> both() {
    return List.of(
        new AbstentionMetric(
            "abstention",
            "1, an event, when the approach declined to answer.",
            Direction.EVENT,
            false,
            (example, declined) -> declined),
        new AbstentionMetric(
            "abstention-accuracy",
            "1 when it declined exactly where the data name no evidence.",
            Direction.QUALITY,
            true,
            (example, declined) -> declined == example.evidence().isEmpty()));
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Metric create(Options options, MetricContext context) {
    if (needsEvidence && !context.namesEvidence()) {
      throw new IllegalArgumentException(
          "%s needs to know which questions can be answered; name the field of their evidence, `task: {evidence: FIELD}`, or leave the metric out"
              .formatted(name));
    }
    return new Declined(direction, Normalisation.words(options.text().orElse(USUAL)), isSo);
  }

  /**
   * The metric in use.
   *
   * @param words what declining sounds like
   */
  private record Declined(
      Direction direction, List<String> words, BiPredicate<Example, Boolean> isSo)
      implements PureMetric {
    @Override
    public boolean isBinary() {
      return true;
    }

    @Override
    public boolean judgesInvalidOutput() {
      return true;
    }

    @Override
    public double score(Example example, Answer answer) {
      String said = answer.value().orElse(answer.text());
      boolean declined = said.isBlank() || Normalisation.words(said).equals(words);
      return isSo.test(example, declined) ? 1 : 0;
    }
  }
}
