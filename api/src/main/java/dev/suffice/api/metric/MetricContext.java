package dev.suffice.api.metric;

import dev.suffice.api.model.EmbedderName;
import dev.suffice.api.schema.JsonSchema;
import dev.suffice.api.task.AnswerFormat;
import java.util.Optional;
import java.util.Set;

/** What a metric is made in: the task's answers, and what the experiment's file may name. */
public interface MetricContext {
  AnswerFormat answerFormat();

  /** What answers must be valid by, where the task says so. */
  Optional<JsonSchema> answerSchema();

  /** The embedders that the experiment declares. */
  Set<EmbedderName> embedders();

  /**
   * The JSON Schema in a file that the experiment names; what is wrong with it is reported at its
   * place.
   */
  JsonSchema schema(String file);

  /**
   * Makes sure that a program can be started: a path from the experiment's folder, or a name to be
   * looked up as the shell does. Does nothing when a stored run is read again.
   *
   * @throws IllegalArgumentException when there is no such program
   */
  void requireProgram(String program);
}
