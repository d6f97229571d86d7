package dev.suffice.strategies.finetune;

import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.strategy.PromptBuilder;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.Task;
import dev.suffice.api.tuning.TrainingExample;
import java.util.List;

/** Makes the prompts that a model is trained with and asked with: the same for both. */
final class TunedPrompts {
  private final Task task;
  private final PromptBuilder prompts;

  TunedPrompts(Task task, FineTuneOptions options) {
    this.task = task;
    this.prompts = new PromptBuilder(task, options.instructions(), options.system());
  }

  /**
   * The prompt of a question.
   *
   * @throws dev.suffice.api.model.AnswerFailureException when the instructions name a field that
   *     its row does not have
   */
  Prompt of(Question question) {
    return prompts.demonstrated(question, List.of(), true);
  }

  /** Those that can be asked: the others lack a field that the instructions name. */
  List<Example> askable(List<Example> examples) {
    return examples.stream()
        .filter(example -> prompts.canAsk(question(example).fields().keySet()))
        .toList();
  }

  /** Examples that can be asked, with their first acceptable answers. */
  List<TrainingExample> examples(List<Example> askable) {
    return askable.stream()
        .map(example -> new TrainingExample(of(question(example)), example.expected().get(0)))
        .toList();
  }

  /**
   * The questions that can be asked.
   *
   * @throws IllegalArgumentException when the instructions name a field that none of them has
   */
  List<Question> asked(List<Question> questions) {
    List<Question> askable =
        questions.stream().filter(asked -> prompts.canAsk(asked.fields().keySet())).toList();
    if (askable.isEmpty()) {
      throw new IllegalArgumentException(prompts.complaint(questions.get(0).fields().keySet()));
    }
    return askable;
  }

  Question question(Example example) {
    return example.question(task, 0);
  }
}
