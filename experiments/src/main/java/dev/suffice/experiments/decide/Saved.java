package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Evaluation.Mode;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.result.JudgeBill;
import dev.suffice.api.result.JudgeResult;
import dev.suffice.api.result.Judges;
import dev.suffice.api.result.Savings;
import dev.suffice.experiments.cost.CallSums;
import dev.suffice.experiments.cost.Expectation;
import dev.suffice.experiments.cost.Expectation.Effort;
import dev.suffice.experiments.tally.Subject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;

/**
 * Counts what an adaptive evaluation did not take.
 *
 * @param judges each would have been asked about every trial that was not made; what a verdict
 *     takes is known as far as the run made calls for some
 */
record Saved(Experiment experiment, Judges judges) {
  /**
   * The savings so far.
   *
   * @param subjects the approaches that need not be asked further
   */
  Savings of(Collection<Subject> subjects) {
    if (experiment.evaluation().mode() == Mode.FIXED) {
      return Savings.NONE;
    }
    long trials = subjects.stream().mapToLong(this::undone).sum();
    Effort asking = subjects.stream().map(this::effort).reduce(Effort.NONE, Effort::plus);
    Effort effort = asking.plus(verdict().times(trials));
    return new Savings(
        trials, Math.round(effort.calls()), Math.round(effort.tokens()), effort.spend());
  }

  /** What all judges take for one answer. */
  private Effort verdict() {
    return judges.all().stream()
        .map(JudgeResult::bill)
        .filter(bill -> bill.verdicts() > 0 && bill.calls() > 0)
        .map(Saved::verdict)
        .reduce(Effort.NONE, Effort::plus);
  }

  private static Effort verdict(JudgeBill bill) {
    double callsEach = (double) (bill.calls() + bill.replayed()) / bill.verdicts();
    double share = callsEach / bill.calls();
    return new Effort(
        callsEach,
        (bill.inputTokens() + bill.outputTokens()) * share,
        bill.cost().times(BigDecimal.valueOf(share)));
  }

  private long undone(Subject subject) {
    if (!subject.spec().isTried() || subject.couldNotRun()) {
      return 0;
    }
    return (long) experiment.data().test().size() * experiment.evaluation().repetitions()
        - made(subject);
  }

  private Effort effort(Subject subject) {
    long undone = undone(subject);
    Optional<Expectation> expected = subject.facts().expectation();
    boolean unprepared = undone > 0 && subject.facts().preparation().isEmpty();
    Effort preparation =
        unprepared ? expected.map(Expectation::preparation).orElse(Effort.NONE) : Effort.NONE;
    return preparation.plus(trials(subject, expected, undone));
  }

  private Effort trials(Subject subject, Optional<Expectation> expected, long undone) {
    int made = made(subject);
    if (made == 0) {
      return expected.map(Expectation::trial).orElse(Effort.NONE).times(undone);
    }
    Effort all = effort(subject.table().callsThatCount()).plus(effort(subject.table().callsLost()));
    double share = (double) undone / made;
    return new Effort(
        all.calls() * share,
        all.tokens() * share,
        all.spend().times(undone).dividedBy(BigDecimal.valueOf(made)));
  }

  private static int made(Subject subject) {
    return subject.table().size() + subject.table().missing();
  }

  private static Effort effort(CallSums calls) {
    return new Effort(calls.calls(), calls.tokens(), calls.charge());
  }
}
