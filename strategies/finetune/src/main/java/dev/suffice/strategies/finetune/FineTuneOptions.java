package dev.suffice.strategies.finetune;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.strategy.Need;
import dev.suffice.api.strategy.Simplicity;
import dev.suffice.api.strategy.StrategyOptions;
import dev.suffice.api.task.Template;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A model that is trained, then asked once per question.
 *
 * @param model the base, which is trained; its tuned copy answers
 * @param training how it is trained
 * @param instructions instead of the task's; may name data fields as {@code {{field}}}
 * @param system instead of the task's system text
 */
public record FineTuneOptions(
    @Description("The model that is trained; its tuned copy answers.") LanguageModelName model,
    @Description("How it is trained.") TrainingOptions training,
    @Description("What it is told to do, instead of the task's; {{field}} stands for a data field.")
        Optional<Template> instructions,
    @Description("Who it is told to be, instead of the task's.") Optional<String> system)
    implements StrategyOptions {
  public FineTuneOptions {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(training, "training");
    Objects.requireNonNull(instructions, "instructions");
    Objects.requireNonNull(system, "system");
    requireText("instructions", instructions.map(Template::text));
    requireText("system", system);
  }

  @Override
  public Simplicity simplicity() {
    return new Simplicity(Simplicity.Form.FINE_TUNE, 0);
  }

  @Override
  public Set<Need> needs() {
    return training.needsValidation()
        ? Set.of(Need.TRAINING, Need.VALIDATION)
        : Set.of(Need.TRAINING);
  }

  private static void requireText(String key, Optional<String> text) {
    if (text.isPresent() && text.get().isBlank()) {
      throw new IllegalArgumentException(
          key + " must not be blank; leave it out to use the task's");
    }
  }
}
