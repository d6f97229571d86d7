package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Adequacy;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.judge.JudgeMetric;
import dev.suffice.api.judge.JudgeSpec;
import dev.suffice.api.judge.LabelledAnswer;
import dev.suffice.experiments.stats.CohensKappa;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether the answers that people have judged can show that a judge agrees with them enough. */
final class JudgeFeasibility {
  private JudgeFeasibility() {}

  /** Why not, in a clause, if even a judge that agrees on all of them could not decide. */
  static Optional<String> tooFewLabels(Experiment experiment, String metric) {
    double level = experiment.adequacy().map(Adequacy::alpha).orElseThrow() / 2;
    return Metrics.find(experiment, metric)
        .map(MetricSpec::metric)
        .filter(JudgeMetric.class::isInstance)
        .map(found -> ((JudgeMetric) found).judge())
        .filter(judge -> !judge.labelled().isEmpty())
        .flatMap(judge -> tooFew(judge, level));
  }

  private static Optional<String> tooFew(JudgeSpec judge, double level) {
    double shown = new CohensKappa(perfect(judge)).lower(level);
    return judge
        .minimumAgreement()
        .filter(least -> shown < least.doubleValue())
        .map(
            least ->
                "even a judge that agrees with people on all %s answers would only show a kappa of %s, and %s is asked; let people judge more answers."
                    .formatted(
                        judge.labelled().size(),
                        String.format(Locale.ROOT, "%.2f", shown),
                        least.toPlainString()));
  }

  private static List<List<Integer>> perfect(JudgeSpec judge) {
    int grades = judge.rubric().scale().grades().size();
    var counts = new Integer[grades][grades];
    Arrays.stream(counts).forEach(row -> Arrays.fill(row, 0));
    for (LabelledAnswer labelled : judge.labelled()) {
      counts[labelled.place()][labelled.place()]++;
    }
    return Arrays.stream(counts).map(List::of).toList();
  }
}
