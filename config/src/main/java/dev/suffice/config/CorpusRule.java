package dev.suffice.config;

import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.strategy.Need;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.form.Reading;
import dev.suffice.config.section.Approaches;
import dev.suffice.config.section.Approaches.Placed;
import java.util.Optional;

/** Who finds passages needs documents to find them in, and who is given them needs them named. */
final class CorpusRule {
  private CorpusRule() {}

  static void check(Mapping root, Approaches approaches, Optional<Dataset> data, Reading reading) {
    Optional<Value> evidence =
        root.get("task")
            .filter(Mapping.class::isInstance)
            .flatMap(task -> ((Mapping) task).get("evidence"));
    boolean corpus = root.get("corpus").isPresent();
    if (evidence.isPresent() && !corpus) {
      reading.problem(
          evidence.get(),
          "task.evidence",
          "Passages are named, but there is no corpus they could stand in.",
          "Add `corpus: {files: docs/**/*.md}`, or leave evidence out.");
    }
    boolean named =
        evidence.isPresent()
            && data.filter(known -> known.test().stream().allMatch(one -> one.evidence().isEmpty()))
                .isEmpty();
    for (Placed approach : approaches.placed()) {
      if (!corpus && approach.spec().options().needs().contains(Need.CORPUS)) {
        lacks(
            approach,
            "a corpus, but there is none",
            "Add `corpus: {files: docs/**/*.md}`.",
            reading);
      }
      if (!named && approach.spec().options().needs().contains(Need.EVIDENCE)) {
        lacks(
            approach,
            "data that name the passages of each answer, but they name none",
            "Write `evidence: FIELD` under `task:`, with the field that names them.",
            reading);
      }
    }
  }

  private static void lacks(Placed approach, String what, String remedy, Reading reading) {
    reading.problem(
        approach.location(),
        approach.path(),
        "The approach '%s' needs %s.".formatted(approach.spec().id(), what),
        remedy);
  }
}
