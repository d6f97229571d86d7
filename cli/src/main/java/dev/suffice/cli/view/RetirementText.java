package dev.suffice.cli.view;

import dev.suffice.api.comparison.DeclaredModel;
import dev.suffice.api.experiment.ModelSpec;
import java.time.LocalDate;
import java.util.List;

/** Until when a model is served, in a few words. */
final class RetirementText {
  private RetirementText() {}

  /**
   * Of a model with such a day.
   *
   * @throws java.util.NoSuchElementException when none is known
   */
  static String of(DeclaredModel model) {
    return text(model.name(), model.retires().orElseThrow());
  }

  /** Of those models that have such a day. */
  static List<String> of(List<ModelSpec> models) {
    return models.stream()
        .flatMap(model -> model.retires().map(day -> text(model.name(), day)).stream())
        .toList();
  }

  private static String text(String model, LocalDate day) {
    return model + " on " + day;
  }
}
