package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Adequacy;
import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.experiment.Evaluation;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Limits;
import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.experiment.Requirement.Bound;
import dev.suffice.api.experiment.Source;
import dev.suffice.api.experiment.Workload;
import dev.suffice.api.metric.Metric.Direction;
import dev.suffice.api.metric.PureMetric;
import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.result.Analysis;
import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.RequirementResult;
import dev.suffice.api.strategy.Need;
import dev.suffice.api.strategy.Simplicity;
import dev.suffice.api.strategy.Simplicity.Form;
import dev.suffice.api.strategy.StrategyOptions;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.AnswerFormat;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Task;
import dev.suffice.api.task.TaskKind;
import dev.suffice.api.task.Template;
import dev.suffice.experiments.adapt.ExampleOrder;
import dev.suffice.experiments.cost.TestModels;
import dev.suffice.experiments.tally.ApproachTrials;
import dev.suffice.experiments.tally.Subject;
import dev.suffice.experiments.tally.Subjects;
import dev.suffice.experiments.tally.TestSet;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/** Builds small experiments. Models: paid by token (a dollar a million), shared and dedicated. */
final class Lab {
  static final ModelSpec TOKENS = TestModels.model("tokens", TestModels.tokens("1", "1"));

  /** A tenth of a cent a second. */
  static final ModelSpec SHARED = TestModels.model("shared", TestModels.shared("3.6", 1, 1));

  /** A dollar a million, a tenth of it for what is found in the cache, which is filled for 1.25. */
  static final ModelSpec CACHED =
      TestModels.model("cached", TestModels.cached(Optional.of("1.25"), false));

  /** The same with a cache that fills itself; switched off in May 2027. */
  static final ModelSpec RETIRING =
      TestModels.retiring(
          TestModels.model("retiring", TestModels.cached(Optional.empty(), true)),
          LocalDate.of(2027, 5, 1));

  static final ModelSpec EMBEDDER = TestModels.embedder("embedder", TestModels.tokens("1", "0"));

  static final ModelSpec DEDICATED = TestModels.model("dedicated", TestModels.dedicated("1", 1));

  /** Costs as {@link #TOKENS} until it is tuned. */
  static final ModelSpec TUNABLE = TestModels.model("tunable", TestModels.tunable());

  private record Options(Simplicity simplicity) implements StrategyOptions {
    @Override
    public Set<Need> needs() {
      return Set.of();
    }
  }

  private record Scripted(
      Direction direction,
      boolean isBinary,
      boolean judgesInvalidOutput,
      Predicate<Example> concerned)
      implements PureMetric {
    @Override
    public boolean concerns(Example example) {
      return concerned.test(example);
    }

    @Override
    public double score(Example example, Answer answer) {
      throw new UnsupportedOperationException("scores are given");
    }
  }

  private final List<Example> test = new ArrayList<>();
  private final List<ApproachSpec> approaches = new ArrayList<>();
  private final List<Requirement> requirements = new ArrayList<>();
  private final List<ApproachTrials> trials = new ArrayList<>();
  private OptionalInt minimumSlice = OptionalInt.empty();
  private double tolerance = 0.05;
  private Evaluation.Mode mode = Evaluation.Mode.FIXED;
  private int repetitions = 1;
  private boolean binary = true;
  private boolean judgesInvalidOutput = false;
  private Predicate<Example> concerned = example -> true;
  private Workload workload = new Workload(10_000, 12, 730, false);

  Lab examples(int count) {
    return examples(count, Map.of(), Optional.empty());
  }

  /** Further examples, with ids that count on. */
  Lab examples(int count, Map<String, String> slices, Optional<String> cluster) {
    for (int example = 0; example < count; example++) {
      String id = "e" + test.size();
      test.add(new Example(id, "?", Map.of(), List.of("!"), List.of(), slices, cluster));
    }
    return this;
  }

  /** Approaches are judged after every batch. */
  Lab adaptive() {
    mode = Evaluation.Mode.ADAPTIVE;
    return this;
  }

  /** Scores may be anything from 0 to 1. */
  Lab graded() {
    binary = false;
    return this;
  }

  /** The accuracy of an answer does not depend on whether it can be read. */
  Lab judgingInvalidOutput() {
    judgesInvalidOutput = true;
    return this;
  }

  /** Only the examples of one channel have an accuracy. */
  Lab accuracyConcerns(String channel) {
    concerned = example -> channel.equals(example.slices().get("channel"));
    return this;
  }

  Lab require(Requirement requirement) {
    requirements.add(requirement);
    return this;
  }

  Lab accuracy(double threshold) {
    return require(accuracyAtLeast(threshold));
  }

  static Requirement.Score accuracyAtLeast(double threshold) {
    return new Requirement.Score(
        "accuracy >= " + threshold, "accuracy", Bound.AT_LEAST, threshold, Optional.empty());
  }

  static Requirement.Score invalidAtMost(double rate) {
    return new Requirement.Score(
        "invalid-output <= " + rate, "invalid-output", Bound.AT_MOST, rate, Optional.empty());
  }

  Lab minimumSlice(int size) {
    minimumSlice = OptionalInt.of(size);
    return this;
  }

  Lab tolerance(double share) {
    tolerance = share;
    return this;
  }

  /** Ids of the examples in the order in which every approach meets them. */
  List<String> order() {
    return ExampleOrder.of(experiment()).examples().stream().map(Example::id).toList();
  }

  /** All approaches and what they did, before anything is judged. */
  Map<String, Subject> subjects() {
    return Subjects.of(experiment(), TestSet.of(experiment()), trials, LocalDate.of(2026, 3, 1));
  }

  Lab repetitions(int count) {
    repetitions = count;
    return this;
  }

  Lab workload(Workload other) {
    workload = other;
    return this;
  }

  Lab approach(String id, Form form, ModelSpec model) {
    approaches.add(
        new ApproachSpec(
            id, "prompting", new Options(new Simplicity(form, 0)), List.of(model.name())));
    return this;
  }

  /** An approach and what it did. */
  Lab approach(Form form, Answers answers) {
    trials.add(answers.trials());
    return approach(answers.approach(), form, answers.model());
  }

  Lab approach(Answers answers) {
    return approach(Form.PROMPTING, answers);
  }

  /** The approach named last costs this beside its calls. */
  Lab costing(LifeCycle costs) {
    ApproachSpec last = approaches.remove(approaches.size() - 1);
    approaches.add(
        new ApproachSpec(last.id(), last.strategy(), last.options(), last.models(), costs));
    return this;
  }

  List<ApproachTrials> trials() {
    return List.copyOf(trials);
  }

  Experiment experiment() {
    return new Experiment(
        "lab",
        Optional.empty(),
        new Source(Path.of("/experiment.yaml").toAbsolutePath(), ""),
        new Task(
            TaskKind.GENERATION,
            "question",
            "answer",
            List.of(),
            new Template("Answer."),
            Optional.empty(),
            AnswerFormat.TEXT,
            Optional.empty(),
            List.of("channel"),
            Optional.empty(),
            Optional.empty()),
        new Dataset(List.of(), List.of(), test),
        List.of(TOKENS, SHARED, CACHED, RETIRING, EMBEDDER, DEDICATED, TUNABLE),
        approaches,
        List.of(
            new MetricSpec("accuracy", accuracy()),
            new MetricSpec(
                "invalid-output", new Scripted(Direction.EVENT, binary, false, example -> true))),
        requirements.isEmpty()
            ? Optional.empty()
            : Optional.of(new Adequacy(0.95, tolerance, requirements, minimumSlice)),
        workload,
        new Evaluation(mode, repetitions, 42),
        Limits.DEFAULT,
        List.of());
  }

  private PureMetric accuracy() {
    return new Scripted(Direction.QUALITY, binary, judgesInvalidOutput, concerned);
  }

  Analysis analyse() {
    return analyse(trials);
  }

  Analysis analyse(List<ApproachTrials> other) {
    return analyst().analyse(experiment(), other);
  }

  static Analyst analyst() {
    return new Analyst(Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC));
  }

  static List<RequirementResult> results(Lab lab, String approach) {
    return lab.analyse().approach(approach).orElseThrow().requirements();
  }

  static RequirementResult only(Lab lab) {
    return results(lab, "one").get(0);
  }

  /** A cheap one that fails, one that does, a dear one that does as well. */
  static Lab decided() {
    return new Lab()
        .examples(400)
        .accuracy(0.9)
        .approach(Answers.of("cheap", 100).right(320).wrong(80))
        .approach(Form.NEAREST_DEMONSTRATIONS, Answers.of("good", 400).in(412).right(380).wrong(20))
        .approach(Form.NEAREST_DEMONSTRATIONS, Answers.of("dear", 900).right(388).wrong(12));
  }

  /**
   * Two approaches with valid answers alone. 88 of 100 are certified to be at least 80 % at alpha =
   * 0.05, but not at half of it: {@code close} needs the share that {@code other} leaves.
   */
  static Lab sharing() {
    Lab lab = new Lab().adaptive().examples(100).accuracy(0.8).require(invalidAtMost(0.5));
    List<String> order = lab.order();
    return lab.approach(Answers.of("close", 9).along(order).spread(88, 12))
        .approach(Answers.of("other", 10).along(order).spread(96, 4));
  }

  static ApproachResult result(Analysis analysis, String approach) {
    return analysis.approach(approach).orElseThrow();
  }
}
