package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.model.Usage;
import dev.suffice.api.money.Money;
import dev.suffice.api.result.ScoredTrial;
import dev.suffice.api.task.Answer;
import dev.suffice.api.trial.ModelCall;
import dev.suffice.api.trial.Outcome;
import dev.suffice.api.trial.Preparation;
import dev.suffice.api.trial.Trial;
import dev.suffice.experiments.cost.Expectation;
import dev.suffice.experiments.cost.Expectation.Effort;
import dev.suffice.experiments.tally.ApproachTrials;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The trials of one approach, written down in the order of the examples. */
final class Answers {
  private final String approach;
  private final ModelSpec model;
  private final long tokens;
  private final List<ScoredTrial> trials = new ArrayList<>();
  private Duration latency = Duration.ofMillis(100);
  private Optional<Preparation> preparation = Optional.empty();
  private Optional<String> failure = Optional.empty();
  private Optional<Expectation> expectation = Optional.empty();
  private List<String> order = List.of();
  private int repetitions = 1;
  private long stable = 0;

  private Answers(String approach, ModelSpec model, long tokens) {
    this.approach = approach;
    this.model = model;
    this.tokens = tokens;
  }

  /** An approach whose requests cost so many millionths of a dollar. */
  static Answers of(String approach, long tokens) {
    return new Answers(approach, Lab.TOKENS, tokens);
  }

  static Answers on(ModelSpec model, String approach) {
    return new Answers(approach, model, 1);
  }

  /** An approach whose requests are so many tokens long, so many of them the same for all. */
  static Answers on(ModelSpec model, String approach, long tokens, long stable) {
    Answers answers = new Answers(approach, model, tokens);
    answers.stable = stable;
    return answers;
  }

  /** An approach that trained a model, whose requests take so many tokens of it. */
  static Answers tuned(String approach, long tokens, Preparation preparation) {
    var answers = new Answers(approach, Lab.TUNABLE, tokens);
    answers.preparation = Optional.of(preparation);
    return answers;
  }

  String approach() {
    return approach;
  }

  ModelSpec model() {
    return model;
  }

  /** Trials of one example follow each other. */
  Answers repeated(int times) {
    repetitions = times;
    return this;
  }

  /** The examples are met in this order, not in that of the data. */
  Answers along(List<String> examples) {
    order = examples;
    return this;
  }

  /** What was expected before the run: a bill over the horizon, and what it will not go below. */
  Answers expecting(String total, String least) {
    return expecting(new Expectation(Effort.NONE, Effort.NONE, Money.usd(total), Money.usd(least)));
  }

  Answers expecting(Expectation expected) {
    expectation = Optional.of(expected);
    return this;
  }

  /** From here on answers take so long. */
  Answers in(long milliseconds) {
    latency = Duration.ofMillis(milliseconds);
    return this;
  }

  Answers right(int count) {
    return scored(count, 1);
  }

  Answers wrong(int count) {
    return scored(count, 0);
  }

  /** Wrong answers evenly among the right ones. */
  Answers spread(int right, int wrong) {
    int all = right + wrong;
    for (int i = 0; i < all; i++) {
      boolean isWrong = (i + 1) * wrong / all > i * wrong / all;
      scored(1, isWrong ? 0 : 1);
    }
    return this;
  }

  Answers scored(int count, double accuracy) {
    var outcome = new Outcome.Answered(new Answer("a", Optional.of("a"), List.of()));
    return add(count, outcome, Map.of("accuracy", accuracy, "invalid-output", 0.0));
  }

  /** Answers to examples that have no accuracy. */
  Answers withoutAccuracy(int count) {
    var outcome = new Outcome.Answered(new Answer("a", Optional.of("a"), List.of()));
    return add(count, outcome, Map.of("invalid-output", 0.0));
  }

  /** Answers that cannot be read, though a lenient metric gave them a point. */
  Answers unreadable(int count) {
    var outcome = new Outcome.Answered(new Answer("a", Optional.empty(), List.of()));
    return add(count, outcome, Map.of("accuracy", 1.0, "invalid-output", 0.0));
  }

  Answers failed(int count) {
    return add(count, new Outcome.Failed("refused"), Map.of());
  }

  Answers missing(int count) {
    return add(count, new Outcome.Missing("429"), Map.of());
  }

  Answers couldNotRun(String reason) {
    failure = Optional.of(reason);
    return this;
  }

  /** What stood in its way was plain before the run. */
  Answers cannotRun(String obstacle) {
    return couldNotRun(obstacle)
        .expecting(
            new Expectation(
                Effort.NONE, Effort.NONE, Money.ZERO, Money.ZERO, Optional.of(obstacle)));
  }

  private Answers add(int count, Outcome outcome, Map<String, Double> scores) {
    for (int times = 0; times < count; times++) {
      int position = trials.size() / repetitions;
      String example = order.isEmpty() ? "e" + position : order.get(position);
      int repetition = trials.size() % repetitions;
      var call = new ModelCall(model.name(), Usage.of(tokens, 0), stable, latency, false);
      var trial = new Trial(approach, example, repetition, outcome, List.of(call), latency);
      trials.add(new ScoredTrial(trial, scores));
    }
    return this;
  }

  ApproachTrials trials() {
    return new ApproachTrials(approach, trials, preparation, failure, expectation);
  }
}
