package dev.suffice.strategies.finetune;

import dev.suffice.api.catalog.Suggestion;
import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.Task;
import dev.suffice.api.task.Template;
import dev.suffice.api.tuning.TrainingExample;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes the prompts that a model is trained with and asked with: the same for both. What the
 * approach says overrides what the task says.
 */
final class TunedPrompts {
  private final Task task;
  private final Template instructions;
  private final Set<String> named;
  private final Optional<String> system;

  TunedPrompts(Task task, FineTuneOptions options) {
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
  Prompt of(Question question) {
    Set<String> fields = question.fields().keySet();
    if (!fields.containsAll(named)) {
      throw new AnswerFailureException(complaint(fields));
    }
    return new Prompt(
        system,
        instructions,
        List.of(),
        true,
        question.passages(),
        task.labels(),
        question,
        task.answerFormat(),
        task.answerSchema());
  }

  /** Examples with their first acceptable answers; those that cannot be asked are left out. */
  List<TrainingExample> examples(List<Example> examples) {
    return examples.stream()
        .filter(example -> question(example).fields().keySet().containsAll(named))
        .map(example -> new TrainingExample(of(question(example)), example.expected().get(0)))
        .toList();
  }

  private Question question(Example example) {
    return example.question(task, 0);
  }

  private String complaint(Set<String> fields) {
    return named.stream()
        .filter(field -> !fields.contains(field))
        .map(
            field ->
                "The instructions name {{%s}}, a field that the data do not have. %s"
                    .formatted(field, Suggestion.remedy(field, fields)))
        .collect(Collectors.joining(" "));
  }
}
