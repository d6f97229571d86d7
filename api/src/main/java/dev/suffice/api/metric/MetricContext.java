package dev.suffice.api.metric;

import dev.suffice.api.model.EmbedderName;
import dev.suffice.api.recording.Columns;
import dev.suffice.api.recording.RowsFile;
import dev.suffice.api.schema.JsonSchema;
import dev.suffice.api.task.AnswerFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What a metric is made in: the task's answers, and what the experiment's file may name. */
public interface MetricContext {
  /** What answers of the task look like. */
  AnswerFormat answerFormat();

  /** What answers must be valid by, where the task says so. */
  Optional<JsonSchema> answerSchema();

  /** Whether the task says where the data name the evidence of an answer. */
  boolean namesEvidence();

  /** The embedders that the experiment declares. */
  Set<EmbedderName> embedders();

  /**
   * The JSON Schema in a file that the experiment names; what is wrong with it is reported at its
   * place.
   */
  JsonSchema schema(String file);

  /**
   * What the rows of a file say that the experiment names; what is wrong with a row is reported at
   * its place. Nothing where a stored run is read again, as rows are not kept.
   *
   * @param key the option that names the file
   */
  <T> List<T> rows(String key, String file, RowReader<T> reader);

  /**
   * Reads one row of a file.
   *
   * @param <T> what a row says
   */
  @FunctionalInterface
  interface RowReader<T> {
    /**
     * What a row says; empty after a problem.
     *
     * @param problems is told what is wrong
     */
    Optional<T> read(RowsFile.Row row, Consumer<Columns.CellProblem> problems);
  }

  /**
   * Makes sure that a program can be started: a path from the experiment's folder, or a name to be
   * looked up as the shell does. Does nothing when a stored run is read again.
   *
   * @throws IllegalArgumentException when there is no such program
   */
  void requireProgram(String program);
}
