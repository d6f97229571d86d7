package dev.suffice.experiments.score;

import dev.suffice.api.catalog.Described;
import dev.suffice.api.metric.Metric;
import dev.suffice.api.metric.MetricContext;
import dev.suffice.api.metric.MetricFactory;
import dev.suffice.api.metric.NoOptions;
import dev.suffice.api.metric.PureMetric;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Example;
import java.util.function.ToDoubleBiFunction;

/**
 * A metric that compares the answer with each acceptable one; the best match counts. An answer
 * without a value scores 0.
 *
 * @param isBinary whether {@code match} gives only 0 and 1
 * @param judgesJson whether it makes sense of answers in JSON
 * @param match the score of an answer (first) against one acceptable answer (second)
 */
record TextMetric(
    String name,
    String description,
    boolean isBinary,
    boolean judgesJson,
    ToDoubleBiFunction<String, String> match)
    implements MetricFactory<NoOptions>, PureMetric, Described {
  /** A metric for any answer. */
  static TextMetric ofAnyText(
      String name, String description, boolean isBinary, ToDoubleBiFunction<String, String> match) {
    return new TextMetric(name, description, isBinary, true, match);
  }

  /** A metric for answers whose every character counts, which JSON is not. */
  static TextMetric ofPlainText(
      String name, String description, boolean isBinary, ToDoubleBiFunction<String, String> match) {
    return new TextMetric(name, description, isBinary, false, match);
  }

  @Override
  public Class<NoOptions> optionsType() {
    return NoOptions.class;
  }

  @Override
  public Metric create(NoOptions options, MetricContext context) {
    if (!judgesJson) {
      AnswersInJson.refuse(name, "exact-json", context);
    }
    return this;
  }

  @Override
  public Direction direction() {
    return Direction.QUALITY;
  }

  @Override
  public double score(Example example, Answer answer) {
    return answer.value().map(value -> best(example, value)).orElse(0.0);
  }

  private double best(Example example, String value) {
    return example.expected().stream()
        .mapToDouble(acceptable -> match.applyAsDouble(value, acceptable))
        .max()
        .orElse(0);
  }
}
