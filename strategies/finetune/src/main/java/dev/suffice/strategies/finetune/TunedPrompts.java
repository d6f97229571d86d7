package dev.suffice.strategies.finetune;

import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.strategy.Prompts;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Passage;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.Task;
import dev.suffice.api.task.TaskData;
import dev.suffice.api.tuning.TrainingExample;
import dev.suffice.api.tuning.TrainingPlan;
import dev.suffice.api.tuning.TrainingSettings;
import java.util.List;

/**
 * Makes the prompts that a model is trained with and asked with. Safe for any thread.
 *
 * @param trained the same as {@code asked}, unless the model is trained with questions alone
 */
record TunedPrompts(Task task, Prompts trained, Prompts asked) {
  /**
   * The prompt of a question.
   *
   * @throws dev.suffice.api.model.AnswerFailureException when the instructions name a field that
   *     its row does not have
   */
  Prompt of(Question question) {
    return asked.of(question);
  }

  /** The passages of such a prompt, the best first. */
  List<Passage> bestFirst(Prompt prompt) {
    return asked.bestFirst(prompt);
  }

  /** Those that can be asked: the others lack a field that the instructions name. */
  List<Example> askable(List<Example> examples) {
    return examples.stream()
        .filter(example -> asked.builder().canAsk(question(example).fields().keySet()))
        .toList();
  }

  /** What a model is trained with: examples that can be asked, with their first answers. */
  TrainingPlan plan(TaskData data, TrainingSettings settings) {
    return new TrainingPlan(examples(data.training()), examples(data.validation()), settings);
  }

  private List<TrainingExample> examples(List<Example> examples) {
    return askable(examples).stream()
        .map(
            example ->
                new TrainingExample(trained.of(question(example)), example.expected().get(0)))
        .toList();
  }

  Question question(Example example) {
    return example.question(task, 0);
  }
}
