package dev.suffice.reports.sample;

import dev.suffice.api.money.Money;
import dev.suffice.api.result.Verdict;
import java.util.List;

/**
 * What to invent for one approach.
 *
 * @param accuracy share of right answers
 * @param milliseconds usual latency
 * @param perRequest marginal cost
 * @param setup paid once
 */
record SampleApproach(
    String id,
    List<String> models,
    double accuracy,
    double milliseconds,
    Money perRequest,
    Money setup,
    Verdict verdict,
    String reason) {
  /** One that asks the small model, with or without examples. */
  static SampleApproach byReader(
      String id,
      double accuracy,
      double milliseconds,
      String perRequest,
      String setup,
      Verdict verdict,
      String reason) {
    return new SampleApproach(
        id,
        List.of("reader", "vectors"),
        accuracy,
        milliseconds,
        Money.usd(perRequest),
        Money.usd(setup),
        verdict,
        reason);
  }

  /** The one that asks the large model. */
  static SampleApproach large(double accuracy, Verdict verdict, String reason) {
    return new SampleApproach(
        "large-zero-shot",
        List.of("large"),
        accuracy,
        380,
        Money.usd("0.000093"),
        Money.ZERO,
        verdict,
        reason);
  }

  /** One that could not run. */
  static SampleApproach failed() {
    return new SampleApproach(
        "large-fixed-8",
        List.of("large"),
        0,
        0,
        Money.usd("0.00034"),
        Money.ZERO,
        Verdict.FAILED,
        "Could not run: the model does not accept prompts of this length.");
  }

  boolean ran() {
    return verdict != Verdict.FAILED && verdict != Verdict.NOT_NEEDED;
  }
}
