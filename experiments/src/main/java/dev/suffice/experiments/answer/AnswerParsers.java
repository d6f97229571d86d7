package dev.suffice.experiments.answer;

import dev.suffice.api.prompt.AnswerParser;
import dev.suffice.api.schema.InvalidSchemaException;
import dev.suffice.api.schema.JsonSchemas;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Task;
import java.util.Optional;

/** Makes the parser of a task. */
public final class AnswerParsers {
  private AnswerParsers() {}

  /**
   * The parser for a task's answer format.
   *
   * @throws InvalidSchemaException when the task's answer schema is none
   */
  public static AnswerParser of(Task task, JsonSchemas schemas) {
    ValueFinder finder = finder(task, schemas);
    return (text, passages) ->
        new Answer(
            text,
            Optional.of(text.strip()).filter(said -> !said.isEmpty()).flatMap(finder::in),
            passages);
  }

  private static ValueFinder finder(Task task, JsonSchemas schemas) {
    return switch (task.answerFormat()) {
      case TEXT -> Optional::of;
      case LABEL -> new LabelInText(task.labels());
      case JSON -> new JsonInText(task.answerSchema().map(schemas::compile));
    };
  }
}
