package dev.suffice.strategies.prompting;

import dev.suffice.api.catalog.Suggestion;
import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.Task;
import dev.suffice.api.task.Template;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the prompt of a question; what the approach says overrides what the task says. */
final class PromptBuilder {
  private final Task task;
  private final Template instructions;
  private final Set<String> named;
  private final Optional<String> system;

  PromptBuilder(Task task, PromptingOptions options) {
    this.task = task;
    this.instructions = options.instructions().orElse(task.instructions());
    this.named = instructions.fields();
    this.system = options.system().or(task::system);
  }

  /**
   * The prompt of a question.
   *
   * @throws AnswerFailureException when the instructions name a field that its row does not have
   */
  Prompt build(Question question, Demonstrator.Shown shown) {
    if (!canAsk(question.fields().keySet())) {
      throw new AnswerFailureException(complaint(question.fields().keySet()));
    }
    return new Prompt(
        system,
        instructions,
        shown.demonstrations(),
        shown.stable(),
        question.passages(),
        task.labels(),
        question,
        task.answerFormat(),
        task.answerSchema());
  }

  /** Whether a row with these fields has all that the instructions name. */
  boolean canAsk(Set<String> fields) {
    return fields.containsAll(named);
  }

  /** What a row with these fields lacks; for rows that cannot be asked. */
  String complaint(Set<String> fields) {
    return named.stream()
        .filter(field -> !fields.contains(field))
        .map(
            field ->
                "The instructions name {{%s}}, a field that the data do not have. %s"
                    .formatted(field, Suggestion.remedy(field, fields)))
        .collect(Collectors.joining(" "));
  }
}
