package dev.suffice.strategies.cascade;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.model.LanguageModelName;
import java.util.Objects;
import java.util.Optional;

/**
 * A model that looks at an answer before it is kept: self-verification, as in AutoMix (Aggarwal et
 * al. 2023, arXiv 2310.12963), where the model is a step's own.
 *
 * @param rubric what makes an answer good; that it is right when left out
 * @param samples how often it is asked, from 1 to 100; once when left out
 */
public record JudgeOptions(
    @Description("The language model that judges the answers of all steps but the last.")
        LanguageModelName model,
    @Description("What makes an answer good; that it is right by default.") Optional<String> rubric,
    @Description("How often it is asked; the share of yes is the confidence. Once by default.")
        Optional<Integer> samples) {
  private static final int MOST_SAMPLES = 100;
  private static final String RIGHT = "The answer is right and complete.";

  public JudgeOptions {
    Objects.requireNonNull(model, "model");
    if (rubric.filter(String::isBlank).isPresent()) {
      throw new IllegalArgumentException("rubric: say what makes an answer good, or leave it out");
    }
    if (samples.filter(count -> count < 1 || count > MOST_SAMPLES).isPresent()) {
      throw new IllegalArgumentException("samples: must be from 1 to 100: " + samples.get());
    }
  }

  int timesAsked() {
    return samples.orElse(1);
  }

  String asked() {
    return rubric.orElse(RIGHT);
  }
}
