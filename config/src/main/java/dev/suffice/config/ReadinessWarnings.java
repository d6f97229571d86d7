package dev.suffice.config;

import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.strategy.Simplicity.Form;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a person should know who tries fine-tuning before the fundamentals: too few examples, and
 * nothing simpler beside it. Tuned models whose answers were recorded elsewhere are left alone.
 */
record ReadinessWarnings(List<ApproachSpec> approaches) {
  /** OpenAI's guide: clear improvements from 50 to 100 examples. */
  private static final int FEW = 50;

  private static final Set<Form> TUNED = EnumSet.of(Form.FINE_TUNE, Form.FINE_TUNE_WITH_RAG);

  List<String> of(Dataset data) {
    List<String> tuned =
        approaches.stream()
            .filter(approach -> approach.options().recording().isEmpty())
            .filter(ReadinessWarnings::isTuned)
            .map(ApproachSpec::id)
            .toList();
    var warnings = new ArrayList<String>();
    if (tuned.isEmpty()) {
      return warnings;
    }
    String names = String.join(", ", tuned);
    if (approaches.stream().allMatch(ReadinessWarnings::isTuned)) {
      warnings.add(
          "Fine-tuning is tried (%s) and nothing simpler beside it: add an approach with `strategy: prompting` or `rag`, which may be good enough and is easier to change."
              .formatted(names));
    }
    int examples = data.training().size();
    if (examples > 0 && examples < FEW) {
      warnings.add(
          "Fine-tuning (%s) has %s training examples; improvements are usual from 50 to 100. Label more, or show them as demonstrations instead."
              .formatted(names, examples));
    }
    return warnings;
  }

  private static boolean isTuned(ApproachSpec approach) {
    return TUNED.contains(approach.simplicity().form());
  }
}
