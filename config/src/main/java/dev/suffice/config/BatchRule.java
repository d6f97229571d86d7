package dev.suffice.config;

import dev.suffice.api.experiment.Evaluation;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.experiment.Workload;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.form.Reading;
import dev.suffice.config.section.Models;
import java.util.Optional;

/** Trials can go in batches only where answers can wait, and where a model takes batches. */
final class BatchRule {
  private static final String PATH = "evaluation.batch";

  private BatchRule() {}

  static void check(
      Mapping root, Models models, Evaluation evaluation, Workload workload, Reading reading) {
    if (!evaluation.batch()) {
      return;
    }
    if (!workload.canWait()) {
      reading.problem(
          place(root),
          PATH,
          "Answers of a batch take up to a day, and this workload cannot wait.",
          "Write `can-wait: true` under `workload`, or leave `batch` out.");
    }
    if (models.specs().stream().map(ModelSpec::batches).allMatch(Optional::isEmpty)) {
      reading.problem(
          place(root),
          PATH,
          "No model of this file takes batches: only chat models of `provider: openai` with a price"
              + " by the token do.",
          "Leave `batch` out.");
    }
  }

  private static Value place(Mapping root) {
    return root.get("evaluation")
        .filter(Mapping.class::isInstance)
        .flatMap(block -> ((Mapping) block).get("batch"))
        .orElse(root);
  }
}
