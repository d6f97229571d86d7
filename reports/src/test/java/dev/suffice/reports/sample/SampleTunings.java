package dev.suffice.reports.sample;

import dev.suffice.api.money.Money;
import dev.suffice.api.result.Analysis;
import dev.suffice.api.result.Estimate;
import dev.suffice.api.result.Interval;
import dev.suffice.api.result.Payback;
import dev.suffice.api.result.RunReport;
import dev.suffice.api.result.TuningResult;
import dev.suffice.api.result.TuningResult.Measured;
import dev.suffice.api.tuning.Rehearsal;
import dev.suffice.api.tuning.Rehearsal.Purpose;
import dev.suffice.api.tuning.TrainingSettings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What could be told if the first two approaches of a report trained models. */
public final class SampleTunings {
  private SampleTunings() {}

  /**
   * The report with a model that cost 25 dollars and 3 a month, against 10 a month: paid back in
   * month 4; and with one that has nothing to be set against.
   */
  public static RunReport addedTo(RunReport report) {
    Analysis analysis = report.analysis();
    String first = analysis.approaches().get(0).approach().id();
    String second = analysis.approaches().get(1).approach().id();
    List<TuningResult> tunings =
        List.of(
            new TuningResult(first, curve(), search(), Optional.of(payback(second))),
            new TuningResult(second, List.of(), List.of(), Optional.empty()));
    return new RunReport(
        report.experiment(),
        report.run(),
        new Analysis(
            analysis.guarantee(),
            analysis.recommendation(),
            analysis.approaches(),
            analysis.breakEven(),
            analysis.costCurves(),
            analysis.priceTrends(),
            tunings,
            analysis.savings(),
            analysis.explorable()),
        report.trials(),
        report.health(),
        report.judges(),
        report.prompts());
  }

  public static Payback payback(String against) {
    List<Payback.Month> months =
        IntStream.rangeClosed(0, 12)
            .mapToObj(
                month ->
                    new Payback.Month(
                        month,
                        Money.usd(Integer.toString(25 + 3 * month)),
                        Money.usd(Integer.toString(10 * month))))
            .toList();
    return Payback.of(against, months, Optional.of(LocalDate.of(2027, 1, 6)));
  }

  private static List<Measured> curve() {
    return List.of(
        measured(
            rehearsal(Purpose.LEARNING_CURVE, 50, OptionalDouble.empty(), 60, false), 0.5, 0.7),
        measured(
            rehearsal(Purpose.LEARNING_CURVE, 1_000, OptionalDouble.empty(), 90, false),
            0.824,
            0.951));
  }

  private static List<Measured> search() {
    return List.of(
        measured(rehearsal(Purpose.SEARCH, 1_200, OptionalDouble.of(0.5), 88, false), 0.8, 0.94),
        measured(rehearsal(Purpose.SEARCH, 1_200, OptionalDouble.of(2), 91, true), 0.836, 0.958));
  }

  private static Rehearsal rehearsal(
      Purpose purpose, int examples, OptionalDouble rate, int right, boolean chosen) {
    var settings = new TrainingSettings(20, rate, OptionalInt.empty(), 42);
    return new Rehearsal(purpose, examples, settings, right, 100, chosen);
  }

  private static Measured measured(Rehearsal rehearsal, double low, double high) {
    return new Measured(
        rehearsal,
        new Estimate(rehearsal.right() / 100.0, Optional.of(new Interval(low, high)), 100));
  }
}
