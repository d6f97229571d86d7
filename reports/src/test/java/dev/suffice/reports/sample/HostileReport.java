package dev.suffice.reports.sample;

import dev.suffice.api.corpus.Evidence;
import dev.suffice.api.corpus.Origin;
import dev.suffice.api.corpus.Span;
import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.experiment.Source;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.prompt.Message;
import dev.suffice.api.prompt.Role;
import dev.suffice.api.result.Analysis;
import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.BreakEven;
import dev.suffice.api.result.Contender;
import dev.suffice.api.result.CostCurve;
import dev.suffice.api.result.Guarantee;
import dev.suffice.api.result.PriceTrend;
import dev.suffice.api.result.Recommendation;
import dev.suffice.api.result.RequirementResult;
import dev.suffice.api.result.Reuse;
import dev.suffice.api.result.RunInfo;
import dev.suffice.api.result.RunReport;
import dev.suffice.api.result.ScoredTrial;
import dev.suffice.api.result.SliceEstimate;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Passage;
import dev.suffice.api.trial.Outcome;
import dev.suffice.api.trial.SentPrompt;
import dev.suffice.api.trial.Trial;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A report in which every text that is not ours holds the same hostile text. */
public final class HostileReport {
  private final RunReport base = SampleReports.adequateFound();
  private final String evil;

  private HostileReport(String evil) {
    this.evil = evil;
  }

  public static RunReport with(String evil) {
    return new HostileReport(evil).report();
  }

  /** The sample, with the given text as the answer of every trial. */
  public static RunReport answering(String answer) {
    return answering(new Outcome.Answered(new Answer(answer, Optional.of(answer), List.of())));
  }

  /** The sample, in which every trial ended alike. */
  public static RunReport answering(Outcome outcome) {
    RunReport base = SampleReports.noneAdequate();
    return new RunReport(
        base.experiment(),
        base.run(),
        base.analysis(),
        base.trials().stream().map(scored -> with(outcome, scored)).toList());
  }

  /** As {@link #answering(Outcome)}, with the same evidence of every example. */
  public static RunReport restingOn(Evidence evidence, Outcome outcome) {
    RunReport report = answering(outcome);
    Experiment of = report.experiment();
    var data =
        new Dataset(
            of.data().training(),
            of.data().validation(),
            of.data().test().stream().map(example -> with(evidence, example)).toList());
    return new RunReport(
        new Experiment(
            of.name(),
            of.description(),
            of.source(),
            of.task(),
            data,
            of.models(),
            of.approaches(),
            of.metrics(),
            of.adequacy(),
            of.workload(),
            of.evaluation(),
            of.limits(),
            of.warnings()),
        report.run(),
        report.analysis(),
        report.trials());
  }

  private static Example with(Evidence evidence, Example of) {
    return new Example(
        of.id(),
        of.input(),
        of.fields(),
        of.expected(),
        of.passages(),
        of.slices(),
        of.cluster(),
        List.of(evidence));
  }

  private static ScoredTrial with(Outcome outcome, ScoredTrial of) {
    Trial trial = of.trial();
    return new ScoredTrial(
        new Trial(trial.approach(), trial.exampleId(), 0, outcome, trial.calls(), trial.latency()),
        of.scores());
  }

  private RunReport report() {
    RunInfo run = base.run();
    Experiment experiment = experiment(base.experiment());
    return new RunReport(
        experiment,
        new RunInfo(
            evil(run.id()),
            run.started(),
            run.finished(),
            0,
            1,
            0,
            1,
            run.spend(),
            6,
            List.of(new Reuse(evil("approach"), 1, 0, Optional.of(evil("change")))),
            Map.of(evil("java"), evil("17"))),
        analysis(base.analysis()),
        base.trials().stream().map(this::trial).toList(),
        Optional.of(SampleHealth.of(experiment.data())),
        SampleJudges.named(evil),
        this::prompts);
  }

  private List<List<SentPrompt>> prompts(List<Trial> trials) {
    var message = new Message(Role.USER, evil("asked"), false);
    var sent = new SentPrompt(evil("model"), List.of(message));
    return trials.stream().map(trial -> List.of(sent)).toList();
  }

  private String evil(String text) {
    return text + evil;
  }

  private Experiment experiment(Experiment of) {
    List<ApproachSpec> approaches = of.approaches().stream().map(this::spec).toList();
    return new Experiment(
        evil(of.name()),
        Optional.of(evil),
        new Source(of.source().file(), evil(of.source().document())),
        of.task(),
        new Dataset(
            of.data().training(),
            of.data().validation(),
            of.data().test().stream().map(this::example).toList()),
        of.models().stream().map(this::model).toList(),
        approaches,
        of.metrics(),
        of.adequacy(),
        of.workload(),
        of.evaluation(),
        of.limits(),
        List.of(evil("warning ")));
  }

  private ModelSpec model(ModelSpec of) {
    if (!(of.price() instanceof TokenPrice price)) {
      return of;
    }
    return new ModelSpec(
        of.name(),
        of.provider(),
        of.options(),
        TokenPrice.of(
            price.tariff().now(),
            price.cache(),
            Provenance.catalogue(LocalDate.of(2026, 1, 2), evil("javascript:alert(1)"))),
        of.retires());
  }

  private ApproachSpec spec(ApproachSpec spec) {
    return new ApproachSpec(
        evil(spec.id()), evil(spec.strategy()), spec.options(), List.of("reader"));
  }

  private Example example(Example of) {
    return new Example(
        evil(of.id()),
        evil(of.input()),
        of.fields(),
        List.of(evil(of.expected().get(0))),
        List.of(),
        Map.of("channel", evil),
        Optional.empty(),
        List.of(new Evidence(evil("document "), Optional.empty())));
  }

  private ScoredTrial trial(ScoredTrial of) {
    Trial trial = of.trial();
    return new ScoredTrial(
        new Trial(
            evil(trial.approach()),
            evil(trial.exampleId()),
            0,
            new Outcome.Answered(new Answer(evil, Optional.of(evil), List.of(passage()))),
            trial.calls(),
            trial.latency()),
        of.scores());
  }

  private Passage passage() {
    var place = new Origin(evil("document "), new Span(0, 1));
    return new Passage(evil, evil, Optional.of(place));
  }

  private Analysis analysis(Analysis of) {
    return new Analysis(
        Optional.of(new Guarantee(evil("safe "), evil("cheap "), List.of(evil))),
        new Recommendation(
            of.recommendation().verdict(),
            of.recommendation().approach().map(this::evil),
            false,
            List.of(new Contender(evil, OptionalLong.of(3))),
            evil("sentence "),
            List.of(evil("reason ")),
            List.of(evil("counterfactual "))),
        of.approaches().stream().map(this::result).toList(),
        List.of(new BreakEven(evil("zero-shot"), evil("nearest-8"), 20_000)),
        of.costCurves().stream()
            .map(curve -> new CostCurve(evil(curve.approach()), curve.points()))
            .toList(),
        of.priceTrends().stream().map(this::trend).toList());
  }

  private PriceTrend trend(PriceTrend of) {
    return new PriceTrend(
        of.name(),
        of.timesPerYear(),
        evil("source "),
        of.totals().stream()
            .map(one -> new PriceTrend.Total(evil(one.approach()), one.total(), one.follows()))
            .toList());
  }

  private ApproachResult result(ApproachResult of) {
    return new ApproachResult(
        spec(of.approach()),
        of.verdict(),
        of.n(),
        of.missing(),
        of.metrics(),
        of.slices().stream().map(this::slice).toList(),
        of.latency(),
        of.cost(),
        of.requirements().stream().map(this::requirement).toList(),
        of.spent(),
        of.calls(),
        evil("because "));
  }

  private SliceEstimate slice(SliceEstimate of) {
    return new SliceEstimate(of.metric(), evil(of.field()), evil(of.value()), of.estimate());
  }

  private RequirementResult requirement(RequirementResult of) {
    return new RequirementResult(
        evil(of.text()),
        of.unit(),
        of.bound(),
        of.threshold(),
        of.estimate(),
        of.bounds(),
        of.n(),
        of.holds(),
        evil);
  }
}
