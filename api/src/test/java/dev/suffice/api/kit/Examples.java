package dev.suffice.api.kit;

import dev.suffice.api.task.AnswerFormat;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Label;
import dev.suffice.api.task.Passage;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.Task;
import dev.suffice.api.task.TaskData;
import dev.suffice.api.task.TaskKind;
import dev.suffice.api.task.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tasks, examples and questions for tests. Their input field is {@code text}, their expected field
 * {@code answer}.
 */
public final class Examples {
  /** The field that is asked. */
  public static final String INPUT = "text";

  /** The field that holds the answer. */
  public static final String EXPECTED = "answer";

  private Examples() {}

  /** A classification whose labels are described by their names. */
  public static Task classification(String... labels) {
    return task(
        TaskKind.CLASSIFICATION,
        Stream.of(labels).map(Label::named).toList(),
        "Name the label of the text.");
  }

  /** A task with free short answers. */
  public static Task questionAnswering() {
    return task(TaskKind.QUESTION_ANSWERING, List.of(), "Answer the question.");
  }

  /** An extraction whose answers are JSON of any shape. */
  public static Task extraction() {
    return extraction(Optional.empty());
  }

  /**
   * An extraction.
   *
   * @param schema the JSON Schema of its answers
   */
  public static Task extraction(Optional<String> schema) {
    return new Task(
        TaskKind.EXTRACTION,
        INPUT,
        EXPECTED,
        List.of(),
        new Template("Extract the fields."),
        Optional.empty(),
        AnswerFormat.JSON,
        schema,
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** Any task over the fields {@code text} and {@code answer}. */
  public static Task task(TaskKind kind, List<Label> labels, String instructions) {
    return new Task(
        kind,
        INPUT,
        EXPECTED,
        labels,
        new Template(instructions),
        Optional.empty(),
        labels.isEmpty() ? AnswerFormat.TEXT : AnswerFormat.LABEL,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** An example without slices, cluster or passages. */
  public static Example example(String id, String input, String expected) {
    return example(id, input, expected, Map.of());
  }

  /**
   * An example with slices.
   *
   * @param slices also fields of the row
   */
  public static Example example(
      String id, String input, String expected, Map<String, String> slices) {
    var fields = new LinkedHashMap<>(slices);
    fields.put(INPUT, input);
    fields.put(EXPECTED, expected);
    return new Example(id, input, fields, List.of(expected), List.of(), slices, Optional.empty());
  }

  /** A question without passages, with seed 1. */
  public static Question question(String id, String input) {
    return question(id, input, List.of());
  }

  /** A question with passages, with seed 1. */
  public static Question question(String id, String input, List<Passage> passages) {
    return new Question(id, input, Map.of(INPUT, input), passages, 1);
  }

  /** A task's data with an empty validation split. */
  public static TaskData data(Task task, List<Example> training) {
    return new TaskData(task, training, List.of());
  }
}
