package dev.suffice.api.kit;

import dev.suffice.api.metric.MetricContext;
import dev.suffice.api.model.EmbedderName;
import dev.suffice.api.schema.JsonSchema;
import dev.suffice.api.task.AnswerFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A context for metrics: every program is there, no schema file is.
 *
 * @param embedders those the experiment declares
 */
public record FakeMetricContext(
    AnswerFormat answerFormat,
    Optional<JsonSchema> answerSchema,
    Set<EmbedderName> embedders,
    boolean namesEvidence)
    implements MetricContext {
  /** For data that name evidence. */
  public FakeMetricContext(
      AnswerFormat answerFormat, Optional<JsonSchema> answerSchema, Set<EmbedderName> embedders) {
    this(answerFormat, answerSchema, embedders, true);
  }

  /** For answers in this format, without a schema and without embedders. */
  public static FakeMetricContext of(AnswerFormat format) {
    return new FakeMetricContext(format, Optional.empty(), Set.of());
  }

  @Override
  public JsonSchema schema(String file) {
    return answerSchema.orElseThrow(
        () -> new IllegalArgumentException("There is no file '%s'".formatted(file)));
  }

  @Override
  public <T> List<T> rows(String key, String file, RowReader<T> reader) {
    throw new IllegalArgumentException("There is no file '%s'".formatted(file));
  }

  @Override
  public void requireProgram(String program) {
    // Whatever a test names may be there or not.
  }
}
