package dev.suffice.reports.html;

import dev.suffice.api.result.TuningResult;
import dev.suffice.api.result.TuningResult.Measured;
import dev.suffice.api.result.Verdict;
import dev.suffice.api.tuning.TrainingSettings;
import dev.suffice.reports.text.EstimateFigures;
import dev.suffice.reports.text.Figures;
import java.util.List;
import java.util.Optional;

/** The approaches that train a model: whether it pays, and what more data would bring. */
record TuningSection(String confidence, List<Tuned> tuned) {
  /**
   * One approach.
   *
   * @param payback absent without another adequate approach, and where it is not adequate itself
   * @param unpaid why there is no payback
   * @param search absent where none was asked for: a list without entries
   */
  record Tuned(
      Label label,
      Optional<PaybackView> payback,
      String unpaid,
      Optional<LearningCurveView> curve,
      List<Tried> search) {
    /** Whether there is more to it than a sentence. */
    boolean isShown() {
      return payback.isPresent() || curve.isPresent() || !search.isEmpty();
    }
  }

  /** Settings that were tried. */
  record Tried(
      String epochs, String rate, String batch, String right, String interval, boolean chosen) {}

  static TuningSection of(ReportIndex index) {
    return new TuningSection(
        index.confidence(),
        index.report().analysis().tunings().stream().map(one -> tuned(one, index)).toList());
  }

  private static Tuned tuned(TuningResult result, ReportIndex index) {
    Label label = index.label(result.approach());
    return new Tuned(
        label,
        result.payback().map(one -> PaybackView.of(one, label, index.label(one.against()))),
        unpaid(result, index),
        LearningCurveView.of(result, label),
        result.search().stream().map(TuningSection::tried).toList());
  }

  private static String unpaid(TuningResult result, ReportIndex index) {
    boolean isInadequate =
        index
            .report()
            .analysis()
            .approach(result.approach())
            .filter(one -> one.verdict() == Verdict.INADEQUATE)
            .isPresent();
    return isInadequate
        ? "`%s` is not adequate, so its training pays for nothing, however little it costs."
            .formatted(result.approach())
        : "There is no other adequate approach without training to set the cost of `%s` against."
            .formatted(result.approach());
  }

  private static Tried tried(Measured one) {
    TrainingSettings settings = one.rehearsal().settings();
    return new Tried(
        Figures.count(settings.epochs()),
        settings.learningRateMultiplier().isPresent()
            ? "× " + Figures.score(settings.learningRateMultiplier().getAsDouble())
            : "usual",
        settings.batchSize().isPresent() ? Figures.count(settings.batchSize().getAsInt()) : "usual",
        EstimateFigures.mean(one.right()),
        EstimateFigures.interval(one.right()),
        one.rehearsal().chosen());
  }
}
