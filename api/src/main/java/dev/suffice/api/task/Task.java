package dev.suffice.api.task;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What all approaches are asked to do.
 *
 * @param inputField the data field that is asked
 * @param expectedField the data field that holds the answer
 * @param labels the possible answers of a classification; empty for other kinds
 * @param instructions what a model is told to do; may name data fields as {@code {{field}}}
 * @param system who a model is told to be, where the author says so
 * @param answerSchema a JSON Schema, as JSON, that answers must be valid by; goes with {@link
 *     AnswerFormat#JSON}
 * @param slices fields to report by and to hold requirements on
 * @param clusterField the field that says which examples depend on each other
 * @param contextField the field that holds a text given along with each question
 * @param evidenceField the field that names the passages an answer rests on; never shown
 */
public record Task(
    TaskKind kind,
    String inputField,
    String expectedField,
    List<Label> labels,
    Template instructions,
    Optional<String> system,
    AnswerFormat answerFormat,
    Optional<String> answerSchema,
    List<String> slices,
    Optional<String> clusterField,
    Optional<String> contextField,
    Optional<String> evidenceField) {
  public Task {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(inputField, "inputField");
    Objects.requireNonNull(expectedField, "expectedField");
    labels = List.copyOf(labels);
    Objects.requireNonNull(instructions, "instructions");
    Objects.requireNonNull(system, "system");
    Objects.requireNonNull(answerFormat, "answerFormat");
    Objects.requireNonNull(answerSchema, "answerSchema");
    slices = List.copyOf(slices);
    Objects.requireNonNull(clusterField, "clusterField");
    Objects.requireNonNull(contextField, "contextField");
    Objects.requireNonNull(evidenceField, "evidenceField");
    if (answerFormat == AnswerFormat.LABEL && labels.size() < 2) {
      throw new IllegalArgumentException(
          "A task whose answer is a label needs at least two labels: " + labels.size());
    }
    if (answerSchema.isPresent() && answerFormat != AnswerFormat.JSON) {
      throw new IllegalArgumentException(
          "An answer schema goes with answers in JSON, not " + answerFormat);
    }
  }

  /** A task whose data name no evidence. */
  public Task(
      TaskKind kind,
      String inputField,
      String expectedField,
      List<Label> labels,
      Template instructions,
      Optional<String> system,
      AnswerFormat answerFormat,
      Optional<String> answerSchema,
      List<String> slices,
      Optional<String> clusterField,
      Optional<String> contextField) {
    this(
        kind,
        inputField,
        expectedField,
        labels,
        instructions,
        system,
        answerFormat,
        answerSchema,
        slices,
        clusterField,
        contextField,
        Optional.empty());
  }
}
