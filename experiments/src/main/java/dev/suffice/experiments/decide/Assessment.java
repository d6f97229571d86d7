package dev.suffice.experiments.decide;

import dev.suffice.api.money.Money;
import dev.suffice.api.result.CostSummary;
import dev.suffice.api.result.Explorable.Certified;
import dev.suffice.api.result.Holds;
import dev.suffice.api.result.Verdict;
import dev.suffice.experiments.cost.Expectation;
import dev.suffice.experiments.tally.Subject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * One approach, its findings and the verdict on it.
 *
 * @param findings one per claim, in the order of the claims; empty without requirements
 */
record Assessment(Subject subject, List<Finding> findings, Verdict verdict) {
  /** Lowest total cost first, approaches without one last; then the simpler, then by id. */
  static final Comparator<Assessment> BY_COST =
      Comparator.comparing((Assessment one) -> one.total().isEmpty())
          .thenComparing(one -> one.total().orElse(Money.ZERO))
          .thenComparing(one -> one.subject().spec().simplicity())
          .thenComparing(Assessment::id);

  static Assessment of(Subject subject, List<Finding> findings) {
    return new Assessment(subject, findings, verdict(subject, findings));
  }

  private static Verdict verdict(Subject subject, List<Finding> findings) {
    if (subject.couldNotRun()) {
      return Verdict.FAILED;
    }
    if (findings.isEmpty()) {
      return Verdict.NO_REQUIREMENTS;
    }
    if (findings.stream().anyMatch(finding -> finding.holds() == Holds.NO)) {
      return Verdict.INADEQUATE;
    }
    boolean all = findings.stream().allMatch(finding -> finding.holds() == Holds.YES);
    return all ? Verdict.ADEQUATE : Verdict.UNDECIDED;
  }

  /** The same where the verdict no longer matters. */
  Assessment notNeeded() {
    return new Assessment(subject, findings, Verdict.NOT_NEEDED);
  }

  String id() {
    return subject.id();
  }

  Optional<Money> total() {
    return subject.bill().map(CostSummary::total);
  }

  /** What the bill will not go below, as expected before the run. */
  Optional<Money> leastTotal() {
    return subject.facts().expectation().map(Expectation::least);
  }

  boolean is(Verdict some) {
    return verdict == some;
  }

  /** Whether it was certified, and with how much of the error rate. */
  Certified certified() {
    if (!is(Verdict.ADEQUATE)) {
      return Certified.NO;
    }
    return findings.stream().allMatch(Finding::isCertifiedAlone)
        ? Certified.ALONE
        : Certified.WITH_SHARES_LEFT;
  }

  /** Whether a verdict is still out, so that it might yet be adequate. */
  boolean isOpen() {
    return verdict == Verdict.UNDECIDED || (verdict == Verdict.FAILED && !subject.cannotRun());
  }

  List<Finding> that(Holds holds) {
    return findings.stream().filter(finding -> finding.holds() == holds).toList();
  }

  /** Examples of the test set that an open requirement speaks of and that it has no answer to. */
  int unasked() {
    return that(Holds.UNKNOWN).stream().mapToInt(Finding::unasked).max().orElse(0);
  }

  /** The finding that breaks an inadequate approach, or leaves another one open, the most. */
  Optional<Finding> worst(Holds holds) {
    return that(holds).stream().max(Comparator.comparingDouble(Finding::shortfall));
  }

  /** What more examples would be expected to do with an open approach. */
  String outlook(String name) {
    boolean good = that(Holds.UNKNOWN).stream().allMatch(Finding::looksGood);
    return good ? "certify " + name : "rule " + name + " out";
  }

  /** The open finding that decides how long it takes; there is at least one. */
  Finding decisive(int allExamples) {
    List<Finding> open = that(Holds.UNKNOWN);
    Comparator<Finding> byNeed =
        Comparator.comparing(
            finding -> finding.furtherExamples(allExamples).orElse(Long.MAX_VALUE));
    return open.stream()
        .filter(finding -> !finding.looksGood())
        .min(byNeed)
        .or(() -> open.stream().max(byNeed))
        .orElseThrow();
  }

  /**
   * The further examples that plausibly settle the approach: until all open requirements are
   * certified, or one is refuted, whatever is sooner. Steers what is asked next.
   */
  OptionalLong plausibleNeed(int allExamples) {
    List<Finding> open = that(Holds.UNKNOWN);
    OptionalLong refuting =
        open.stream()
            .flatMapToLong(finding -> finding.plausibleNeedToRefute(allExamples).stream())
            .min();
    List<OptionalLong> certifying =
        open.stream().map(finding -> finding.plausibleNeedToCertify(allExamples)).toList();
    OptionalLong certified =
        certifying.stream().allMatch(OptionalLong::isPresent)
            ? certifying.stream().mapToLong(OptionalLong::getAsLong).max()
            : OptionalLong.empty();
    return LongStream.concat(refuting.stream(), certified.stream()).min();
  }

  /**
   * The examples expected to settle the approach if the observed values are the true ones: until
   * the first requirement that looks bad is refuted, or else until the last open one is certified.
   */
  OptionalLong furtherExamples(int allExamples) {
    List<Finding> open = that(Holds.UNKNOWN);
    List<Long> refuting =
        open.stream()
            .filter(finding -> !finding.looksGood())
            .flatMap(finding -> finding.furtherExamples(allExamples).stream())
            .toList();
    if (open.stream().anyMatch(finding -> !finding.looksGood())) {
      return refuting.stream().mapToLong(Long::longValue).min();
    }
    List<Optional<Long>> certifying =
        open.stream().map(finding -> finding.furtherExamples(allExamples)).toList();
    return certifying.stream().allMatch(Optional::isPresent)
        ? certifying.stream().mapToLong(Optional::get).max()
        : OptionalLong.empty();
  }
}
