package dev.suffice.api.tuning;

import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.money.Training;
import java.util.List;
import java.util.Objects;

/**
 * A model that was trained and answers.
 *
 * @param model metered under the name of the declared model; closed by the run
 * @param training what it took, for the bill
 * @param lessons what a reader of the report should know of it, in whole sentences
 */
public record TunedModel(LanguageModel model, Training training, List<String> lessons) {
  public TunedModel {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(training, "training");
    lessons = List.copyOf(lessons);
  }
}
