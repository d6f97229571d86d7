package dev.suffice.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.catalog.Catalog;
import dev.suffice.api.catalog.UnknownNameException;
import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.experiment.Evaluation;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.InvalidExperimentException;
import dev.suffice.api.experiment.Limits;
import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.experiment.Source;
import dev.suffice.api.experiment.Workload;
import dev.suffice.api.kit.Examples;
import dev.suffice.api.kit.FakeLanguageModel;
import dev.suffice.api.kit.FakeMetricContext;
import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.model.Model;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.model.ModelOptions;
import dev.suffice.api.model.ModelProvider;
import dev.suffice.api.model.Pace;
import dev.suffice.api.model.TokenLimits;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.money.TokenRates;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.run.ExitCode;
import dev.suffice.api.run.Plan;
import dev.suffice.api.run.RunEvent;
import dev.suffice.api.run.RunListener;
import dev.suffice.api.run.RunOptions;
import dev.suffice.api.run.StopSignal;
import dev.suffice.api.run.StoreException;
import dev.suffice.api.strategy.StrategyFactory;
import dev.suffice.api.task.AnswerFormat;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Task;
import dev.suffice.api.trial.Outcome;
import dev.suffice.experiments.decide.ApproachTrials;
import dev.suffice.experiments.json.SchemaLibrary;
import dev.suffice.experiments.plan.Planner;
import dev.suffice.experiments.score.BuiltInMetrics;
import dev.suffice.experiments.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunnerTest {
  private static final int EXAMPLES = 40;
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T08:15:02Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  private final FakeStrategy strategy = new FakeStrategy();
  private final List<FakeLanguageModel> models = Collections.synchronizedList(new ArrayList<>());
  private Function<Prompt, String> script = prompt -> "billing";

  @Test
  void anUnchangedExperimentIsNotAskedAgain() throws InterruptedException {
    run(experiment(), RunOptions.CONTINUE);
    var second = run(experiment(), RunOptions.CONTINUE);

    assertThat(calls()).isEqualTo(2 * EXAMPLES);
    assertThat(strategy.preparations).hasValue(2);
    assertThat(second.counts().trialsReused()).isEqualTo(2 * EXAMPLES);
    assertThat(second.counts().calls()).isZero();
    assertThat(second.counts().spent()).isEqualTo(Money.ZERO);
    assertThat(second.run().id()).isEqualTo("2026-11-23-081502-2");
  }

  @Test
  void aFreshRunAsksEverythingAgain() throws InterruptedException {
    run(experiment(), RunOptions.CONTINUE);
    var second = run(experiment(), new RunOptions(true, false));

    assertThat(calls()).isEqualTo(4 * EXAMPLES);
    assertThat(second.counts().trialsReused()).isZero();
  }

  @Test
  void onlyWhatChangedRunsAgain() throws InterruptedException {
    run(experiment(), RunOptions.CONTINUE);
    var changed =
        experiment(List.of(approach("renamed", "plain"), approach("other", "NEW")), data(EXAMPLES));
    var second = run(changed, RunOptions.CONTINUE);

    assertThat(second.counts().trialsReused()).isEqualTo(EXAMPLES);
    assertThat(second.counts().trialsDone()).isEqualTo(EXAMPLES);
  }

  @Test
  void aNewExampleAndAMendedLabelCostOneCallForEachApproach() throws InterruptedException {
    run(experiment(), RunOptions.CONTINUE);
    var test = new ArrayList<>(data(EXAMPLES).test());
    test.set(3, Examples.example("e3", "message 3", "workshop"));
    test.add(0, Examples.example("new", "a new message", "billing"));
    var second =
        run(experiment(approaches(), new Dataset(List.of(), List.of(), test)), RunOptions.CONTINUE);

    assertThat(second.counts().trialsDone()).isEqualTo(2);
  }

  @Test
  void aFaultOfTheSurroundingsIsMissingAndTriedAgainOnlyOnRequest() throws InterruptedException {
    script = prompt -> failFor(prompt, "message 7", new ModelFaultException("network"));
    run(experiment(), RunOptions.CONTINUE);
    assertThat(outcomes("message 7"))
        .allMatch(outcome -> outcome.equals(new Outcome.Missing("network")));

    script = prompt -> "billing";
    assertThat(run(experiment(), RunOptions.CONTINUE).counts().trialsDone()).isZero();
    assertThat(run(experiment(), new RunOptions(false, true)).counts().trialsDone()).isEqualTo(2);
    assertThat(outcomes("message 7")).allMatch(Outcome.Answered.class::isInstance);
  }

  @Test
  void anApproachesOwnFailureIsAResult() throws InterruptedException {
    script = prompt -> failFor(prompt, "message 7", new AnswerFailureException("refused"));
    run(experiment(), RunOptions.CONTINUE);

    assertThat(outcomes("message 7"))
        .allMatch(outcome -> outcome.equals(new Outcome.Failed("refused")));
    assertThat(run(experiment(), new RunOptions(false, true)).counts().trialsDone()).isZero();
  }

  @Test
  void aBugEndsTheApproachWithAReasonAndTheOthersGoOn() throws InterruptedException {
    var told = new ArrayList<RunEvent>();
    script =
        prompt -> {
          if (prompt.instructions().text().contains("Name")) {
            return failFor(prompt, "message 7", new IllegalStateException("a bug"));
          }
          return "billing";
        };
    run(experiment(), RunOptions.CONTINUE, told::add, new StopSignal());

    var failed = told.stream().filter(RunEvent.ApproachFailed.class::isInstance).toList();
    assertThat(failed).hasSize(2);
    assertThat(failed.toString()).contains("a bug in strategy 'fake'");
    assertThat(history().get(0).failure()).isPresent();
  }

  @Test
  void aStoppedRunKeepsWhatItHasAndTheNextOneDoesTheRest() throws InterruptedException {
    var stop = new StopSignal();
    var asked = new AtomicInteger();
    script =
        prompt -> {
          if (asked.incrementAndGet() == 5) {
            stop.stop(ExitCode.INTERRUPTED, "enough");
          }
          return "billing";
        };
    var one = new Limits(Optional.empty(), Optional.empty(), 1, Duration.ofSeconds(30));
    var first = run(withLimits(one), RunOptions.CONTINUE, RunListener.SILENT, stop);
    assertThat(first.stop()).map(StopSignal.Stop::reason).contains("enough");
    assertThat(first.counts().trialsDone()).isBetween(5L, 6L);

    var second = run(experiment(), RunOptions.CONTINUE);
    assertThat(first.counts().trialsDone() + second.counts().trialsDone()).isEqualTo(2 * EXAMPLES);
    assertThat(calls()).isEqualTo(2 * EXAMPLES);
  }

  @Test
  void aLimitedRunLeavesTheRestForAnotherOneThatRepeatsNothing() throws InterruptedException {
    var first = run(experiment(), RunOptions.CONTINUE.limitedTo(10));
    assertThat(first.counts().trialsDone()).isEqualTo(20);
    assertThat(first.left()).isEqualTo(2 * (EXAMPLES - 10));
    assertThat(first.stop()).isEmpty();
    var asked = examples(0);
    assertThat(asked).hasSize(10).isEqualTo(examples(1));

    var raised = run(experiment(), RunOptions.CONTINUE.limitedTo(25));
    assertThat(raised.counts().trialsDone()).isEqualTo(2 * 15);
    assertThat(raised.counts().trialsReused()).isEqualTo(20);
    assertThat(examples(0)).hasSize(25).containsAll(asked);

    var lowered = run(experiment(), RunOptions.CONTINUE.limitedTo(5));
    assertThat(lowered.counts().trialsDone()).isZero();
    assertThat(lowered.counts().trialsReused()).isEqualTo(50);
    assertThat(lowered.left()).isEqualTo(2 * 15);

    assertThat(run(experiment(), RunOptions.CONTINUE).left()).isZero();
    assertThat(calls()).isEqualTo(2 * EXAMPLES);
  }

  @Test
  void aLimitCountsExamplesWithAllTheirRepetitions() throws InterruptedException {
    var repeated = withEvaluation(new Evaluation(Evaluation.Mode.FIXED, 3, 42));
    var done = run(repeated, RunOptions.CONTINUE.limitedTo(4));

    assertThat(done.counts().trialsDone()).isEqualTo(2 * 4 * 3);
    assertThat(done.left()).isEqualTo(2 * (EXAMPLES - 4) * 3);
  }

  @Test
  void aLimitBeyondTheDataLeavesNothing() throws InterruptedException {
    var done = run(experiment(), RunOptions.CONTINUE.limitedTo(Integer.MAX_VALUE));

    assertThat(done.counts().trialsDone()).isEqualTo(2 * EXAMPLES);
    assertThat(done.left()).isZero();
  }

  @Test
  void onlyTheNamedApproachesAreAskedAndTheOthersShowWhatIsStored() throws InterruptedException {
    run(experiment(), RunOptions.CONTINUE.limitedTo(10));
    var done = run(experiment(), RunOptions.CONTINUE.askingOnly(Set.of("polite")));

    assertThat(done.counts().trialsDone()).isEqualTo(EXAMPLES - 10);
    assertThat(done.counts().trialsReused()).isEqualTo(20);
    assertThat(done.left()).isEqualTo(EXAMPLES - 10);
    assertThat(examples(0)).hasSize(10);
    assertThat(examples(1)).hasSize(EXAMPLES);
  }

  @Test
  void aFreshRunOfOneApproachLeavesTheOthersTheirTrials() throws InterruptedException {
    run(experiment(), RunOptions.CONTINUE);
    var fresh = new RunOptions(true, false).askingOnly(Set.of("polite")).limitedTo(8);
    var done = run(experiment(), fresh);

    assertThat(done.counts().trialsDone()).isEqualTo(8);
    assertThat(done.counts().trialsReused()).isEqualTo(EXAMPLES);
    assertThat(done.left()).isEqualTo(EXAMPLES - 8);
    assertThat(examples(1)).hasSize(8);

    var rest = run(experiment(), RunOptions.CONTINUE);
    assertThat(rest.counts().trialsDone()).isEqualTo(EXAMPLES - 8);
  }

  @Test
  void failedTrialsAreTriedAgainWithinTheLimitAndTheNamedApproaches() throws InterruptedException {
    script = prompt -> failFor(prompt, "message 7", new ModelFaultException("network"));
    run(experiment(), RunOptions.CONTINUE);
    script = prompt -> "billing";
    var retry = new RunOptions(false, true);
    var one = run(experiment(), retry.askingOnly(Set.of("plain")));
    assertThat(one.counts().trialsDone()).isEqualTo(1);
    assertThat(one.left()).isZero();
    assertThat(outcomes("message 7"))
        .hasExactlyElementsOfTypes(Outcome.Answered.class, Outcome.Missing.class);

    run(experiment(), retry.limitedTo(1));
    assertThat(run(experiment(), retry).counts().trialsDone()).isLessThanOrEqualTo(1);
    assertThat(outcomes("message 7")).allMatch(Outcome.Answered.class::isInstance);
  }

  @Test
  void aPlanCountsWhatItsOptionsLeave() throws InterruptedException {
    run(experiment(), RunOptions.CONTINUE.limitedTo(10));
    var options = RunOptions.CONTINUE.limitedTo(15).askingOnly(Set.of("polite"));
    try (Store store = Store.openForReading(folder)) {
      Plan plan = runner().plan(experiment(), Optional.of(store), options);
      assertThat(plan.stored()).isEqualTo(20);
      assertThat(plan.remaining()).isEqualTo(5);
      assertThat(plan.left()).isEqualTo(2 * EXAMPLES - 25);
    }
  }

  @Test
  void anApproachThatIsNotThereIsRefusedBeforeAnythingIsDone() {
    var options = RunOptions.CONTINUE.askingOnly(Set.of("polit"));

    assertThatThrownBy(() -> run(experiment(), options))
        .isInstanceOf(UnknownNameException.class)
        .hasMessageContaining("There is no approach 'polit'. Did you mean 'polite'?");
    assertThat(calls()).isZero();
  }

  @Test
  void aSpendLimitStopsTheRun() throws InterruptedException {
    var limits =
        new Limits(Optional.of(Money.usd("0.0004")), Optional.empty(), 1, Duration.ofSeconds(30));
    var done = run(withLimits(limits), RunOptions.CONTINUE);

    assertThat(done.stop()).map(StopSignal.Stop::exitCode).contains(ExitCode.STOPPED_BY_LIMIT);
    assertThat(done.counts().trialsDone()).isLessThan(EXAMPLES);
    assertThat(done.counts().spent()).isBetween(Money.usd("0.0003"), Money.usd("0.0004"));
  }

  @Test
  void resultsDoNotDependOnTheConcurrency() throws InterruptedException {
    script =
        prompt -> Long.toString(prompt.question().seed() % 2).equals("0") ? "billing" : "workshop";
    run(experiment(), RunOptions.CONTINUE);
    var many = history().stream().map(ApproachTrials::trials).toList();
    var one = new Limits(Optional.empty(), Optional.empty(), 1, Duration.ofSeconds(30));
    run(withLimits(one), new RunOptions(true, false));
    var single = history().stream().map(ApproachTrials::trials).toList();

    for (int i = 0; i < many.size(); i++) {
      assertThat(single.get(i))
          .extracting(trial -> trial.trial().outcome())
          .isEqualTo(many.get(i).stream().map(trial -> trial.trial().outcome()).toList());
    }
  }

  @Test
  void resultsDoNotDependOnTheOrderInWhichAnswersArrive() throws InterruptedException {
    Function<Prompt, String> answer =
        prompt -> prompt.question().seed() % 2 == 0 ? "billing" : "workshop";
    var one = new Limits(Optional.empty(), Optional.empty(), 1, Duration.ofSeconds(30));
    script = answer;
    run(withLimits(one), RunOptions.CONTINUE);
    var usual = history().stream().map(approach -> outcomes(approach)).toList();

    // every second call is let go only when the one after it is done
    var calls = new AtomicInteger();
    var done = Stream.generate(() -> new CountDownLatch(1)).limit(2 * EXAMPLES + 1).toList();
    script =
        prompt -> {
          int number = calls.getAndIncrement();
          if (number % 2 == 0) {
            await(done.get(number + 1));
          }
          done.get(number).countDown();
          return answer.apply(prompt);
        };
    run(experiment(), new RunOptions(true, false));

    assertThat(calls).hasValue(2 * EXAMPLES);
    assertThat(history().stream().map(approach -> outcomes(approach)).toList()).isEqualTo(usual);
  }

  @Test
  void whetherAnAnswerCameInTimeIsAskedAnewEachTime() throws InterruptedException {
    run(experiment(), RunOptions.CONTINUE);
    var strict =
        withLimits(new Limits(Optional.empty(), Optional.empty(), 16, Duration.ofNanos(1)));
    var again = run(strict, RunOptions.CONTINUE);

    assertThat(again.counts().trialsDone()).isZero();
    assertThat(history(strict))
        .allSatisfy(
            one ->
                assertThat(one.trials())
                    .allMatch(scored -> scored.trial().outcome() instanceof Outcome.Failed));
    assertThat(history(experiment()))
        .allSatisfy(
            one ->
                assertThat(one.trials())
                    .allMatch(scored -> scored.trial().outcome() instanceof Outcome.Answered));
  }

  @Test
  void aListenerThatFailsEndsTheRunInsteadOfHangingIt() {
    RunListener broken =
        event -> {
          if (event instanceof RunEvent.TrialFinished) {
            throw new IllegalStateException("broken listener");
          }
        };

    assertThatThrownBy(() -> run(experiment(), RunOptions.CONTINUE, broken, new StopSignal()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("broken listener");
  }

  @Test
  void aStoreDeletedMeanwhileIsNotPassedOverInSilence() {
    script =
        prompt -> {
          delete(folder.resolve("store.db"));
          return "billing";
        };

    assertThatThrownBy(() -> run(experiment(), RunOptions.CONTINUE))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("was deleted while it was used");
  }

  @Test
  void anErrorInThePreparationEndsTheApproachAndIsKeptWithItsTrace() throws InterruptedException {
    var broken = List.of(approach("broken", FakeStrategy.BROKEN), approach("plain", "plain"));
    var done = run(experiment(broken, data(EXAMPLES)), RunOptions.CONTINUE);

    assertThat(done.counts().trialsDone()).isEqualTo(EXAMPLES);
    assertThat(folder.resolve("runs").resolve(done.run().id()).resolve("failures.log"))
        .content()
        .contains("approach broken", "NoClassDefFoundError", "at dev.suffice");
  }

  @Test
  void approachesThatDifferInNothingButTheirIdsAreRefused() {
    var twins = List.of(approach("one", "plain"), approach("two", "plain"));

    assertThatThrownBy(() -> run(experiment(twins, data(3)), RunOptions.CONTINUE))
        .isInstanceOf(InvalidExperimentException.class)
        .hasMessageContaining("'two' is the same as 'one' but for its id");
  }

  @Test
  void newSlicesChangeTheDataOfARunButNoTrial() throws InterruptedException {
    run(learning(Map.of()), RunOptions.CONTINUE);
    var second = run(learning(Map.of("channel", "chat")), RunOptions.CONTINUE);

    assertThat(second.counts().trialsDone()).isZero();
    try (Store store = Store.openForReading(folder)) {
      var data = store.dataset(store.runs().get(0).dataset());
      assertThat(data.test().get(0).slices()).containsEntry("channel", "chat");
    }
  }

  @Test
  void theCheapestApproachGoesFirstAndModelsAreClosed() throws InterruptedException {
    var told = new ArrayList<RunEvent>();
    var dearFirst = List.of(approach("dear", "a long and dear style"), approach("cheap", "x"));
    run(experiment(dearFirst, data(EXAMPLES)), RunOptions.CONTINUE, told::add, new StopSignal());

    assertThat(told)
        .filteredOn(RunEvent.ApproachStarted.class::isInstance)
        .extracting(event -> ((RunEvent.ApproachStarted) event).approach())
        .containsExactly("cheap", "dear");
    assertThat(models).allMatch(FakeLanguageModel::isClosed);
  }

  @Test
  void planningCallsNoModelAndMakesNoStore() {
    Plan plan = runner().plan(experiment(), Optional.empty(), RunOptions.CONTINUE);

    assertThat(plan.remaining()).isEqualTo(2 * EXAMPLES);
    assertThat(plan.spend()).isGreaterThan(Money.ZERO);
    assertThat(calls()).isZero();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void thePlanPricesTheForecastAndTheBillOfEachApproach() {
    Plan plan = runner().plan(experiment(), Optional.empty(), RunOptions.CONTINUE);

    // style "plain": 50 characters in, 4 out, four to a token; 1 USD in, 2 USD out per million
    Plan.Entry plain =
        plan.approaches().stream()
            .filter(one -> one.approach().equals("plain"))
            .findFirst()
            .orElseThrow();
    assertThat(plain.trials()).isEqualTo(EXAMPLES);
    assertThat(plain.calls()).isEqualTo(EXAMPLES);
    assertThat(plain.inputTokens()).isEqualTo(EXAMPLES * 50 / 4);
    assertThat(plain.outputTokens()).isEqualTo(EXAMPLES);
    assertThat(plain.spend()).isEqualTo(Money.usd("0.00058"));
    // 10,000 requests a month for 12 months, 12.5 tokens in and 1 out each
    assertThat(plain.totalCost()).isEqualTo(Money.usd("1.74"));
    assertThat(plain.time()).isEqualTo(Duration.ofMillis(10L * EXAMPLES / 16));
  }

  @Test
  void whatAStrategyFindsWrongIsAProblemOfTheFile() {
    var refused = approach("refused", FakeStrategy.REFUSED);

    assertThatThrownBy(
            () ->
                runner()
                    .plan(
                        experiment(List.of(refused), data(3)),
                        Optional.empty(),
                        RunOptions.CONTINUE))
        .isInstanceOf(InvalidExperimentException.class)
        .hasMessageContaining("approaches.refused")
        .hasMessageContaining("no such style");
  }

  @Test
  void equalTestQuestionsAreAskedEachForItself() throws InterruptedException {
    var twins =
        List.of(Examples.example("a", "same", "billing"), Examples.example("b", "same", "billing"));
    run(experiment(approaches(), new Dataset(List.of(), List.of(), twins)), RunOptions.CONTINUE);

    assertThat(calls()).isEqualTo(4);
  }

  private Runner.Done run(Experiment experiment, RunOptions options) throws InterruptedException {
    return run(experiment, options, RunListener.SILENT, new StopSignal());
  }

  private Runner.Done run(
      Experiment experiment, RunOptions options, RunListener listener, StopSignal stop)
      throws InterruptedException {
    try (Store store = Store.openForWriting(folder)) {
      return runner().run(experiment, store, options, Map.of(), listener, stop);
    }
  }

  private Runner runner() {
    return new Runner(
        Catalog.<StrategyFactory<?>>of("strategy", List.of(strategy), StrategyFactory::name),
        Catalog.<ModelProvider<?>>of("provider", List.of(new FakeProvider()), ModelProvider::name),
        new SchemaLibrary(),
        new Planner(CLOCK),
        CLOCK,
        System::nanoTime);
  }

  private List<ApproachTrials> history() {
    return history(experiment());
  }

  private List<ApproachTrials> history(Experiment experiment) {
    try (Store store = Store.openForReading(folder)) {
      return new RunHistory(experiment, store).of(store.runs().get(0));
    }
  }

  private static List<Outcome> outcomes(ApproachTrials approach) {
    return approach.trials().stream().map(scored -> scored.trial().outcome()).toList();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private List<Outcome> outcomes(String input) {
    String id = "e" + input.replace("message ", "");
    return history().stream()
        .flatMap(approach -> approach.trials().stream())
        .map(scored -> scored.trial())
        .filter(trial -> trial.exampleId().equals(id))
        .map(trial -> trial.outcome())
        .toList();
  }

  /** The examples answered by an approach of the latest run. */
  private List<String> examples(int approach) {
    return history().get(approach).trials().stream()
        .map(scored -> scored.trial().exampleId())
        .toList();
  }

  private int calls() {
    return models.stream().mapToInt(model -> model.prompts().size()).sum();
  }

  private static String failFor(Prompt prompt, String input, RuntimeException failure) {
    if (prompt.question().input().equals(input)) {
      throw failure;
    }
    return "billing";
  }

  private static Experiment experiment() {
    return experiment(approaches(), data(EXAMPLES));
  }

  private static List<ApproachSpec> approaches() {
    return List.of(approach("plain", "plain"), approach("polite", "polite"));
  }

  private static ApproachSpec approach(String id, String style) {
    var options = new FakeStrategy.Options(new LanguageModelName("local"), style, false);
    return new ApproachSpec(id, "fake", options, List.of("local"));
  }

  private static Dataset data(int size) {
    List<Example> test =
        IntStream.range(0, size)
            .mapToObj(i -> Examples.example("e" + i, "message " + i, "billing"))
            .toList();
    return new Dataset(List.of(), List.of(), test);
  }

  /** An approach that learns, on data whose rows have the field anyway. */
  private static Experiment learning(Map<String, String> slices) {
    var options = new FakeStrategy.Options(new LanguageModelName("local"), "plain", true);
    List<Example> test = List.of("a", "b", "c").stream().map(id -> sliced(id, slices)).toList();
    return experiment(
        List.of(new ApproachSpec("learner", "fake", options, List.of("local"))),
        new Dataset(List.of(sliced("t", slices)), List.of(), test));
  }

  private static Example sliced(String id, Map<String, String> slices) {
    var row = Examples.example(id, "message " + id, "billing", Map.of("channel", "chat"));
    return new Example(
        id, row.input(), row.fields(), row.expected(), List.of(), slices, Optional.empty());
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Experiment withLimits(Limits limits) {
    return experiment(approaches(), data(EXAMPLES), limits);
  }

  private static Experiment withEvaluation(Evaluation evaluation) {
    return experiment(approaches(), data(EXAMPLES), Limits.DEFAULT, evaluation);
  }

  private static Experiment experiment(List<ApproachSpec> approaches, Dataset data) {
    return experiment(approaches, data, Limits.DEFAULT);
  }

  private static Experiment experiment(List<ApproachSpec> approaches, Dataset data, Limits limits) {
    return experiment(approaches, data, limits, new Evaluation(Evaluation.Mode.FIXED, 1, 42));
  }

  private static Experiment experiment(
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
        List.of(new ModelSpec("local", "fake", new FakeOptions(), price, Optional.empty())),
        approaches,
        List.of(accuracy),
        Optional.empty(),
        Workload.ASSUMED,
        evaluation,
        limits,
        List.of());
  }

  private static <O extends Record> MetricSpec create(
      dev.suffice.api.metric.MetricFactory<O> factory) {
    var options = factory.optionsType().cast(new dev.suffice.api.metric.NoOptions());
    return new MetricSpec(
        factory.name(), factory.create(options, FakeMetricContext.of(AnswerFormat.TEXT)));
  }

  /** Options of a model that needs none. */
  record FakeOptions() implements ModelOptions {
    @Override
    public ModelKind kind() {
      return ModelKind.LANGUAGE_MODEL;
    }

    @Override
    public Pace pace() {
      return new Pace(Duration.ofMillis(10), Duration.ZERO, Duration.ZERO);
    }

    @Override
    public Optional<TokenLimits> limits() {
      return Optional.of(new TokenLimits(50, 4));
    }
  }

  /** Makes models that answer what the test's script says. */
  private final class FakeProvider implements ModelProvider<FakeOptions> {
    @Override
    public String name() {
      return "fake";
    }

    @Override
    public Class<FakeOptions> optionsType() {
      return FakeOptions.class;
    }

    @Override
    public Model create(FakeOptions options, Duration timeout) {
      var model = FakeLanguageModel.answering(prompt -> script.apply(prompt));
      models.add(model);
      return model;
    }
  }
}
