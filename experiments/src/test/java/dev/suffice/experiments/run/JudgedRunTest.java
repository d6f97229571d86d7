package dev.suffice.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.experiment.Adequacy;
import dev.suffice.api.experiment.Evaluation;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Limits;
import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.experiment.Workload;
import dev.suffice.api.judge.JudgeSpec;
import dev.suffice.api.judge.LabelledAnswer;
import dev.suffice.api.judge.Rubric;
import dev.suffice.api.judge.Scale;
import dev.suffice.api.kit.Examples;
import dev.suffice.api.metric.Inquiry.Subject;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.money.TokenRates;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.result.Analysis;
import dev.suffice.api.result.Holds;
import dev.suffice.api.result.JudgeResult;
import dev.suffice.api.result.Judges;
import dev.suffice.api.result.Verdict;
import dev.suffice.api.run.ExitCode;
import dev.suffice.api.run.Plan;
import dev.suffice.api.run.RunEvent;
import dev.suffice.api.run.RunListener;
import dev.suffice.api.run.RunOptions;
import dev.suffice.api.run.StopSignal;
import dev.suffice.api.task.Answer;
import dev.suffice.api.trial.ModelCall;
import dev.suffice.api.trial.Outcome;
import dev.suffice.experiments.decide.Analyst;
import dev.suffice.experiments.decide.ApproachTrials;
import dev.suffice.experiments.decide.Exploration;
import dev.suffice.experiments.score.judge.JudgeFactory;
import dev.suffice.experiments.store.Store;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Runs in which a second model, {@code strict}, judges what the first one answers. */
class JudgedRunTest extends RunnerLab {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T08:15:02Z"), ZoneOffset.UTC);

  private final AtomicInteger verdicts = new AtomicInteger();
  private final AtomicInteger answers = new AtomicInteger();
  private Function<Prompt, String> judge = prompt -> "yes";
  private Rubric rubric = new Rubric("It is polite.", Scale.NO_YES, false);
  private String price = "2";
  private Limits limits = Limits.DEFAULT;
  private Evaluation.Mode mode = Evaluation.Mode.FIXED;
  private final List<LabelledAnswer> labelled = new ArrayList<>();
  private Optional<BigDecimal> minimum = Optional.empty();
  private Optional<Double> threshold = Optional.empty();

  JudgedRunTest() {
    script =
        prompt -> {
          if (prompt.question().id().equals("judged")) {
            verdicts.incrementAndGet();
            return judge.apply(prompt);
          }
          answers.incrementAndGet();
          return prompt.question().input().equals("message 3") ? "workshop" : "billing";
        };
  }

  @Test
  void aJudgeIsAskedOnceForEachAnswerAndOnlyOnceForTheSameOne() throws InterruptedException {
    run();
    assertThat(answers).hasValue(2 * EXAMPLES);
    assertThat(verdicts).as("both approaches answer the same").hasValue(EXAMPLES);
    run();
    assertThat(answers).hasValue(2 * EXAMPLES);
    assertThat(verdicts).hasValue(EXAMPLES);
  }

  @Test
  void howFarItIsIsTold() throws InterruptedException {
    var told = new ArrayList<RunEvent>();
    run(experiment(EXAMPLES), RunOptions.CONTINUE, told::add, new StopSignal());
    assertThat(told)
        .filteredOn(RunEvent.AnswersScored.class::isInstance)
        .hasSize(EXAMPLES)
        .contains(
            new RunEvent.AnswersScored("polite", 1, EXAMPLES),
            new RunEvent.AnswersScored("polite", EXAMPLES, EXAMPLES));
  }

  @Test
  void itsCallsAreSpentByTheRunAndBilledToNoApproach() throws InterruptedException {
    Runner.Done done = run();
    JudgeResult found = result();
    assertThat(found.bill().calls()).isEqualTo(EXAMPLES);
    assertThat(found.bill().verdicts()).isEqualTo(EXAMPLES);
    assertThat(found.bill().cost()).isGreaterThan(Money.ZERO);
    assertThat(done.counts().calls()).isEqualTo(3L * EXAMPLES);
    Money ofApproaches =
        trials().stream()
            .flatMap(approach -> approach.trials().stream())
            .flatMap(scored -> scored.trial().calls().stream())
            .map(this::cost)
            .reduce(Money.ZERO, Money::plus);
    assertThat(done.counts().spent()).isEqualTo(ofApproaches.plus(found.bill().cost()));
    assertThat(trials())
        .allSatisfy(
            approach ->
                assertThat(approach.trials())
                    .allSatisfy(
                        scored ->
                            assertThat(scored.trial().calls())
                                .extracting(ModelCall::model)
                                .containsExactly("local")));
  }

  @Test
  void aRunThatEndsBetweenAnswersAndVerdictsGoesOnThere() throws InterruptedException {
    var stop = new StopSignal();
    judge =
        prompt -> {
          if (verdicts.get() >= 10) {
            stop.stop(ExitCode.INTERRUPTED, "enough");
          }
          return "yes";
        };
    limits = new Limits(Optional.empty(), Optional.empty(), 1, Duration.ofSeconds(30));
    run(experiment(EXAMPLES), RunOptions.CONTINUE, RunListener.SILENT, stop);
    int before = verdicts.get();
    assertThat(before).isBetween(10, EXAMPLES - 1);
    assertThat(missing()).isEqualTo(2L * (EXAMPLES - before));

    judge = prompt -> "yes";
    run();
    assertThat(verdicts).hasValue(EXAMPLES);
    assertThat(answers).hasValue(2 * EXAMPLES);
    assertThat(missing()).isZero();
  }

  @Test
  void aJudgeThatCannotBeReachedEndsTheRunAndLosesNothing() throws InterruptedException {
    judge =
        prompt -> {
          throw new ModelFaultException("401: no such key");
        };
    Runner.Done done = run();
    assertThat(done.stop()).map(StopSignal.Stop::exitCode).contains(ExitCode.FAULT);
    assertThat(done.stop().orElseThrow().reason()).contains("401");
    assertThat(missing()).isEqualTo(2L * EXAMPLES);

    judge = prompt -> "yes";
    assertThat(run().stop()).isEmpty();
    assertThat(answers).hasValue(2 * EXAMPLES);
    assertThat(missing()).isZero();
  }

  @Test
  void anErrorOfTheJudgeEndsTheRunInsteadOfLosingScores() {
    judge =
        prompt -> {
          throw new NoClassDefFoundError("dev/vendor/Missing");
        };
    assertThatThrownBy(this::run)
        .isInstanceOf(NoClassDefFoundError.class)
        .hasMessage("dev/vendor/Missing");
  }

  @Test
  void oneFaultOfItsSurroundingsLeavesOneTrialMissing() throws InterruptedException {
    judge =
        prompt -> {
          if (prompt.question().fields().toString().contains("message 3\n")) {
            throw new ModelFaultException("the line is dead");
          }
          return "yes";
        };
    assertThat(run().stop()).isEmpty();
    assertThat(missing()).as("of each approach").isEqualTo(2);
  }

  @Test
  void aVerdictThatCannotBeReadIsAskedForOnceMoreAndThenIsNoScore() throws InterruptedException {
    judge = prompt -> prompt.question().input().equals("workshop") ? "I like it" : "yes";
    assertThat(run().stop()).isEmpty();
    assertThat(verdicts).hasValue(EXAMPLES + 1);
    assertThat(missing()).isEqualTo(2);
    assertThat(result().bill().unreadable()).isEqualTo(1);
  }

  @Test
  void anotherRubricAsksAgainAndAnotherPriceDoesNot() throws InterruptedException {
    run();
    price = "7";
    run();
    assertThat(verdicts).hasValue(EXAMPLES);
    rubric = new Rubric("It is short.", Scale.NO_YES, false);
    run();
    assertThat(verdicts).hasValue(2 * EXAMPLES);
    assertThat(answers).hasValue(2 * EXAMPLES);
  }

  @Test
  void theSpendLimitHoldsForItToo() throws InterruptedException {
    Money limit = Money.usd("0.015");
    limits = new Limits(Optional.of(limit), Optional.empty(), 8, Duration.ofSeconds(30));
    Runner.Done done = run();
    assertThat(done.stop()).map(StopSignal.Stop::exitCode).contains(ExitCode.STOPPED_BY_LIMIT);
    assertThat(done.counts().spent()).isLessThanOrEqualTo(limit);
    assertThat(verdicts.get()).isBetween(1, EXAMPLES - 1);
  }

  @Test
  void aJudgeWhomPeopleAgreeWithDecides() throws InterruptedException {
    label(20, "polite", 1);
    label(20, "rude", 0);
    judge = prompt -> prompt.question().input().startsWith("rude") ? "no" : "yes";
    minimum = Optional.of(new BigDecimal("0.6"));
    threshold = Optional.of(0.5);
    run();
    assertThat(result().agreement().orElseThrow().kappa()).isEqualTo(1);
    assertThat(result().agreement().orElseThrow().counts())
        .containsExactly(List.of(20, 0, 0), List.of(0, 20, 0));
    assertThat(analysis().approaches()).allMatch(one -> one.verdict() == Verdict.ADEQUATE);
  }

  @Test
  void aJudgeWhomPeopleDisagreeWithNeitherCertifiesNorRefutes() throws InterruptedException {
    label(20, "polite", 1);
    label(20, "rude", 0);
    minimum = Optional.of(new BigDecimal("0.6"));
    threshold = Optional.of(0.5);
    run();
    assertThat(analysis().approaches())
        .allSatisfy(
            one -> {
              assertThat(one.verdict()).isEqualTo(Verdict.UNDECIDED);
              assertThat(one.requirements().get(0).holds()).isEqualTo(Holds.UNKNOWN);
              assertThat(one.requirements().get(0).explanation())
                  .contains(
                      "100.0 % observed, but its judge agrees with people too little (kappa 0.00");
            });
  }

  @Test
  void anAdaptiveRunAsksNothingThatSuchAJudgeWouldHaveToDecide() throws InterruptedException {
    label(5, "polite", 1);
    label(5, "rude", 0);
    judge = prompt -> prompt.question().input().startsWith("rude") ? "no" : "yes";
    minimum = Optional.of(new BigDecimal("0.6"));
    threshold = Optional.of(0.5);
    mode = Evaluation.Mode.ADAPTIVE;
    run();
    assertThat(result().sentence()).contains("10 of 10 answers: kappa 1.00, between 0.38 and 1.00");
    assertThat(answers).as("ten labels do not show 0.6").hasValue(0);
    assertThat(verdicts).hasValue(10);

    label(30, "polite, too", 1);
    label(30, "rude, too", 0);
    run();
    assertThat(verdicts.get()).as("asked about the new ones and the answers").isGreaterThan(70);
    assertThat(analysis().recommendation().approach()).isPresent();
  }

  @Test
  void thePlanPricesWhatTheJudgeWillBeAskedAndNothingTwice() throws InterruptedException {
    label(5, "polite", 1);
    label(5, "rude", 0);
    Plan before = plan();
    assertThat(before.judging().get(0).calls()).isEqualTo(10 + 2L * EXAMPLES);
    assertThat(before.judging().get(0).spend()).isGreaterThan(Money.ZERO);
    assertThat(before.spend())
        .isEqualTo(
            before.approaches().stream()
                .map(Plan.Entry::spend)
                .reduce(before.judging().get(0).spend(), Money::plus));

    run();
    assertThat(plan().calls()).isZero();
    rubric = new Rubric("It is short.", Scale.NO_YES, false);
    assertThat(plan().judging().get(0).calls())
        .as("what is stored is judged anew, equal answers once")
        .isEqualTo(10L + EXAMPLES);
  }

  private Plan plan() {
    Experiment experiment = experiment(EXAMPLES);
    if (!Store.exists(folder)) {
      return runner().plan(experiment, Optional.empty(), RunOptions.CONTINUE);
    }
    try (Store store = Store.openForReading(folder)) {
      return runner().plan(experiment, Optional.of(store), RunOptions.CONTINUE);
    }
  }

  @Test
  void nobodyHasCheckedAJudgeWithoutLabels() throws InterruptedException {
    run();
    assertThat(result().agreement()).isEmpty();
    assertThat(result().mayDecide()).isTrue();
    assertThat(result().sentence()).isEqualTo("Nobody has checked the judge 'polite'.");
    threshold = Optional.of(0.5);
    run();
    assertThat(analysis().guarantee().orElseThrow().assumptions())
        .contains(
            "What `polite` counts is what a model says, which need not be what people would say. Nobody has checked the judge 'polite'.");
  }

  private Runner.Done run() throws InterruptedException {
    return run(experiment(EXAMPLES), RunOptions.CONTINUE);
  }

  private void label(int count, String start, int place) {
    for (int i = 0; i < count; i++) {
      String said = start + " " + i;
      var answer = new Answer(said, Optional.of(said), List.of());
      labelled.add(
          new LabelledAnswer(
              new Subject(Examples.example("labelled", "asked", "expected"), answer), place));
    }
  }

  private long missing() {
    return trials().stream()
        .flatMap(approach -> approach.trials().stream())
        .filter(scored -> scored.trial().outcome() instanceof Outcome.Missing)
        .count();
  }

  private List<ApproachTrials> trials() {
    return history(experiment(EXAMPLES));
  }

  private JudgeResult result() {
    return judges().all().get(0);
  }

  private Judges judges() {
    try (Store store = Store.openForReading(folder)) {
      return new JudgeBook(store, store.runs().get(0).id()).read();
    }
  }

  private Analysis analysis() {
    return new Analyst(CLOCK).analyse(experiment(EXAMPLES), trials(), Exploration.NONE, judges());
  }

  private Money cost(ModelCall call) {
    return price().ofCall(call.usage(), call.serviceTime()).orElseThrow();
  }

  private TokenPrice price() {
    var rates = TokenRates.of(Money.usd(price), Money.usd(price));
    return TokenPrice.of(rates, Optional.empty(), Provenance.DECLARED);
  }

  private Experiment experiment(int examples) {
    Experiment plain = experiment(approaches(), data(examples));
    var spec =
        new JudgeSpec(
            "polite",
            new LanguageModelName(ScriptedProvider.JUDGE),
            rubric,
            true,
            labelled,
            !labelled.isEmpty(),
            minimum);
    return new Experiment(
        plain.name(),
        plain.description(),
        plain.source(),
        plain.task(),
        plain.data(),
        List.of(model("local"), model(ScriptedProvider.JUDGE)),
        plain.approaches(),
        List.of(new MetricSpec("polite", JudgeFactory.metric(spec))),
        threshold.map(
            least ->
                new Adequacy(
                    0.95,
                    0.05,
                    List.of(
                        new Requirement.Score(
                            "polite >= " + least,
                            "polite",
                            Requirement.Bound.AT_LEAST,
                            least,
                            Optional.empty())),
                    OptionalInt.empty())),
        Workload.ASSUMED,
        new Evaluation(mode, 1, 42),
        limits,
        List.of());
  }

  private ModelSpec model(String name) {
    return new ModelSpec(
        name, "fake", new ScriptedProvider.Options(name), price(), Optional.empty());
  }
}
