package dev.suffice.experiments.score.judge;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.judge.Rubric;
import dev.suffice.api.judge.Scale;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.experiments.score.named.GivenNames;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * A judge.
 *
 * @param name what its scores are called in requirements and reports
 * @param model the language model that judges
 * @param rubric what makes an answer good
 * @param scale what it may say, the worst first; no and yes when left out
 * @param reference what else it is shown; the expected answers when left out
 * @param reasons whether it writes its reason before its verdict; not when left out
 * @param humanLabels answers that people have judged
 * @param minimumAgreement least kappa with them, in (0, 1), for anything to be decided by the judge
 */
record JudgeOptions(
    @Description("What its scores are called in requirements and reports.") String name,
    @Description("The language model that judges, best of another family than the approaches'.")
        LanguageModelName model,
    @Description("What makes an answer good, in words for the judge.") String rubric,
    @Description("What it may say, the worst first: grades, or grades with what they mean.")
        Optional<Scale> scale,
    @Description("Whether it is shown the expected answers; expected by default.")
        Optional<Reference> reference,
    @Description("Whether it writes its reason before its verdict.") Optional<Boolean> reasons,
    @Description("Answers that people have judged; how far they agree is in the report.")
        Optional<HumanLabels> humanLabels,
    @Description("Least kappa with people, such as 0.6; below it the judge decides nothing.")
        Optional<BigDecimal> minimumAgreement) {
  /** What a judge is shown beside question and answer. */
  enum Reference {
    EXPECTED,
    NONE
  }

  JudgeOptions {
    GivenNames.requireForm(name);
    Objects.requireNonNull(model, "model");
    if (rubric.isBlank()) {
      throw new IllegalArgumentException("rubric: say what makes an answer good");
    }
    Objects.requireNonNull(scale, "scale");
    if (minimumAgreement.isPresent() && humanLabels.isEmpty()) {
      throw new IllegalArgumentException(
          "minimum-agreement goes with `human-labels: {file: ratings.csv}`, answers that people"
              + " have judged");
    }
    minimumAgreement.ifPresent(JudgeOptions::requireKappa);
  }

  Rubric asked() {
    return new Rubric(rubric, scale.orElse(Scale.NO_YES), reasons.orElse(false));
  }

  boolean showsReference() {
    return reference.orElse(Reference.EXPECTED) == Reference.EXPECTED;
  }

  private static void requireKappa(BigDecimal least) {
    if (least.signum() <= 0 || least.compareTo(BigDecimal.ONE) >= 0) {
      throw new IllegalArgumentException(
          "minimum-agreement is a kappa between 0 and 1, such as 0.6: " + least);
    }
  }
}
