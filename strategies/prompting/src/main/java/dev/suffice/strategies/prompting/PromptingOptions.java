package dev.suffice.strategies.prompting;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.strategy.Need;
import dev.suffice.api.strategy.Simplicity;
import dev.suffice.api.strategy.Simplicity.Form;
import dev.suffice.api.strategy.StrategyOptions;
import dev.suffice.api.strategy.Wording;
import dev.suffice.api.task.Template;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One model, asked once per question.
 *
 * @param model the model that answers
 * @param demonstrations worked examples to show it; absent: none (zero-shot)
 * @param instructions instead of the task's; may name data fields as {@code {{field}}}
 * @param system instead of the task's system text
 */
public record PromptingOptions(
    @Description("The model that answers.") LanguageModelName model,
    @Description("Worked examples to show it; without them it is asked zero-shot.")
        Optional<DemonstrationOptions> demonstrations,
    @Description("What it is told to do, instead of the task's; {{field}} stands for a data field.")
        Optional<Template> instructions,
    @Description("Who it is told to be, instead of the task's.") Optional<String> system)
    implements StrategyOptions {
  public PromptingOptions {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(demonstrations, "demonstrations");
    new Wording(instructions, system);
  }

  Wording wording() {
    return new Wording(instructions, system);
  }

  @Override
  public Simplicity simplicity() {
    return demonstrations
        .map(shown -> new Simplicity(shown.choose().form(), shown.count()))
        .orElse(new Simplicity(Form.PROMPTING, 0));
  }

  @Override
  public Set<Need> needs() {
    return demonstrations.map(DemonstrationOptions::needs).orElse(Set.of());
  }
}
