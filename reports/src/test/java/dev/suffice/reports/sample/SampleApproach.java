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
  boolean ran() {
    return verdict != Verdict.FAILED && verdict != Verdict.NOT_NEEDED;
  }
}
