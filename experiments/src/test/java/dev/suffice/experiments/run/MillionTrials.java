package dev.suffice.experiments.run;

import dev.suffice.api.experiment.Adequacy;
import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.experiment.Evaluation;
import dev.suffice.api.experiment.Evaluation.Mode;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Limits;
import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.experiment.Requirement.Bound;
import dev.suffice.api.experiment.Source;
import dev.suffice.api.experiment.Workload;
import dev.suffice.api.metric.Metric;
import dev.suffice.api.model.Usage;
import dev.suffice.api.result.Analysis;
import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.ScoredTrial;
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
import dev.suffice.api.trial.ModelCall;
import dev.suffice.api.trial.Outcome;
import dev.suffice.experiments.cost.TestModels;
import dev.suffice.experiments.decide.Analyst;
import dev.suffice.experiments.decide.Exploration;
import dev.suffice.experiments.decide.Prognosis;
import dev.suffice.experiments.score.BuiltInMetrics;
import dev.suffice.experiments.store.Fingerprint;
import dev.suffice.experiments.store.Store;
import dev.suffice.experiments.store.StoredRun;
import dev.suffice.experiments.store.TrialContent;
import dev.suffice.experiments.store.TrialPlace;
import dev.suffice.experiments.tally.ApproachTrials;
import dev.suffice.experiments.tally.TrialSource;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A million trials in a store, read, scored, analysed. Run by {@code benchmarks/million.sh}. */
final class MillionTrials {
  private static final double[] ACCURACIES = {
    0.60, 0.70, 0.75, 0.80, 0.85, 0.88, 0.89, 0.91, 0.92, 0.93, 0.94, 0.95
  };
  private static final double INVALID = 0.01;
  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
  private static final ModelSpec MODEL = TestModels.model("model", TestModels.tokens("1", "4"));

  private record Options(int number) implements StrategyOptions {
    @Override
    public Set<Need> needs() {
      return Set.of();
    }

    @Override
    public Simplicity simplicity() {
      return new Simplicity(Form.PROMPTING, number);
    }
  }

  private final Experiment experiment;
  private final PrintStream out;

  private MillionTrials(Mode mode, int examples, PrintStream out) {
    this.experiment = experiment(mode, examples);
    this.out = out;
  }

  /**
   * Runs a part of it.
   *
   * @param arguments {@code make}, {@code fixed}, {@code adaptive} or {@code updates}, the folder
   *     of the store, and the number of examples
   */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[1]);
    int examples = Integer.parseInt(arguments[2]);
    Mode mode = arguments[0].equals("fixed") ? Mode.FIXED : Mode.ADAPTIVE;
    var trials = new MillionTrials(mode, examples, System.out);
    switch (arguments[0]) {
      case "make" -> trials.make(folder);
      case "fixed", "adaptive" -> trials.analyse(folder);
      case "updates" -> trials.updates(folder);
      default -> throw new IllegalArgumentException("Not a part: " + arguments[0]);
    }
  }

  private void make(Path folder) {
    var identity = identity();
    List<ApproachWork.Item> items = new Agenda(experiment, identity).all();
    var random = new SplittableRandom(20_261);
    try (Store store = Store.openForWriting(folder)) {
      var approaches = new ArrayList<StoredRun.StoredApproach>();
      for (ApproachSpec approach : experiment.approaches()) {
        long version = store.version(identity.approach(approach), false);
        int number = ((Options) approach.options()).number();
        for (ApproachWork.Item item : items) {
          var place = new TrialPlace(version, item.key());
          store.append(place, content(number, item.example(), random), List.of(), () -> {});
        }
        store.flush();
        approaches.add(
            new StoredRun.StoredApproach(
                approach.id(), version, Optional.empty(), Optional.empty()));
      }
      store.saveRun(run(approaches));
    }
  }

  private static TrialContent content(int number, int example, SplittableRandom random) {
    boolean invalid = random.nextDouble() < INVALID;
    boolean right = random.nextDouble() < ACCURACIES[number] / (1 - INVALID);
    String text = "Answer: " + (right ? "" : "not ") + "label " + example % 77;
    var answer =
        new Answer(text, Optional.of(text.substring(8)).filter(value -> !invalid), List.of());
    Duration latency = Duration.ofNanos((long) (4e8 - 3e8 * Math.log(random.nextDouble())));
    var usage = Usage.of(random.nextInt(200, 400), 10 + number * 3L);
    var call = new ModelCall(MODEL.name(), usage, 0, latency, false);
    return new TrialContent(new Outcome.Answered(answer), List.of(call), latency);
  }

  private void analyse(Path folder) {
    try (Store store = Store.openForReading(folder)) {
      long start = System.nanoTime();
      Analysis analysis =
          new Analyst(Clock.fixed(START, ZoneOffset.UTC))
              .analyse(experiment, new RunHistory(experiment, store).sources(store.runs().get(0)));
      line("trials", analysis.approaches().stream().mapToInt(ApproachResult::n).sum(), "");
      line("read, score, analyse, decide", (System.nanoTime() - start) / 1e9, "s");
      analysis.approaches().forEach(one -> out.println(one.approach().id() + " " + one.verdict()));
      out.println(analysis.recommendation().sentence());
    }
  }

  /** Time of one batch's update by the trials so far: of the approach that is the hardest. */
  private void updates(Path folder) {
    try (Store store = Store.openForReading(folder)) {
      TrialSource source = new RunHistory(experiment, store).sources(store.runs().get(0)).get(6);
      var all = new ArrayList<ScoredTrial>();
      source.forEach(all::add);
      int batch = (all.size() + 99) / 100;
      var prognosis =
          new Prognosis(experiment, LocalDate.ofInstant(START, ZoneOffset.UTC), Exploration.NONE);
      var threads = ManagementFactory.getThreadMXBean();
      List<ScoredTrial> ordered = inOrder(all);
      out.println("| trials so far | ms per batch of " + batch + " |");
      out.println("| ---: | ---: |");
      for (int done = 1; done <= 100; done++) {
        int before = Math.min((done - 1) * batch, ordered.size());
        int trials = Math.min(done * batch, ordered.size());
        long start = threads.getCurrentThreadCpuTime();
        List<ScoredTrial> more = ordered.subList(before, trials);
        prognosis.add(
            new ApproachTrials(source.approach(), more, Optional.empty(), Optional.empty()));
        prognosis.outlooks();
        long end = threads.getCurrentThreadCpuTime();
        if (done % 10 == 0) {
          out.printf(Locale.ROOT, "| %,d | %.1f |%n", trials, (end - start) / 1e6);
        }
      }
    }
  }

  private List<ScoredTrial> inOrder(List<ScoredTrial> trials) {
    var byExample = new HashMap<String, ScoredTrial>();
    trials.forEach(one -> byExample.put(one.trial().exampleId(), one));
    return new Agenda(experiment, identity())
        .all().stream()
            .map(item -> byExample.get(experiment.data().test().get(item.example()).id()))
            .toList();
  }

  private void line(String name, double value, String unit) {
    out.printf(Locale.ROOT, "%-30s %,12.1f %s%n", name, value, unit);
  }

  private Identity identity() {
    return new Identity(experiment, model -> "1");
  }

  private StoredRun run(List<StoredRun.StoredApproach> approaches) {
    return new StoredRun(
        "20260301-120000",
        experiment.name(),
        experiment.source(),
        Fingerprint.of("data"),
        Fingerprint.of("test"),
        START,
        Optional.empty(),
        OptionalInt.empty(),
        StoredRun.Counts.NONE,
        "requirements",
        Map.of(),
        approaches,
        Optional.empty());
  }

  private static Experiment experiment(Mode mode, int examples) {
    return new Experiment(
        "million",
        Optional.empty(),
        new Source(Path.of("experiment.yaml").toAbsolutePath(), ""),
        new Task(
            TaskKind.GENERATION,
            "question",
            "answer",
            List.of(),
            new Template("Answer."),
            Optional.empty(),
            AnswerFormat.TEXT,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty()),
        new Dataset(
            List.of(),
            List.of(),
            IntStream.range(0, examples).mapToObj(MillionTrials::example).toList()),
        List.of(MODEL),
        IntStream.range(0, ACCURACIES.length).mapToObj(MillionTrials::approach).toList(),
        List.of(
            new MetricSpec("accuracy", metric("accuracy")),
            new MetricSpec("invalid-output", metric("invalid-output"))),
        Optional.of(new Adequacy(0.95, 0.05, requirements(), OptionalInt.empty())),
        new Workload(10_000, 12, 730, false),
        new Evaluation(mode, 1, 42),
        Limits.DEFAULT,
        List.of());
  }

  private static List<Requirement> requirements() {
    return List.of(
        new Requirement.Score(
            "accuracy >= 0.90", "accuracy", Bound.AT_LEAST, 0.90, Optional.empty()),
        new Requirement.Score(
            "invalid-output <= 0.03", "invalid-output", Bound.AT_MOST, 0.03, Optional.empty()),
        new Requirement.LatencyQuantile("p95 latency <= 2 s", 0.95, Duration.ofSeconds(2)));
  }

  private static Example example(int number) {
    return new Example(
        "example-" + number,
        "What is the label of question " + number + "?",
        Map.of(),
        List.of("label " + number % 77),
        List.of(),
        Map.of(),
        Optional.empty());
  }

  private static ApproachSpec approach(int number) {
    return new ApproachSpec(
        "approach-" + number, "prompting", new Options(number), List.of(MODEL.name()));
  }

  private static Metric metric(String name) {
    return BuiltInMetrics.all().stream()
        .filter(factory -> factory.name().equals(name))
        .map(Metric.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
