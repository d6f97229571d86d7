package dev.suffice.api.strategy;

import dev.suffice.api.catalog.Suggestion;
import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.prompt.Demonstration;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.task.Passage;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.Task;
import dev.suffice.api.task.Template;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the prompts of an approach; what it says overrides what the task says. */
public final class PromptBuilder {
  private final Task task;
  private final Template instructions;
  private final Set<String> named;
  private final Optional<String> system;

  /**
   * @param instructions instead of the task's
   * @param system instead of the task's
   */
  public PromptBuilder(Task task, Optional<Template> instructions, Optional<String> system) {
    this.task = task;
    this.instructions = instructions.orElse(task.instructions());
    this.named = this.instructions.fields();
    this.system = system.or(task::system);
  }

  /**
   * The prompt of a question with demonstrations.
   *
   * @param stable whether every question gets the same
   * @throws AnswerFailureException when the instructions name a field that its row does not have
   */
  public Prompt demonstrated(Question question, List<Demonstration> shown, boolean stable) {
    return build(question, shown, stable, question.passages(), false);
  }

  /**
   * The prompt of a question with passages to answer from.
   *
   * @param stable whether every question gets the same
   * @throws AnswerFailureException when the instructions name a field that its row does not have
   */
  public Prompt supported(Question question, List<Passage> passages, boolean stable) {
    return build(question, List.of(), true, passages, stable);
  }

  private Prompt build(
      Question question,
      List<Demonstration> shown,
      boolean shownStable,
      List<Passage> passages,
      boolean passagesStable) {
    if (!canAsk(question.fields().keySet())) {
      throw new AnswerFailureException(complaint(question.fields().keySet()));
    }
    return new Prompt(
        system,
        instructions,
        shown,
        shownStable,
        passages,
        passagesStable,
        task.labels(),
        question,
        task.answerFormat(),
        task.answerSchema());
  }

  /**
   * The questions that can be asked.
   *
   * @throws IllegalArgumentException when the instructions name a field that none of them has
   */
  public List<Question> askable(List<Question> questions) {
    List<Question> askable =
        questions.stream().filter(asked -> canAsk(asked.fields().keySet())).toList();
    if (askable.isEmpty()) {
      throw new IllegalArgumentException(complaint(questions.get(0).fields().keySet()));
    }
    return askable;
  }

  /** Whether a row with these fields has all that the instructions name. */
  public boolean canAsk(Set<String> fields) {
    return fields.containsAll(named);
  }

  /** What a row with these fields lacks; for rows that cannot be asked. */
  public String complaint(Set<String> fields) {
    return named.stream()
        .filter(field -> !fields.contains(field))
        .map(
            field ->
                "The instructions name {{%s}}, a field that the data do not have. %s"
                    .formatted(field, Suggestion.remedy(field, fields)))
        .collect(Collectors.joining(" "));
  }
}
