package dev.suffice.strategies.finetune;

import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.money.Training;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.SameText;
import dev.suffice.api.tuning.Rehearsal;
import dev.suffice.api.tuning.Rehearsal.Purpose;
import dev.suffice.api.tuning.TrainingPlan;
import java.util.List;
import java.util.Optional;

/** Trains models to measure them on the validation examples, which none of them has seen. */
final class Rehearser {
  private final LanguageModelName base;
  private final StrategyContext context;
  private final TunedPrompts prompts;
  private final List<Example> validation;

  /** A model as it was measured, and what training it took. */
  record Rehearsed(Rehearsal result, Training training) {}

  /**
   * @param validation examples that can be asked; at least one
   */
  Rehearser(
      LanguageModelName base,
      StrategyContext context,
      TunedPrompts prompts,
      List<Example> validation) {
    this.base = base;
    this.context = context;
    this.prompts = prompts;
    this.validation = List.copyOf(validation);
  }

  /**
   * Trains with a plan, and asks.
   *
   * @param plan without validation examples: nothing it is measured on may be watched
   */
  Rehearsed rehearse(Purpose purpose, TrainingPlan plan) {
    return context
        .tuning()
        .rehearse(
            base,
            plan,
            tuned -> {
              int right =
                  (int) validation.stream().filter(one -> isRight(tuned.model(), one)).count();
              var result =
                  new Rehearsal(
                      purpose,
                      plan.training().size(),
                      plan.settings(),
                      right,
                      validation.size(),
                      false);
              return new Rehearsed(result, tuned.training());
            });
  }

  private boolean isRight(LanguageModel model, Example example) {
    return answer(model, example)
        .map(SameText::key)
        .filter(
            said -> example.expected().stream().map(SameText::key).anyMatch(said::equalsIgnoreCase))
        .isPresent();
  }

  /** A model that fails to answer is wrong. */
  private Optional<String> answer(LanguageModel model, Example example) {
    try {
      var prompt = prompts.of(prompts.question(example));
      String said = model.generate(prompt).text();
      return context.answerParser().parse(said, prompt.passages()).value();
    } catch (AnswerFailureException failed) {
      return Optional.empty();
    }
  }
}
