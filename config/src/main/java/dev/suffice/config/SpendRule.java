package dev.suffice.config;

import dev.suffice.api.experiment.Limits;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.form.Reading;
import dev.suffice.config.section.Models;

/** A limit on money can only be kept where the dearest bill of every call is known before it. */
final class SpendRule {
  private SpendRule() {}

  static void check(Mapping root, Models models, Limits limits, Reading reading) {
    if (limits.spend().isEmpty()) {
      return;
    }
    for (ModelSpec model : models.specs()) {
      if (isOpenEnded(model)) {
        reading.problem(
            place(root, model),
            "models." + model.name(),
            "The output of '%s' has no limit, so nobody knows before a call what it can cost, and limits.spend could not be kept."
                .formatted(model.name()),
            model.options().limitsRemedy());
      }
    }
  }

  private static boolean isOpenEnded(ModelSpec model) {
    return model.kind() == ModelKind.LANGUAGE_MODEL
        && model.price() instanceof TokenPrice
        && model.options().limits().isEmpty();
  }

  private static Value place(Mapping root, ModelSpec model) {
    return root.get("models")
        .filter(Mapping.class::isInstance)
        .flatMap(models -> ((Mapping) models).get(model.name()))
        .orElse(root);
  }
}
