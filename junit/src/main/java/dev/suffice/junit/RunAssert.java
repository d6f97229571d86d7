package dev.suffice.junit;

import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.Recommendation;
import dev.suffice.api.result.RunReport;
import dev.suffice.api.result.Verdict;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/** Assertions on what a run decided. What they say when they fail is what the run said. */
public final class RunAssert extends AbstractAssert<RunAssert, RunReport> {
  RunAssert(RunReport run) {
    super(run, RunAssert.class);
  }

  /** Whether the run recommends this approach. */
  public RunAssert recommends(String approach) {
    isNotNull();
    Recommendation decision = actual.analysis().recommendation();
    if (!decision.approach().equals(Optional.of(approach))) {
      failWithMessage(
          "Expected %s to recommend `%s`, but it says: %s%nOf `%s`: %s",
          name(), approach, decision.sentence(), approach, result(approach).reason());
    }
    return this;
  }

  /** Whether every requirement is certain to hold of this approach. */
  public RunAssert isAdequate(String approach) {
    isNotNull();
    ApproachResult result = result(approach);
    if (result.verdict() != Verdict.ADEQUATE) {
      failWithMessage(
          "Expected `%s` of %s to be adequate, but it says: %s%nThe decision: %s",
          approach, name(), result.reason(), actual.analysis().recommendation().sentence());
    }
    return this;
  }

  /** Whether no other approach can still be adequate and cheaper than the recommended one. */
  public RunAssert isCertain() {
    isNotNull();
    Recommendation decision = actual.analysis().recommendation();
    if (!decision.certainlyCheapest()) {
      failWithMessage(
          "Expected the decision of %s to be certain, but it says: %s",
          name(), decision.sentence());
    }
    return this;
  }

  private String name() {
    return "'%s'".formatted(actual.experiment().name());
  }

  private ApproachResult result(String approach) {
    Optional<ApproachResult> found = actual.analysis().approach(approach);
    if (found.isEmpty()) {
      String known =
          actual.analysis().approaches().stream()
              .map(one -> one.approach().id())
              .collect(Collectors.joining(", "));
      failWithMessage("%s has no approach `%s`. It has: %s", name(), approach, known);
    }
    return found.orElseThrow();
  }
}
