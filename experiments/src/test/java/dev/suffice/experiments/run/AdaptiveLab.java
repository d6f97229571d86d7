package dev.suffice.experiments.run;

import dev.suffice.api.catalog.Catalog;
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
import dev.suffice.api.strategy.StrategyFactory;
import dev.suffice.api.task.AnswerFormat;
import dev.suffice.api.task.Example;
import dev.suffice.experiments.json.SchemaLibrary;
import dev.suffice.experiments.plan.Planner;
import dev.suffice.experiments.score.BuiltInMetrics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Runs adaptive evaluations of scripted approaches. Each has a model of its own, paid by the token,
 * that is right on a share of the examples; which ones depends on its name and the example alone.
 */
final class AdaptiveLab extends StoredRuns {
  /** About as many characters as a prompt has, tenfold; see {@link FakeStrategy}. */
  private static final String STYLE = "twelve-chars";

  private final FakeStrategy strategy = new FakeStrategy();
  private final List<ModelSpec> models = new ArrayList<>();
  private final List<ApproachSpec> approaches = new ArrayList<>();
  private final List<Example> test = new ArrayList<>();
  private final List<Requirement> requirements = new ArrayList<>();
  private final Map<String, Function<Example, String>> scripts = new LinkedHashMap<>();
  private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
  private Limits limits = Limits.DEFAULT;
  private Evaluation evaluation = new Evaluation(Evaluation.Mode.ADAPTIVE, 1, 42);
  private double confidence = 0.95;
  private double tolerance = 0.05;
  private Workload workload = Workload.ASSUMED;
  private String definition = "";
  private Optional<Comparator<Example>> file = Optional.empty();

  /** A call of a model. */
  record Asked(String approach, String example) {}

  AdaptiveLab(Path folder) {
    super(folder);
  }

  AdaptiveLab examples(int count) {
    return examples(count, Map.of());
  }

  AdaptiveLab examples(int count, Map<String, String> slices) {
    for (int times = 0; times < count; times++) {
      String id = "e" + test.size();
      test.add(Examples.example(id, "message " + id, "billing", slices));
    }
    return this;
  }

  AdaptiveLab require(Requirement requirement) {
    requirements.clear();
    return also(requirement);
  }

  AdaptiveLab also(Requirement requirement) {
    requirements.add(requirement);
    return this;
  }

  AdaptiveLab accuracy(double threshold) {
    return require(score(threshold, Optional.empty()));
  }

  static Requirement.Score score(double threshold, Optional<String> onEvery) {
    String ending = onEvery.map(" on every "::concat).orElse("");
    return new Requirement.Score(
        "accuracy >= " + threshold + ending, "accuracy", Bound.AT_LEAST, threshold, onEvery);
  }

  static Requirement within(double margin, String reference) {
    return new Requirement.NonInferiority(
        "accuracy within " + margin + " of " + reference, "accuracy", margin, reference);
  }

  /** An approach that is right on a share of the examples, at dollars per million tokens. */
  AdaptiveLab approach(String id, String price, double accuracy) {
    return approach(id, price, STYLE, example -> rightOn(accuracy, id, example));
  }

  AdaptiveLab brokenApproach(String id, String price) {
    return approach(id, price, FakeStrategy.BROKEN, example -> "billing");
  }

  private AdaptiveLab approach(
      String id, String price, String style, Function<Example, String> script) {
    var rates = TokenRates.of(Money.usd(price), Money.usd(price));
    models.add(
        new ModelSpec(
            id,
            "fake",
            new ScriptedProvider.Options(id),
            TokenPrice.of(rates, Optional.empty(), Provenance.DECLARED),
            Optional.empty()));
    var options = new FakeStrategy.Options(new LanguageModelName(id), style, false);
    approaches.add(new ApproachSpec(id, "fake", options, List.of(id)));
    return script(id, script);
  }

  /** What an approach answers; {@code billing} is right. */
  AdaptiveLab script(String approach, Function<Example, String> script) {
    scripts.put(approach, script);
    return this;
  }

  static String rightOn(double accuracy, String approach, Example example) {
    int draw =
        Math.floorMod(((approach + " " + example.id()).hashCode() * 0x9E3779B9) >>> 8, 10_000);
    return draw < accuracy * 10_000 ? "billing" : "workshop";
  }

  AdaptiveLab repetitions(int count) {
    return evaluation(evaluation.mode(), count, evaluation.seed());
  }

  AdaptiveLab evaluation(Evaluation.Mode mode, int repetitions, long seed) {
    evaluation = new Evaluation(mode, repetitions, seed);
    return this;
  }

  AdaptiveLab confidence(double share) {
    confidence = share;
    return this;
  }

  AdaptiveLab tolerance(double share) {
    tolerance = share;
    return this;
  }

  AdaptiveLab workload(Workload other) {
    workload = other;
    return this;
  }

  AdaptiveLab definition(String ofAccuracy) {
    definition = ofAccuracy;
    return this;
  }

  AdaptiveLab timeout(Duration longest) {
    limits = new Limits(limits.spend(), limits.time(), limits.concurrency(), longest);
    return this;
  }

  AdaptiveLab without(String approach) {
    approaches.removeIf(one -> one.id().equals(approach));
    return this;
  }

  /** The test examples in the order of another file. */
  AdaptiveLab reordered(Comparator<Example> order) {
    file = Optional.of(order);
    return this;
  }

  /** Other examples in place of all there were. */
  AdaptiveLab change(UnaryOperator<Example> each) {
    test.replaceAll(each);
    return this;
  }

  AdaptiveLab concurrency(int trials) {
    limits = new Limits(limits.spend(), limits.time(), trials, limits.timeout());
    return this;
  }

  AdaptiveLab spend(String most) {
    limits =
        new Limits(
            Optional.of(Money.usd(most)), limits.time(), limits.concurrency(), limits.timeout());
    return this;
  }

  /** Every call so far, in order. */
  List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** How many calls an approach made so far. */
  long calls(String approach) {
    return asked().stream().filter(one -> one.approach().equals(approach)).count();
  }

  int preparations() {
    return strategy.preparations.get();
  }

  List<Example> test() {
    return List.copyOf(test);
  }

  @Override
  Experiment experiment() {
    return new Experiment(
        "adaptive",
        Optional.empty(),
        new Source(Path.of("/adaptive.yaml"), "experiment: adaptive"),
        Examples.classification("billing", "workshop"),
        new Dataset(
            List.of(),
            List.of(),
            file.map(order -> test.stream().sorted(order).toList()).orElse(test)),
        models,
        approaches,
        List.of(accuracy(BuiltInMetrics.all().get(0), definition)),
        Optional.of(new Adequacy(confidence, tolerance, requirements, OptionalInt.empty())),
        workload,
        evaluation,
        limits,
        List.of());
  }

  private static <O extends Record> MetricSpec accuracy(
      MetricFactory<O> factory, String definition) {
    var options = factory.optionsType().cast(new NoOptions());
    return new MetricSpec(
        factory.name(),
        factory.create(options, FakeMetricContext.of(AnswerFormat.TEXT)),
        definition,
        Optional.empty());
  }

  @Override
  Runner runner() {
    return new Runner(
        Catalog.<StrategyFactory<?>>of("strategy", List.of(strategy), StrategyFactory::name),
        Catalog.<ModelProvider<?>>of(
            "provider", List.of(new ScriptedProvider(this::model)), ModelProvider::name),
        new SchemaLibrary(),
        new Planner(CLOCK),
        FakeVendor.office(new FakeVendor(), CLOCK),
        NoTuning.office(CLOCK),
        CLOCK,
        System::nanoTime);
  }

  private FakeLanguageModel model(String approach) {
    return FakeLanguageModel.answering(
        prompt -> {
          Example example =
              named(prompt.question().input().replace("another ", "").replace("message ", ""));
          asked.add(new Asked(approach, example.id()));
          return scripts.get(approach).apply(example);
        });
  }

  private Example named(String id) {
    return test.get(Integer.parseInt(id.substring(1)));
  }
}
