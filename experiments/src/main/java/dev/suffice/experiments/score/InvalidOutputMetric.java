package dev.suffice.experiments.score;

import dev.suffice.api.catalog.Described;
import dev.suffice.api.metric.Metric;
import dev.suffice.api.metric.MetricContext;
import dev.suffice.api.metric.MetricFactory;
import dev.suffice.api.metric.NoOptions;
import dev.suffice.api.metric.PureMetric;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Example;

/** 1 when no answer in the task's format was found in what the model said. */
final class InvalidOutputMetric implements MetricFactory<NoOptions>, PureMetric, Described {
  @Override
  public String name() {
    return "invalid-output";
  }

  @Override
  public String description() {
    return "1, which nobody wants, when there is no answer in the format of the task.";
  }

  @Override
  public Class<NoOptions> optionsType() {
    return NoOptions.class;
  }

  @Override
  public Metric create(NoOptions options, MetricContext context) {
    return this;
  }

  @Override
  public Direction direction() {
    return Direction.EVENT;
  }

  @Override
  public boolean isBinary() {
    return true;
  }

  @Override
  public double score(Example example, Answer answer) {
    return answer.value().isEmpty() ? 1 : 0;
  }
}
