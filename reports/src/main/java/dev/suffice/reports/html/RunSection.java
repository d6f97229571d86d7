package dev.suffice.reports.html;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.experiment.Workload;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.result.Reuse;
import dev.suffice.api.result.RunInfo;
import dev.suffice.api.result.RunReport;
import dev.suffice.api.result.Savings;
import dev.suffice.api.result.Spend;
import dev.suffice.reports.cost.ModelUsage;
import dev.suffice.reports.text.Figures;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How it was run: everything somebody needs to do it again.
 *
 * @param file name of the YAML file
 * @param document the file as given
 */
record RunSection(
    List<Fact> facts, List<ModelRow> models, List<Fact> environment, String file, String document) {
  /** A named fact. */
  record Fact(String name, String value) {}

  /**
   * A model and its price.
   *
   * @param used what the trials used of it
   * @param source where the price can be looked up; empty when nobody said
   * @param doubtful whether the price is assumed or was old already
   */
  record ModelRow(
      String name,
      String provider,
      String used,
      String price,
      String provenance,
      String source,
      boolean doubtful,
      String retires) {}

  static RunSection of(ReportIndex index) {
    Experiment experiment = index.experiment();
    List<Fact> environment = new ArrayList<>();
    index
        .report()
        .run()
        .environment()
        .forEach((name, value) -> environment.add(new Fact(name, value)));
    return new RunSection(
        facts(index.report(), experiment),
        models(index.report()),
        environment,
        experiment.source().file().getFileName().toString(),
        experiment.source().document());
  }

  private static List<Fact> facts(RunReport report, Experiment experiment) {
    RunInfo run = report.run();
    Workload workload = experiment.workload();
    return List.of(
        new Fact("Run", run.id()),
        new Fact(
            "Time",
            "%s, took %s"
                .formatted(
                    Figures.time(run.started()),
                    Figures.duration(Duration.between(run.started(), run.finished())))),
        new Fact(
            "Trials",
            "%s asked in this run, %s reused from earlier ones%s"
                .formatted(
                    Figures.count(run.trialsDone()),
                    Figures.count(run.trialsReused()),
                    reuse(run))),
        new Fact(
            "Calls",
            "%s of models and applications in this run, %s at the experiment's prices%s"
                .formatted(
                    Figures.count(run.calls()),
                    Figures.money(run.spend().total()),
                    spend(run.spend()))),
        new Fact(
            "Evaluation",
            "%s, %s of each example, seed %s%s"
                .formatted(
                    Figures.word(experiment.evaluation().mode()),
                    Words.many(experiment.evaluation().repetitions(), "answer", "answers"),
                    experiment.evaluation().seed(),
                    experiment.evaluation().batch()
                        ? "; asked in batches, whose answers have no latency"
                        : "")),
        new Fact("Saved", saved(report.analysis().savings())),
        new Fact(
            "Workload",
            "%s requests a month over %s, in %s active hours a month%s"
                .formatted(
                    Figures.count(workload.requestsPerMonth()),
                    Words.many(workload.horizonMonths(), "month", "months"),
                    BigDecimal.valueOf(workload.activeHours()).stripTrailingZeros().toPlainString(),
                    workload.canWait() ? "; answers can wait for batch prices" : "")),
        new Fact(
            "This test set",
            "%s ever scored on it. The more that are tried on one test set, the less its verdicts"
                    .formatted(Words.many(run.approachesOnThisTestSet(), "approach", "approaches"))
                + " are worth."));
  }

  /** What was asked again and why. */
  private static String reuse(RunInfo run) {
    List<Reuse> asked = run.askedAgain();
    if (asked.isEmpty()) {
      return "";
    }
    return asked.stream()
        .map(
            reuse ->
                "%s %s of %s reused%s"
                    .formatted(
                        reuse.approach(),
                        Figures.count(reuse.reused()),
                        Figures.count(reuse.asked() + reuse.reused()),
                        reuse.change().map(" (%s)"::formatted).orElse("")))
        .collect(Collectors.joining("; ", ": ", ""));
  }

  /** What is not plain about the money. */
  private static String spend(Spend spend) {
    String unseen =
        spend.unanswered() == 0
            ? ""
            : "; %s of it is possibly billed: %s whose usage was never seen, at the most it can cost"
                .formatted(
                    Figures.money(spend.possiblyBilled()),
                    Words.many(spend.unanswered(), "call", "calls"));
    String avoided =
        spend.avoidedCalls() == 0
            ? ""
            : "; %s avoided for %s whose results were found again"
                .formatted(
                    Figures.money(spend.avoided()),
                    Words.many(spend.avoidedCalls(), "call", "calls"));
    String earlier =
        spend.earlier().isZero()
            ? ""
            : "; the runs it continues had spent " + Figures.money(spend.earlier());
    return unseen + avoided + earlier;
  }

  private static String saved(Savings savings) {
    return savings.trials() == 0
        ? "nothing: every approach answered every example"
        : "%s, %s, about %s tokens and %s, against asking every approach everything"
            .formatted(
                Words.many(savings.trials(), "trial", "trials"),
                Words.many(savings.calls(), "call", "calls"),
                Figures.count(savings.tokens()),
                Figures.money(savings.spend()));
  }

  private static LocalDate day(RunInfo run) {
    return LocalDate.ofInstant(run.started(), ZoneOffset.UTC);
  }

  private static List<ModelRow> models(RunReport report) {
    Map<String, ModelUsage> used = ModelUsage.of(report.trials());
    LocalDate day = day(report.run());
    return report.experiment().models().stream()
        .map(model -> model(model, used.getOrDefault(model.name(), ModelUsage.NONE), day))
        .toList();
  }

  private static ModelRow model(ModelSpec model, ModelUsage used, LocalDate day) {
    Provenance provenance = model.price().provenance();
    return new ModelRow(
        model.name(),
        model.provider(),
        UsageWords.of(used),
        PriceWords.of(model.price()),
        Words.of(provenance, day),
        provenance.source().orElse(""),
        provenance.isAssumed() || provenance.isOld(day),
        model.retires().map(Object::toString).orElse(Figures.NONE));
  }
}
