package dev.suffice.experiments.score;

import dev.suffice.api.catalog.Described;
import dev.suffice.api.metric.Metric;
import dev.suffice.api.metric.MetricContext;
import dev.suffice.api.metric.MetricFactory;
import dev.suffice.api.metric.NoOptions;
import dev.suffice.api.metric.PureMetric;
import dev.suffice.api.schema.JsonSchema;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Example;
import dev.suffice.experiments.answer.JsonInText;
import java.util.Optional;

/**
 * 1 when there is JSON in what a model said, whatever the task's schema says of it.
 *
 * @param schema what it must be valid by besides
 */
record JsonMetric(Optional<JsonSchema> schema) implements PureMetric {
  @Override
  public Direction direction() {
    return Direction.QUALITY;
  }

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
    return new JsonInText(schema).in(answer.text().strip()).isPresent() ? 1 : 0;
  }

  /** The metric {@code json-valid}. */
  record Factory() implements MetricFactory<NoOptions>, Described {
    @Override
    public String name() {
      return "json-valid";
    }

    @Override
    public String description() {
      return "1 when there is JSON in what was said.";
    }

    @Override
    public Class<NoOptions> optionsType() {
      return NoOptions.class;
    }

    @Override
    public Metric create(NoOptions options, MetricContext context) {
      AnswersInJson.require(name(), context);
      return new JsonMetric(Optional.empty());
    }
  }
}
