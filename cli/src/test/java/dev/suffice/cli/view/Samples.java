package dev.suffice.cli.view;

import dev.suffice.api.experiment.Adequacy;
import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.experiment.Evaluation;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Limits;
import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.experiment.Source;
import dev.suffice.api.experiment.Workload;
import dev.suffice.api.kit.Examples;
import dev.suffice.api.metric.Metric;
import dev.suffice.api.metric.PureMetric;
import dev.suffice.api.money.Money;
import dev.suffice.api.result.Analysis;
import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.Contender;
import dev.suffice.api.result.CostSummary;
import dev.suffice.api.result.Estimate;
import dev.suffice.api.result.Interval;
import dev.suffice.api.result.LatencySummary;
import dev.suffice.api.result.Power;
import dev.suffice.api.result.Recommendation;
import dev.suffice.api.result.RecommendationVerdict;
import dev.suffice.api.result.Reuse;
import dev.suffice.api.result.RunInfo;
import dev.suffice.api.result.RunReport;
import dev.suffice.api.result.Spend;
import dev.suffice.api.result.Verdict;
import dev.suffice.api.run.ExitCode;
import dev.suffice.api.run.Plan;
import dev.suffice.api.strategy.Need;
import dev.suffice.api.strategy.Simplicity;
import dev.suffice.api.strategy.StrategyOptions;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Example;
import dev.suffice.cli.console.Line;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** An invented experiment with two approaches, its plan and its result. */
public final class Samples {
  private Samples() {}

  public static Experiment experiment() {
    return experiment(Evaluation.Mode.FIXED);
  }

  private static Experiment experiment(Evaluation.Mode mode) {
    return new Experiment(
        "support-routing",
        Optional.of("Which queue should a customer message go to?"),
        new Source(Path.of("routing.yaml").toAbsolutePath(), "experiment: support-routing"),
        Examples.classification("billing", "refund"),
        new Dataset(
            List.of(Examples.example("train-1", "charged twice", "billing")),
            List.of(),
            List.of(Examples.example("test-1", "money back", "refund"))),
        List.of(),
        List.of(approach("zero-shot"), approach("nearest-8")),
        List.of(
            new MetricSpec("accuracy", new Scored(Metric.Direction.QUALITY)),
            new MetricSpec("invalid-output", new Scored(Metric.Direction.EVENT))),
        Optional.of(
            new Adequacy(
                0.95,
                0.05,
                List.of(
                    new Requirement.Score(
                        "accuracy >= 0.90",
                        "accuracy",
                        Requirement.Bound.AT_LEAST,
                        0.9,
                        Optional.empty())),
                OptionalInt.empty())),
        new Workload(200_000, 12, 730, false),
        new Evaluation(mode, 1, 42),
        Limits.DEFAULT,
        List.of("Two texts stand in both training and test."));
  }

  public static Power power() {
    return new Power(
        "accuracy >= 0.90",
        60,
        Power.Method.EXACT,
        OptionalDouble.of(0.95),
        OptionalDouble.of(0.98),
        OptionalDouble.empty(),
        "`accuracy >= 0.90`: 95.0 % is certified at even chances.");
  }

  public static Plan plan() {
    return new Plan(
        List.of(
            new Plan.Entry(
                "zero-shot",
                180,
                0,
                180,
                180,
                5_400,
                180,
                Money.usd("0.0012"),
                Duration.ofMillis(1_200),
                Money.usd("210")),
            new Plan.Entry(
                "nearest-8",
                180,
                80,
                100,
                220,
                9_000,
                100,
                Money.usd("0.002"),
                Duration.ofMillis(2_400),
                Money.usd("496"))));
  }

  public static RunReport report() {
    Recommendation answer =
        new Recommendation(
            RecommendationVerdict.ADEQUATE_FOUND,
            Optional.of("nearest-8"),
            true,
            List.of(new Contender("zero-shot", OptionalLong.of(380))),
            "nearest-8 is the cheapest adequate approach: $41 a month, 93.1 % accuracy.",
            List.of("zero-shot lost: accuracy is certainly below 0.90."),
            List.of("Below 61.0 % zero-shot would be adequate."));
    var analysis =
        new Analysis(
            Optional.empty(),
            answer,
            List.of(
                result("zero-shot", Verdict.INADEQUATE, 0.52, 0.445, 0.595, "17.5"),
                result("nearest-8", Verdict.ADEQUATE, 0.931, 0.91, 0.949, "41.3")),
            List.of(),
            List.of(),
            List.of());
    return new RunReport(experiment(), run(), analysis, List.of());
  }

  /** A result in which an approach lost six trials and got this verdict. */
  public static RunReport lossy(Evaluation.Mode mode, Verdict verdict) {
    RunReport report = report();
    ApproachResult known = report.analysis().approaches().get(0);
    var lost =
        new ApproachResult(
            known.approach(),
            verdict,
            known.n(),
            6,
            known.metrics(),
            known.slices(),
            known.latency(),
            known.cost(),
            known.requirements(),
            known.spent(),
            known.calls(),
            known.reason());
    var analysis =
        new Analysis(
            Optional.empty(),
            report.analysis().recommendation(),
            List.of(lost, report.analysis().approaches().get(1)),
            List.of(),
            List.of(),
            List.of());
    return new RunReport(experiment(mode), report.run(), analysis, List.of());
  }

  /** The same, but one trial of two made when the run ended like this. */
  public static RunReport stopped(ExitCode ending) {
    RunReport report = report();
    RunInfo run = report.run();
    var info =
        new RunInfo(
            run.id(),
            run.started(),
            run.finished(),
            ending.number(),
            1,
            0,
            1,
            run.spend(),
            run.approachesOnThisTestSet(),
            run.reuse(),
            run.environment());
    return new RunReport(report.experiment(), info, report.analysis(), List.of());
  }

  private static RunInfo run() {
    Instant started = Instant.parse("2026-11-23T04:33:10Z");
    return new RunInfo(
        "20261123-043310-routing",
        started,
        started.plusMillis(12_300),
        0,
        280,
        80,
        400,
        Spend.of(Money.usd("0.0032")),
        2,
        List.of(
            new Reuse("zero-shot", 180, 0, Optional.of("its options changed")),
            new Reuse("nearest-8", 100, 80, Optional.empty())),
        Map.of());
  }

  private static ApproachResult result(
      String id, Verdict verdict, double accuracy, double low, double high, String perMonth) {
    var metrics = new LinkedHashMap<String, Estimate>();
    metrics.put("accuracy", new Estimate(accuracy, Optional.of(new Interval(low, high)), 180));
    metrics.put("invalid-output", new Estimate(0, Optional.empty(), 180));
    Duration latency = Duration.ofMillis(412);
    Money month = Money.usd(perMonth);
    return new ApproachResult(
        approach(id),
        verdict,
        180,
        0,
        metrics,
        List.of(),
        Optional.of(new LatencySummary(latency, latency, latency, latency, 180)),
        Optional.of(
            new CostSummary(Money.usd("0.0002065"), month, Money.ZERO, month.times(12), List.of())),
        List.of(),
        Money.ZERO,
        180,
        "because");
  }

  private static ApproachSpec approach(String id) {
    return new ApproachSpec(id, "prompting", new Options(), List.of());
  }

  private record Options() implements StrategyOptions {
    @Override
    public Simplicity simplicity() {
      return new Simplicity(Simplicity.Form.PROMPTING, 0);
    }

    @Override
    public Set<Need> needs() {
      return Set.of();
    }
  }

  private record Scored(Direction direction) implements PureMetric {
    @Override
    public double score(Example example, Answer answer) {
      return 1;
    }
  }

  /** Lines as a person without colours sees them. */
  static String shown(List<Line> lines) {
    return lines.stream().map(line -> line.render(false) + "\n").collect(Collectors.joining());
  }
}
