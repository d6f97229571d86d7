package dev.suffice.experiments.score;

import dev.suffice.api.catalog.Described;
import dev.suffice.api.catalog.Description;
import dev.suffice.api.metric.Metric;
import dev.suffice.api.metric.MetricContext;
import dev.suffice.api.metric.MetricFactory;
import java.util.Optional;

/** The metric {@code json-schema}: 1 when there is JSON that is valid by a schema. */
record JsonSchemaMetric() implements MetricFactory<JsonSchemaMetric.Options>, Described {
  /**
   * @param schema a file; the task's own schema when left out
   */
  record Options(
      @Description("A file with a JSON Schema; the task's own when left out.")
          Optional<String> schema) {}

  @Override
  public String name() {
    return "json-schema";
  }

  @Override
  public String description() {
    return "1 when the answer is JSON that a JSON Schema allows.";
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Metric create(Options options, MetricContext context) {
    AnswersInJson.require(name(), context);
    var schema = options.schema().map(context::schema).or(context::answerSchema);
    if (schema.isEmpty()) {
      throw new IllegalArgumentException(
          "json-schema needs a schema; write {json-schema: {schema: answer.schema.json}}, or give"
              + " the task one with `answer-format: {json: {schema: answer.schema.json}}`");
    }
    return new JsonMetric(schema);
  }
}
