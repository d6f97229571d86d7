package dev.suffice.strategies.finetune;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.strategy.Need;
import dev.suffice.api.strategy.PassageOptions;
import dev.suffice.api.strategy.PromptOptions;
import dev.suffice.api.strategy.Simplicity;
import dev.suffice.api.strategy.Simplicity.Form;
import dev.suffice.api.strategy.StrategyOptions;
import dev.suffice.api.strategy.Wording;
import dev.suffice.api.strategy.WorkedExampleOptions;
import dev.suffice.api.task.Template;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A model that is trained, then asked once per question.
 *
 * @param model the base, which is trained; its tuned copy answers
 * @param training how it is trained
 * @param retrieve passages that it is shown with each question; absent: none
 * @param demonstrations worked examples that it is shown with each question; absent: none
 * @param instructions instead of the task's; may name data fields as {@code {{field}}}
 * @param system instead of the task's system text
 */
public record FineTuneOptions(
    @Description("The model that is trained; its tuned copy answers.") LanguageModelName model,
    @Description("How it is trained.") TrainingOptions training,
    @Description("Passages that it is shown with each question, as by strategy: rag.")
        Optional<PassageOptions> retrieve,
    @Description("Worked examples that it is shown with each question, as by strategy: prompting.")
        Optional<WorkedExampleOptions> demonstrations,
    @Description("What it is told to do, instead of the task's; {{field}} stands for a data field.")
        Optional<Template> instructions,
    @Description("Who it is told to be, instead of the task's.") Optional<String> system)
    implements StrategyOptions {
  public FineTuneOptions {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(training, "training");
    new Wording(instructions, system);
    if (retrieve.isPresent() && demonstrations.isPresent()) {
      throw new IllegalArgumentException(
          "A prompt holds passages or demonstrations: leave out retrieve or demonstrations");
    }
    if (training.plainPrompts().isPresent() && retrieve.isEmpty() && demonstrations.isEmpty()) {
      throw new IllegalArgumentException(
          "plain-prompts goes with retrieve or demonstrations; without them all prompts are plain");
    }
    if (demonstrations.isPresent() && training.learningCurve().isPresent()) {
      throw new IllegalArgumentException(
          "learning-curve does not go with demonstrations, which would show a model examples that it"
              + " was not trained with");
    }
  }

  Wording wording() {
    return new Wording(instructions, system);
  }

  /** What a prompt holds beside its question; absent: nothing. */
  Optional<PromptOptions> beside() {
    return retrieve.<PromptOptions>map(passages -> passages).or(() -> demonstrations);
  }

  @Override
  public Simplicity simplicity() {
    return new Simplicity(
        retrieve.isPresent() ? Form.FINE_TUNE_WITH_RAG : Form.FINE_TUNE,
        beside().map(PromptOptions::pieces).orElse(0));
  }

  @Override
  public int callsPerAnswer() {
    return beside().map(beside -> beside.callsPerAnswer(model)).orElse(1);
  }

  @Override
  public Set<Need> needs() {
    Set<Need> needs = EnumSet.of(Need.TRAINING);
    beside().ifPresent(beside -> needs.addAll(beside.needs()));
    if (training.needsValidation()) {
      needs.add(Need.VALIDATION);
    }
    return needs;
  }
}
