package dev.suffice.experiments.run;

import dev.suffice.api.experiment.Adequacy;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.judge.JudgeSpec;
import dev.suffice.api.judge.LabelledAnswer;
import dev.suffice.api.judge.Scale;
import dev.suffice.api.result.Agreement;
import dev.suffice.api.result.Interval;
import dev.suffice.api.result.JudgeResult;
import dev.suffice.experiments.stats.CohensKappa;
import dev.suffice.experiments.store.Fingerprint;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Holds judges against people. */
final class Agreements {
  private static final double USUAL_CONFIDENCE = 0.95;

  private final AskedScores kept;
  private final double confidence;

  /**
   * @param kept what the judges said
   * @param confidence of the two-sided interval
   */
  Agreements(AskedScores kept, double confidence) {
    this.kept = kept;
    this.confidence = confidence;
  }

  static double confidence(Experiment experiment) {
    return experiment.adequacy().map(Adequacy::confidence).orElse(USUAL_CONFIDENCE);
  }

  JudgeResult of(JudgeSpec judge, JudgeLedger ledger) {
    return new JudgeResult(
        judge.metric(),
        judge.model().value(),
        judge.hasLabels(),
        agreement(judge, ledger),
        judge.minimumAgreement(),
        ledger.bill());
  }

  /** Absent while the judge has not been asked about everything: the rest could be worse. */
  private Optional<Agreement> agreement(JudgeSpec judge, JudgeLedger ledger) {
    Scale scale = judge.rubric().scale();
    int grades = scale.grades().size();
    var counts = new Integer[grades][grades + 1];
    Arrays.stream(counts).forEach(row -> Arrays.fill(row, 0));
    for (LabelledAnswer labelled : judge.labelled()) {
      Fingerprint key = AskedScores.key(labelled.subject());
      OptionalDouble score = kept.of(judge.metric(), key);
      if (score.isEmpty() && !ledger.isUnreadable(key)) {
        return Optional.empty();
      }
      int column = score.isPresent() ? scale.place(score.getAsDouble()) : grades;
      counts[labelled.place()][column]++;
    }
    return judge.labelled().isEmpty()
        ? Optional.empty()
        : Optional.of(agreement(scale, Arrays.stream(counts).map(List::of).toList()));
  }

  private Agreement agreement(Scale scale, List<List<Integer>> counts) {
    var kappa = new CohensKappa(counts);
    double level = (1 - confidence) / 2;
    return new Agreement(
        scale.names(), counts, kappa.value(), new Interval(kappa.lower(level), kappa.upper(level)));
  }
}
