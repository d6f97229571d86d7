package dev.suffice.experiments.run;

import dev.suffice.api.catalog.Catalog;
import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.experiment.Evaluation;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Limits;
import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.experiment.Source;
import dev.suffice.api.experiment.Workload;
import dev.suffice.api.kit.Examples;
import dev.suffice.api.kit.FakeLanguageModel;
import dev.suffice.api.kit.FakeMetricContext;
import dev.suffice.api.metric.MetricFactory;
import dev.suffice.api.metric.NoOptions;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.model.ModelProvider;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.money.TokenRates;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.run.RunListener;
import dev.suffice.api.run.RunOptions;
import dev.suffice.api.run.StopSignal;
import dev.suffice.api.strategy.StrategyFactory;
import dev.suffice.api.task.AnswerFormat;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Task;
import dev.suffice.api.trial.Outcome;
import dev.suffice.experiments.json.SchemaLibrary;
import dev.suffice.experiments.plan.Planner;
import dev.suffice.experiments.score.BuiltInMetrics;
import dev.suffice.experiments.store.Store;
import dev.suffice.experiments.tally.ApproachTrials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs fixed evaluations of two scripted approaches, {@code plain} and {@code polite}, on one
 * model; each test says what it answers.
 */
abstract class RunnerLab {
  static final int EXAMPLES = 40;
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T08:15:02Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  final FakeStrategy strategy = new FakeStrategy();
  final List<FakeLanguageModel> models = Collections.synchronizedList(new ArrayList<>());
  Optional<String> missing = Optional.empty();
  Function<Prompt, String> script = prompt -> "billing";
  private final ScriptedProvider provider = new ScriptedProvider(this::model);

  Runner.Done run(Experiment experiment, RunOptions options) throws InterruptedException {
    return run(experiment, options, RunListener.SILENT, new StopSignal());
  }

  Runner.Done run(Experiment experiment, RunOptions options, RunListener listener, StopSignal stop)
      throws InterruptedException {
    try (Store store = Store.openForWriting(folder)) {
      return runner().run(experiment, store, options, Map.of(), listener, stop);
    }
  }

  Runner runner() {
    return new Runner(
        Catalog.<StrategyFactory<?>>of("strategy", List.of(strategy), StrategyFactory::name),
        Catalog.<ModelProvider<?>>of("provider", List.of(provider), ModelProvider::name),
        new SchemaLibrary(),
        new Planner(CLOCK),
        FakeVendor.office(new FakeVendor(), CLOCK),
        NoTuning.office(CLOCK),
        CLOCK,
        System::nanoTime);
  }

  List<ApproachTrials> history() {
    return history(experiment());
  }

  List<ApproachTrials> history(Experiment experiment) {
    try (Store store = Store.openForReading(folder)) {
      return new RunHistory(experiment, store).of(store.runs().get(0));
    }
  }

  static List<Outcome> outcomes(ApproachTrials approach) {
    return approach.trials().stream().map(scored -> scored.trial().outcome()).toList();
  }

  static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  List<Outcome> outcomes(String input) {
    String id = "e" + input.replace("message ", "");
    return history().stream()
        .flatMap(approach -> approach.trials().stream())
        .map(scored -> scored.trial())
        .filter(trial -> trial.exampleId().equals(id))
        .map(trial -> trial.outcome())
        .toList();
  }

  /** The examples answered by an approach of the latest run. */
  List<String> examples(int approach) {
    return history().get(approach).trials().stream()
        .map(scored -> scored.trial().exampleId())
        .toList();
  }

  int calls() {
    return models.stream().mapToInt(model -> model.prompts().size()).sum();
  }

  static String failFor(Prompt prompt, String input, RuntimeException failure) {
    if (prompt.question().input().equals(input)) {
      throw failure;
    }
    return "billing";
  }

  static Experiment experiment() {
    return experiment(approaches(), data(EXAMPLES));
  }

  static List<ApproachSpec> approaches() {
    return List.of(approach("plain", "plain"), approach("polite", "polite"));
  }

  static ApproachSpec approach(String id, String style) {
    var options = new FakeStrategy.Options(new LanguageModelName("local"), style, false);
    return new ApproachSpec(id, "fake", options, List.of("local"));
  }

  static Dataset data(int size) {
    List<Example> test =
        IntStream.range(0, size)
            .mapToObj(i -> Examples.example("e" + i, "message " + i, "billing"))
            .toList();
    return new Dataset(List.of(), List.of(), test);
  }

  /** An approach that learns, on data whose rows have the field anyway. */
  static Experiment learning(Map<String, String> slices) {
    var options = new FakeStrategy.Options(new LanguageModelName("local"), "plain", true);
    List<Example> test = List.of("a", "b", "c").stream().map(id -> sliced(id, slices)).toList();
    return experiment(
        List.of(new ApproachSpec("learner", "fake", options, List.of("local"))),
        new Dataset(List.of(sliced("t", slices)), List.of(), test));
  }

  static Example sliced(String id, Map<String, String> slices) {
    var row = Examples.example(id, "message " + id, "billing", Map.of("channel", "chat"));
    return new Example(
        id, row.input(), row.fields(), row.expected(), List.of(), slices, Optional.empty());
  }

  static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static Experiment withLimits(Limits limits) {
    return experiment(approaches(), data(EXAMPLES), limits);
  }

  static Experiment withEvaluation(Evaluation evaluation) {
    return experiment(approaches(), data(EXAMPLES), Limits.DEFAULT, evaluation);
  }

  static Experiment experiment(List<ApproachSpec> approaches, Dataset data) {
    return experiment(approaches, data, Limits.DEFAULT);
  }

  static Experiment experiment(List<ApproachSpec> approaches, Dataset data, Limits limits) {
    return experiment(approaches, data, limits, new Evaluation(Evaluation.Mode.FIXED, 1, 42));
  }

  static Experiment experiment(
      List<ApproachSpec> approaches, Dataset data, Limits limits, Evaluation evaluation) {
    Task task = Examples.classification("billing", "workshop");
    var price =
        TokenPrice.of(
            TokenRates.of(Money.usd("1"), Money.usd("2")), Optional.empty(), Provenance.DECLARED);
    var accuracy = create(BuiltInMetrics.all().get(0));
    return new Experiment(
        "routing",
        Optional.empty(),
        new Source(Path.of("/routing.yaml"), "experiment: routing"),
        task,
        data,
        List.of(
            new ModelSpec(
                "local", "fake", new ScriptedProvider.Options("local"), price, Optional.empty())),
        approaches,
        List.of(accuracy),
        Optional.empty(),
        Workload.ASSUMED,
        evaluation,
        limits,
        List.of());
  }

  private static <O extends Record> MetricSpec create(MetricFactory<O> factory) {
    var options = factory.optionsType().cast(new NoOptions());
    return new MetricSpec(
        factory.name(), factory.create(options, FakeMetricContext.of(AnswerFormat.TEXT)));
  }

  private FakeLanguageModel model(String name) {
    missing.ifPresent(
        type -> {
          throw new NoClassDefFoundError(type);
        });
    var model = FakeLanguageModel.answering(prompt -> script.apply(prompt));
    models.add(model);
    return model;
  }
}
